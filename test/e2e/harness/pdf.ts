/** What is in a PDF, as poppler reads it: somebody else's eyes. */
import { execFileSync } from 'node:child_process';

const poppler = (tool: 'pdfinfo' | 'pdftotext', ...words: readonly string[]): string =>
  execFileSync(tool, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });

/** `Title`, `Creator`, `Pages`, `Page size` and so on. */
export function pdfInfo(path: string): ReadonlyMap<string, string> {
  const lines = poppler('pdfinfo', path).split('\n');
  return new Map(
    lines
      .flatMap((line) => (/^([^:]+):\s+(.*)$/.exec(line) ?? []).slice(1, 3).join('\t').split('\n'))
      .flatMap((pair) => {
        const [name, value] = pair.split('\t');
        return name === undefined || value === undefined ? [] : [[name, value] as const];
      }),
  );
}

/** The words of each page. */
export const pdfPages = (path: string): readonly string[] =>
  poppler('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);

/** All words in a row, as they are read, without what a line end or the head of a page puts between them. */
export const pdfWords = (path: string): string => poppler('pdftotext', '-raw', path, '-').replaceAll(/\s+/g, '');

/** The tree of what is a heading, a table, a picture. */
export const pdfStructure = (path: string): string => poppler('pdfinfo', '-struct-text', path);

/** How far down a page its lowest word ends, and how high the page is, in points. */
export function pdfDepths(
  path: string,
): readonly { readonly lowest: number; readonly right: number; readonly height: number; readonly width: number }[] {
  const pages = poppler('pdftotext', '-bbox', path, '-').split('<page ').slice(1);
  return pages.map((page) => {
    const edges = (name: 'yMax' | 'xMax') =>
      [...page.matchAll(new RegExp(`${name}="([\\d.]+)"`, 'g'))].map(([, at]) => Number(at));
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
    return {
      lowest: Math.max(0, ...edges('yMax')),
      right: Math.max(0, ...edges('xMax')),
      height: Number(height),
      width: Number(width),
    };
  });
}

/** The lines of the outline, from top to bottom. */
export function pdfOutline(path: string): readonly string[] {
  const xml = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', path], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return [...xml.matchAll(/<item page="\d+">([^<]*)<\/item>/g)].map(([, line]) => line ?? '');
}
