/** What must hold for a packed app, as functions of what was read from it. Each gives the sentences that are wrong. */
import { CONTENT_SECURITY_POLICY } from '../electron/content-policy.ts';

/** The fuses by the names `electron-builder.yml` gives them, in the order of the binary's fuse wire. */
export const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;

/** `wire` holds one character a fuse, as it stands in the binary: '1' on, '0' off, 'r' removed. */
export function wrongFuses(wire: readonly string[]): string[] {
  return Object.entries(FUSES).flatMap(([name, on], at) => {
    const state = wire[at];
    if (state === (on ? '1' : '0')) return [];
    return [`The fuse ${name} should be ${on ? 'on' : 'off'} and reads ${state ?? 'nothing'}.`];
  });
}

const FOLDERS = ['/dist', '/dist/electron', '/dist/renderer', '/dist/renderer/assets'];
const NEEDED = ['/package.json', '/dist/electron/main.js', '/dist/electron/preload.cjs', '/dist/renderer/index.html'];

/** `files` are the paths inside the archive, each beginning with a slash. */
export function wrongFiles(files: readonly string[]): string[] {
  const strange = files.filter((file) => {
    if (/node_modules/.test(file)) return true;
    return !FOLDERS.includes(file) && !NEEDED.includes(file) && !file.startsWith('/dist/renderer/');
  });
  const missing = NEEDED.filter((file) => !files.includes(file));
  return [
    ...strange.map((file) => `The archive holds ${file}, which is none of ours.`),
    ...files.filter((file) => file.endsWith('.map')).map((file) => `The archive holds a source map, ${file}.`),
    ...missing.map((file) => `The archive lacks ${file}.`),
  ];
}

/** `packed` is the schema's text beside the app, null if there is none; `own` is what stands in the project. */
export function wrongSchema(packed: string | null, own: string): string[] {
  if (packed === null) return ['There is no bundle.schema.json beside the app.'];
  return packed === own ? [] : ['The bundle.schema.json beside the app is another than build/bundle.schema.json.'];
}

/** A package that main needs at run time would be missing from the archive, so there may be none. */
export function wrongManifest(text: string): string[] {
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== 'object' || manifest === null) return ['The package.json in the archive is no object.'];
  const wrong: string[] = [];
  if (!('main' in manifest) || manifest.main !== 'dist/electron/main.js')
    wrong.push('package.json names another main.');
  if ('dependencies' in manifest && Object.keys(manifest.dependencies ?? {}).length > 0)
    wrong.push('package.json names packages needed at run time.');
  return wrong;
}

/** The bundler may keep the policy as one string or as its list of directives, so each directive is looked for. */
export function wrongPolicy(main: string, page: string): string[] {
  const missing = CONTENT_SECURITY_POLICY.split('; ').filter((directive) => !main.includes(directive));
  const inline = /<style|<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=/i.test(page);
  return [
    ...missing.map((directive) => `The content policy of the main process lacks: ${directive}`),
    ...(/unsafe-(?:inline|eval|hashes)/.test(main) ? ['The main process names an unsafe source.'] : []),
    ...(inline ? ['The page holds an inline script or style, which its policy refuses.'] : []),
  ];
}

/** Addresses that are names and not places: nothing is ever asked of them. */
const NAMES_ONLY = [
  /^http:\/\/www\.w3\.org\//, // names of XML vocabularies
  /^http:\/\/schemas\.(?:openxmlformats\.org|microsoft\.com)\/[\w/.-]+$/, // names of the vocabularies in a workbook
  /^https:\/\/github\.com\/mholt\/PapaParse$/, // in the licence of a library, which stands above its code
  /^https:\/\/react\.dev\/(?:errors|link)\//, // where React's error messages point the reader
  /^https?:\/\/(?:tinyurl\.com\/y2uuvskb|bit\.ly\/2kdckMn)\.?$/, // two help pages named in Dexie's error messages
  /^https:\/\/whetstone\.invalid\/$/, // the home page a Debian package must name, and what an engine’s cache is asked to keep something under
  /^http:\/\/nothing\.invalid(?::\d+)?$/, // the proxy that cannot exist, to which lockdown.ts sends everything
];

/** `text` is a script, a page, a style or a picture of the archive; licence texts are not read by the app. */
export function wrongAddresses(file: string, text: string): string[] {
  const found = new Set(text.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>()\\,;]+/gi) ?? []);
  return [...found]
    .filter((address) => !NAMES_ONLY.some((known) => known.test(address)))
    .map((address) => `${file} holds the address ${address}.`);
}
