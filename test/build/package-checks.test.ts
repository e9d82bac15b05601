import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  FUSES,
  wrongAddresses,
  wrongFiles,
  wrongFuses,
  wrongManifest,
  wrongPolicy,
  wrongSchema,
} from '../../build/package-checks.ts';
import { packedApp } from '../../build/packed-app.ts';
import { CONTENT_SECURITY_POLICY } from '../../electron/content-policy.ts';

const wire = Object.values(FUSES).map((on) => (on ? '1' : '0'));
const files = [
  '/dist',
  '/dist/electron',
  '/dist/electron/main.js',
  '/dist/electron/preload.cjs',
  '/dist/renderer',
  '/dist/renderer/index.html',
  '/dist/renderer/assets',
  '/dist/renderer/assets/index.js',
  '/package.json',
];
const page = '<script type="module" src="./assets/index.js"></script>';

describe('fuses', () => {
  it('as promised are fine, and the packer is told the same', () => {
    expect(wrongFuses(wire)).toEqual([]);
    const config = readFileSync(new URL('../../build/electron-builder.yml', import.meta.url), 'utf8');
    for (const [name, on] of Object.entries(FUSES)) expect(config).toMatch(new RegExp(`^  ${name}: ${on}$`, 'm'));
  });

  it.each(Object.keys(FUSES))('%s the other way, removed or missing is named', (name) => {
    const at = Object.keys(FUSES).indexOf(name);
    for (const state of [wire[at] === '1' ? '0' : '1', 'r', undefined]) {
      const changed = wire.map((one, index) => (index === at ? (state ?? '?') : one));
      expect(wrongFuses(changed)).toEqual([expect.stringContaining(name)]);
    }
    expect(wrongFuses(wire.slice(0, at))).toContainEqual(expect.stringContaining(name));
  });
});

describe('the archive', () => {
  it('of our own files is fine', () => expect(wrongFiles(files)).toEqual([]));

  it.each([
    '/node_modules/x/index.js',
    '/dist/renderer/node_modules/x.js',
    '/build/pack.ts',
    '/dist/electron/chunk.js',
    '/.env',
  ])('with %s is named', (file) =>
    expect(wrongFiles([...files, file])).toEqual([`The archive holds ${file}, which is none of ours.`]),
  );

  it('with a source map is named', () => {
    expect(wrongFiles([...files, '/dist/renderer/assets/index.js.map'])).toEqual([
      expect.stringContaining('source map'),
    ]);
  });

  it('without the preload script is named', () => {
    expect(wrongFiles(files.filter((file) => !file.endsWith('.cjs')))).toEqual([
      'The archive lacks /dist/electron/preload.cjs.',
    ]);
  });

  it('whose manifest names packages or another main is named', () => {
    const main = 'dist/electron/main.js';
    expect(wrongManifest(JSON.stringify({ main }))).toEqual([]);
    expect(wrongManifest(JSON.stringify({ main, dependencies: { x: '1.0.0' } }))).toHaveLength(1);
    expect(wrongManifest(JSON.stringify({ main: 'other.js' }))).toHaveLength(1);
  });
});

describe('the JSON Schema of the file format', () => {
  const own = '{"$schema": "x"}\n';

  it('is packed, for people to find, beside the licence', () => {
    const config = readFileSync(new URL('../../build/electron-builder.yml', import.meta.url), 'utf8');
    expect(config).toMatch(
      /^extraResources:\n(?: {2}.*\n)*? {2}- from: build\/bundle\.schema\.json\n {4}to: bundle\.schema\.json$/m,
    );
    // Beside the program on macOS is outside of what is signed.
    expect(config).not.toContain('extraFiles');
    for (const notice of ['LICENSE.txt', 'THIRD-PARTY-LICENSES.md']) expect(config).toContain(`to: ${notice}`);
    expect(packedApp('darwin', 'arm64').resources).toMatch(/Whetstone\.app.Contents.Resources$/);
  });

  it('can be built by the packer: a Debian package needs a home page, Apple silicon a signature', () => {
    const config = readFileSync(new URL('../../build/electron-builder.yml', import.meta.url), 'utf8');
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    expect(manifest).toMatch(/"homepage": "https:\/\/[^"]+"/);
    expect(config).toMatch(/^ {2}identity: '-'\n {2}hardenedRuntime: false$/m);
  });

  it('as it stands in the project is fine; none or another is named', () => {
    expect(wrongSchema(own, own)).toEqual([]);
    expect(wrongSchema(null, own)).toEqual(['There is no bundle.schema.json beside the app.']);
    expect(wrongSchema('{}', own)).toEqual([
      'The bundle.schema.json beside the app is another than build/bundle.schema.json.',
    ]);
  });
});

describe('the content policy', () => {
  const main = JSON.stringify(CONTENT_SECURITY_POLICY.split('; '));

  it('in the main process is found, as a list or as one string', () => {
    expect(wrongPolicy(main, page)).toEqual([]);
    expect(wrongPolicy(JSON.stringify(CONTENT_SECURITY_POLICY), page)).toEqual([]);
  });

  it('with a directive less, or an unsafe source, is named', () => {
    expect(wrongPolicy(main.replace("script-src 'self'", ''), page)).toEqual([expect.stringContaining('script-src')]);
    expect(wrongPolicy(`${main}'unsafe-inline'`, page)).toEqual(['The main process names an unsafe source.']);
  });

  it.each(['<script>x()</script>', '<style>a{}</style>', '<body onload="x()">', '<p style="color:red">'])(
    'is broken by a page with %s',
    (inline) => expect(wrongPolicy(main, page + inline)).toHaveLength(1),
  );
});

describe('addresses', () => {
  it('that are names only are let through', () => {
    expect(wrongAddresses('a.js', 'x="http://www.w3.org/2000/svg";y="https://react.dev/errors/"')).toEqual([]);
  });

  it.each([
    'https://example.com/a',
    'wss://example.com',
    'http://www.w3.org.evil.example/',
    'http://127.0.0.1:8080/',
    'https://react.dev.example/errors/',
    'https://tinyurl.com/y2uuvskb2',
  ])('such as %s are named', (address) => {
    expect(wrongAddresses('a.js', `fetch("${address}")`)).toEqual([`a.js holds the address ${address}.`]);
  });
});
