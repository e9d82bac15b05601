/** `npm run verify-package`: opens the packed app and says of each promise whether it holds. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import {
  wrongAddresses,
  wrongFiles,
  wrongFuses,
  wrongManifest,
  wrongPolicy,
  wrongSchema,
  FUSES,
} from './package-checks.ts';
import { packedApp, type PackedApp } from './packed-app.ts';
import { PROJECT } from './project.ts';

const SCHEMA = 'bundle.schema.json';
const NOTICES = ['LICENSE.txt', 'THIRD-PARTY-LICENSES.md'];

interface Finding {
  readonly promise: string;
  /** Sentences; none when the promise holds. */
  readonly wrong: readonly string[];
}

/** Gives one finding a promise. Throws if the package is damaged, which is a failed check as well. */
export async function verifyPackage({ executable, resources }: PackedApp = packedApp()): Promise<Finding[]> {
  if (!existsSync(executable))
    return [{ promise: 'the app is packed', wrong: [`There is no ${executable}. Run: npm run pack`] }];
  const archive = join(resources, 'app.asar');
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  const read = (file: string): string => extractFile(archive, file.slice(1)).toString('utf8');
  const texts = files.filter((file) => /\.(?:js|cjs|html|css|svg|json)$/.test(file));
  const beside = (await readdir(resources)).filter((name) => /^app(?!\.asar$|-update\.yml$)|^default_app/.test(name));
  return [
    { promise: 'every fuse is set as promised', wrong: wrongFuses(await fuseWire(executable)) },
    { promise: 'the archive holds dist/ and package.json, no packages', wrong: wrongFiles(files) },
    {
      promise: 'no app lies beside the archive',
      wrong: beside.map((name) => `${name} lies beside the archive.`),
    },
    {
      promise: 'the JSON Schema of the file format is handed out with it',
      wrong: wrongSchema(
        await readFile(join(resources, SCHEMA), 'utf8').catch(() => null),
        await readFile(join(PROJECT, 'build', SCHEMA), 'utf8'),
      ),
    },
    {
      promise: 'the licences lie where they can be read without unpacking anything',
      wrong: await missingNotices(resources),
    },
    { promise: 'main needs no package at run time', wrong: wrongManifest(read('/package.json')) },
    {
      promise: 'the content policy is in it and the page obeys it',
      wrong: wrongPolicy(read('/dist/electron/main.js'), read('/dist/renderer/index.html')),
    },
    {
      promise: 'it names no address but vocabularies and help pages',
      wrong: texts.flatMap((file) => wrongAddresses(file, read(file))),
    },
  ];
}

/** Ours, and those of everything the page is made of. Electron's own lie beside its program. */
async function missingNotices(resources: string): Promise<string[]> {
  const there = await readdir(resources);
  return NOTICES.filter((name) => !there.includes(name)).map((name) => `There is no ${name} beside the archive.`);
}

async function fuseWire(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable);
  const states = new Map(Object.entries(wire));
  return Object.keys(FUSES).map((_, at) => String.fromCharCode(Number(states.get(String(at)) ?? 0)));
}

/** Prints the findings and gives how many promises hold and how many do not. */
export function printFindings(findings: readonly Finding[], say: (line: string) => void): { ok: number; bad: number } {
  for (const { promise, wrong } of findings) {
    say(`${wrong.length === 0 ? 'holds' : 'BROKEN'}  ${promise}`);
    for (const sentence of wrong) say(`        ${sentence}`);
  }
  const bad = findings.filter(({ wrong }) => wrong.length > 0).length;
  return { ok: findings.length - bad, bad };
}

if (import.meta.main) {
  const { bad } = printFindings(await verifyPackage(), (line) => console.log(line));
  if (bad > 0) process.exitCode = 1;
}
