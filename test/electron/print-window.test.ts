import { expect, it, vi } from 'vitest';
import { printWindow } from '../../electron/print-window.ts';

it('X6 has the engine make a tagged PDF with an outline, on sheets as large as the page says', async () => {
  const printToPDF = vi.fn(() => Promise.resolve(Buffer.from('%PDF')));
  expect(await printWindow({ webContents: { printToPDF } as never })).toEqual(Buffer.from('%PDF'));
  expect(printToPDF).toHaveBeenCalledWith({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
});
