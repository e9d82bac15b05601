import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it.each(['lint', 'format:check', 'build'])(
  'npm test runs the very script %s, so that neither asks less than the other',
  (name) => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const [program = '', argument = ''] = (scripts[name] ?? '').split(' ');
    const parts = read('build/test.ts');
    expect(parts).toContain(`script('${name}')`);
    expect(parts).not.toContain(program === 'node' ? argument : `bin('${program}')`);
  },
);
