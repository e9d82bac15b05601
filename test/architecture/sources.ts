import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { builtinModules } from 'node:module';

/** One import as written, and where it leads: a file of ours or a package. */
export interface Import {
  readonly written: string;
  readonly file: string | null;
  readonly package: string | null;
  readonly typeOnly: boolean;
  /** Fetched when that line runs, and not with the file. */
  readonly later: boolean;
}

export interface Source {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

const top = new URL('../..', import.meta.url).pathname;
const code = /\.(ts|tsx|css)$/;

function walk(folder: string): string[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(path);
    return code.test(entry.name) ? [path] : [];
  });
}

/** Comments may show code; only what runs counts. Strings keep their content, since imports are strings. */
export const withoutComments = (text: string): string =>
  text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g,
    (_, kept) => kept ?? '',
  );

const statement =
  /(?:^|[;\n}])\s*(import|export)\s+(type\s+)?(?:[\w$*{}\s,]+?\sfrom\s*)?(['"])([^'"\n]+)\3|\bimport\s*\(\s*(['"])([^'"\n]+)\5/g;

function packageName(written: string): string {
  if (written.startsWith('node:')) return written;
  const [scope, name] = written.split('/');
  if (builtinModules.includes(written)) return `node:${written}`;
  return written.startsWith('@') ? `${scope}/${name}` : (scope ?? written);
}

function importsOf(path: string, text: string): Import[] {
  return [...withoutComments(text).matchAll(statement)].map((found) => {
    const written = found[4] ?? found[6] ?? '';
    const ours = written.startsWith('.');
    return {
      written,
      file: ours ? normalize(join(dirname(path), written.split('?')[0] ?? written)) : null,
      package: ours ? null : packageName(written),
      typeOnly: found[2] !== undefined,
      later: found[6] !== undefined,
    };
  });
}

export function read(path: string): Source {
  const text = readFileSync(join(top, path), 'utf8');
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    imports: path.endsWith('.css') ? [] : importsOf(path, text),
  };
}

/** All source files under the given top folders. */
export const sources = (...folders: string[]): Source[] => folders.flatMap(walk).map(read);
