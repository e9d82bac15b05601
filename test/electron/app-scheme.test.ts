import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CustomScheme } from 'electron';
import { describe, expect, it } from 'vitest';
import { answerRequest, listPackedFiles, registerScheme } from '../../electron/app-scheme.ts';
import { PAGE_HEADERS } from '../../electron/content-policy.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

/** A packed page with a secret beside it and one linked into it. */
async function packed() {
  const top = await newFolder();
  const folder = join(top, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'main.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'main.css'), 'h1 {}');
  await writeFile(join(folder, 'assets', 'notes.md'), 'not for the page');
  await writeFile(join(top, 'secret.html'), 'secret');
  await symlink(join(top, 'secret.html'), join(folder, 'linked.html'));
  return listPackedFiles(folder);
}

describe('registerScheme', () => {
  it('asks for standard and secure, and for nothing else', () => {
    const asked: CustomScheme[] = [];
    registerScheme({ registerSchemesAsPrivileged: (schemes) => asked.push(...schemes) });
    expect(asked).toStrictEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  });
});

describe('the list of packed files', () => {
  it('holds regular files of the types a page is made of, and no links', async () => {
    expect([...(await packed()).keys()].toSorted()).toEqual(['/assets/main.css', '/assets/main.js', '/index.html']);
  });
});

describe('answerRequest', () => {
  const status = async (url: string, method = 'GET') => (await answerRequest(await packed(), { url, method })).status;

  it('serves a packed file with its type and all headers', async () => {
    const answer = await answerRequest(await packed(), { url: 'app://whetstone/assets/main.js', method: 'GET' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('export {};');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    for (const [name, value] of Object.entries(PAGE_HEADERS)) expect(answer.headers.get(name)).toBe(value);
  });

  it.each([
    'app://whetstone/../secret.html',
    'app://whetstone/assets/../../secret.html',
    'app://whetstone/%2e%2e/secret.html',
    'app://whetstone/assets/%2e%2e/%2e%2e/secret.html',
    'app://whetstone/..%2fsecret.html',
    'app://whetstone/%2e%2e%2fsecret.html',
    'app://whetstone/..\\secret.html',
    'app://whetstone/..%5csecret.html',
    'app://whetstone//index.html',
    'app://whetstone/assets%2fmain.js',
    'app://whetstone/index.html%00',
    'app://whetstone/index.html/',
    'app://whetstone/INDEX.HTML',
    'app://whetstone/linked.html',
    'app://whetstone/assets/notes.md',
    'app://whetstone/assets',
    'app://whetstone/',
    'app://whetstone',
    'app://whetstone/etc/passwd',
    'app://whetstone/index.html?x=1',
    'app://whetstone.example/index.html',
    'app://evil/index.html',
    'app://whetstone:80/index.html',
    'app://someone@whetstone/index.html',
    'https://whetstone/index.html',
    'file:///index.html',
    'no address at all',
  ])('has nothing at %s', async (url) => expect(await status(url)).toBe(404));

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get'])('refuses the method %s', async (method) =>
    expect(await status('app://whetstone/index.html', method)).toBe(404),
  );

  it('answers a refusal with the policy as well, and without a word about the disk', async () => {
    const answer = await answerRequest(await packed(), { url: 'app://whetstone/missing.html', method: 'GET' });
    expect(answer.headers.get('content-security-policy')).toBe(PAGE_HEADERS['Content-Security-Policy']);
    expect(await answer.text()).toBe('');
  });

  it('answers 404, and does not throw, when a listed file has gone', async () => {
    const files = new Map([['/index.html', { file: join(await newFolder(), 'gone.html'), type: 'text/html' }]]);
    expect((await answerRequest(files, { url: 'app://whetstone/index.html', method: 'GET' })).status).toBe(404);
  });
});
