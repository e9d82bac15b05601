/**
 * Makes what the packers need out of `icons/icon.svg`. Run by hand when the drawing changes, and its results are
 * committed, so that packing needs no picture tools: `node build/icons.ts` (Debian package librsvg2-bin).
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toIcns, toIco, type Picture } from './icon-formats.ts';
import { firstLine, run } from './run-command.ts';

const FOLDER = join(import.meta.dirname, 'icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

async function draw(size: number, file: string): Promise<Picture> {
  const side = String(size);
  const drawn = await run('rsvg-convert', [
    '--width',
    side,
    '--height',
    side,
    '--output',
    file,
    join(FOLDER, 'icon.svg'),
  ]);
  if (!drawn.ok) throw new Error(`rsvg-convert (Debian package librsvg2-bin) failed: ${firstLine(drawn.err)}`);
  return { size, png: await readFile(file) };
}

const linux = join(FOLDER, 'linux');
await rm(linux, { recursive: true, force: true });
await mkdir(linux);
const pictures: Picture[] = [];
for (const size of SIZES) pictures.push(await draw(size, join(linux, `${size}x${size}.png`)));
await writeFile(join(FOLDER, 'icon.ico'), toIco(pictures.filter(({ size }) => size <= 256)));
await writeFile(join(FOLDER, 'icon.icns'), toIcns(pictures));
