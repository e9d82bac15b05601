/**
 * The browser edition's server: a fixed list of built files on this machine's loopback address, with the same
 * headers as the desktop edition. A request is a look-up in a map; no path is ever computed from it.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { PAGE_HEADERS } from '../electron/content-policy.ts';

/** A browser keeps its data per address, port included, so this stays the same for ever. */
export const USUAL_PORT = 14_730;

const LOOPBACK = '127.0.0.1';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

type Serving =
  | { readonly ok: true; readonly served: Served }
  | { readonly ok: false; readonly why: 'port-taken' | 'not-built' };

interface File {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Serves `folder` as it is now; `port` 0 takes a free one. Later changes to the folder are not seen. */
export async function serve(folder: string, port: number): Promise<Serving> {
  const files = await filesOf(folder);
  if (!files.has('/')) return { ok: false, why: 'not-built' };
  const server = createServer((request, response) => answer(files, request, response));
  const listening = await new Promise<boolean>((settle) => {
    server.once('error', () => settle(false));
    server.listen(port, LOOPBACK, () => settle(true));
  });
  if (!listening) return { ok: false, why: 'port-taken' };
  const bound = server.address();
  const address = `http://${LOOPBACK}:${typeof bound === 'object' && bound !== null ? bound.port : port}/`;
  const close = () =>
    new Promise<void>((settle) => {
      server.close(() => settle());
      server.closeAllConnections();
    });
  return { ok: true, served: { address, close } };
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, File>> {
  const files = new Map<string, File>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const name = path.slice(folder.length).replaceAll('\\', '/');
    files.set(name, { type, bytes });
    if (name === '/index.html') files.set('/', { type, bytes });
  }
  return files;
}

function answer(files: ReadonlyMap<string, File>, request: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers, socket } = request;
  const host = `${LOOPBACK}:${socket.localPort ?? ''}`;
  // A page elsewhere could point its own name at this address; and under another name the data would be other data.
  if (headers.host !== host) return refuse(response, 421, `Whetstone is served at http://${host}/ only.`);
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405, 'Whetstone answers GET and HEAD only.');
  }
  const file = files.get(url ?? '');
  if (file === undefined) return refuse(response, 404, 'There is no such file.');
  send(response, 200, file, method === 'HEAD');
}

const refuse = (response: ServerResponse, status: number, sentence: string): void =>
  send(response, status, { type: 'text/plain; charset=utf-8', bytes: Buffer.from(`${sentence}\n`) }, false);

function send(response: ServerResponse, status: number, { type, bytes }: File, headersOnly: boolean): void {
  const length = bytes.byteLength;
  response.writeHead(status, {
    ...PAGE_HEADERS,
    'Content-Type': type,
    'Content-Length': length,
    'Cache-Control': 'no-cache',
  });
  response.end(headersOnly ? undefined : bytes);
}
