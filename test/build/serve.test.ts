import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../build/serve.ts';
import { refusedBecause } from '../../build/serve-until-stopped.ts';
import { PAGE_HEADERS } from '../../electron/content-policy.ts';
import { freshFolder } from './fake-carrier.ts';

async function start() {
  const folder = await freshFolder();
  await mkdir(join(folder, 'pages', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.js'), 'outside');
  await writeFile(join(folder, 'pages', 'index.html'), '<title>Whetstone</title>');
  await writeFile(join(folder, 'pages', 'assets', 'a.js'), 'export {}');
  await writeFile(join(folder, 'pages', 'assets', 'a.map'), 'not listed');
  const serving = await serve(join(folder, 'pages'), 0);
  if (!serving.ok) throw new Error(serving.why);
  onTestFinished(() => serving.served.close());
  return new URL(serving.served.address);
}

const sameHeaders = Object.fromEntries(
  Object.entries(PAGE_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
);

interface Asked {
  path?: string;
  method?: string;
  host?: string;
}

/** Sends exactly this path and host; `fetch` would tidy both. */
function ask(at: URL, { path = '/', method = 'GET', host = at.host }: Asked) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>((settle, fail) => {
    const asked = request({ hostname: at.hostname, port: at.port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => settle({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

describe('the browser edition’s server', () => {
  it('binds the loopback address only', async () => {
    expect((await start()).hostname).toBe('127.0.0.1');
  });

  it('answers with the desktop edition’s headers', async () => {
    const { status, headers, body } = await ask(await start(), {});
    expect(status).toBe(200);
    expect(body).toBe('<title>Whetstone</title>');
    expect(headers).toMatchObject({ ...sameHeaders, 'content-type': 'text/html; charset=utf-8' });
  });

  it('serves listed files, and HEAD without a body', async () => {
    const at = await start();
    expect(await ask(at, { path: '/assets/a.js' })).toMatchObject({ status: 200, body: 'export {}' });
    expect(await ask(at, { path: '/assets/a.js', method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/../../secret.js',
    '/assets\\..\\..\\secret.js',
    '//secret.js',
    '/index.html?x',
    '/assets/a.map',
    '/assets',
    '/__proto__',
    'http://127.0.0.1/secret.js',
  ])('does not know %s', async (path) => {
    expect(await ask(await start(), { path })).toMatchObject({ status: 404 });
  });

  it.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1', '[::1]'])('refuses the host %s', async (host) => {
    const at = await start();
    const { status, headers, body } = await ask(at, { host });
    expect(status).toBe(421);
    expect(body).toBe(`Whetstone is served at ${at.href} only.\n`);
    expect(headers).toMatchObject(sameHeaders);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
    expect(await ask(await start(), { method })).toMatchObject({ status: 405 });
  });

  it('says when the port is taken and when nothing is built', async () => {
    const at = await start();
    const folder = await freshFolder();
    expect(await serve(folder, 0)).toEqual({ ok: false, why: 'not-built' });
    await writeFile(join(folder, 'index.html'), '');
    expect(await serve(folder, Number(at.port))).toEqual({ ok: false, why: 'port-taken' });
  });

  it('tells how to ask for another port, and what that means for the plans', () => {
    expect(refusedBecause('port-taken', 14_730)).toMatch(
      /^Port 14730 is taken.*other plans.*WHETSTONE_PORT=14731 npm run web$/,
    );
    expect(refusedBecause('not-built', 14_730)).toMatch(/npm run build$/);
  });
});
