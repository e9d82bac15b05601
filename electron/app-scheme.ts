import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Protocol } from 'electron';
import { PAGE_HEADERS } from './content-policy.ts';
import { IDENTITY, isOurAddress } from './identity.ts';

/** The file types the page is made of. What has another type is not served, even if it was packed by mistake. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

/** From the path in an address (`/index.html`) to the file that answers it. */
type PackedFiles = ReadonlyMap<string, { readonly file: string; readonly type: string }>;

/** Must run once, before the app is ready. A second call anywhere would silently replace this one. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme: IDENTITY.scheme, privileges: { standard: true, secure: true } }]);
}

/** Lists the packed page once; afterwards a request is a look-up, and no address is ever turned into a path. */
export async function listPackedFiles(folder: string): Promise<PackedFiles> {
  const files = new Map<string, { readonly file: string; readonly type: string }>();
  const walk = async (place: string, address: string): Promise<void> => {
    for (const entry of await readdir(place, { withFileTypes: true })) {
      const file = join(place, entry.name);
      const type = TYPES.get(extname(entry.name));
      if (entry.isDirectory()) await walk(file, `${address}${entry.name}/`);
      else if (entry.isFile() && type !== undefined) files.set(address + entry.name, { file, type });
    }
  };
  await walk(folder, '/');
  return files;
}

/** The file asked for, or an empty 404 for everything else: another method, host, query or name. */
export async function answerRequest(files: PackedFiles, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  const url = isOurAddress(request.url) ? new URL(request.url) : null;
  const found = request.method === 'GET' && url?.search === '' ? files.get(url.pathname) : undefined;
  if (found === undefined) return nothingHere();
  try {
    // A copy, because a Response wants bytes over a plain ArrayBuffer and readFile may hand out a slice of a shared one.
    const bytes = new Uint8Array(await readFile(found.file));
    return new Response(bytes, { headers: { ...PAGE_HEADERS, 'Content-Type': found.type } });
  } catch {
    return nothingHere();
  }
}

export function serveApp(protocol: Pick<Protocol, 'handle'>, files: Promise<PackedFiles>): void {
  protocol.handle(IDENTITY.scheme, async (request) => answerRequest(await files, request));
}

const nothingHere = () => new Response(null, { status: 404, headers: PAGE_HEADERS });
