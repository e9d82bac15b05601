import type { BrowserWindow } from 'electron';

/**
 * The bytes of a PDF of what the window shows for a printer. The page says how large its sheets are and draws all that stands on them; the
 * engine adds what somebody who hears it needs: which words are a heading, a table, a list or a picture, in which language, and an outline.
 */
export const printWindow = ({ webContents }: Pick<BrowserWindow, 'webContents'>): Promise<Uint8Array> =>
  webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
