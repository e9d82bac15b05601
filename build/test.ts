/**
 * `npm test`: everything a fresh clone must pass, part by part, then a table and the closing line. A part whose
 * groundwork failed, or that ran no test, counts as one failure.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnSmallDisks, runPlaywright } from './e2e.ts';
import { endWith } from './end-with.ts';
import { pack } from './pack.ts';
import { PROJECT } from './project.ts';
import { run } from './run-command.ts';
import { checkStart } from './start-check.ts';
import { ensurePackages, FOR_TESTS } from './system-packages.ts';
import { countPlaywright, countVitest, NOTHING_RAN, type Count } from './test-reports.ts';
import { printFindings, verifyPackage } from './verify-package.ts';

interface Part {
  readonly name: string;
  /** Parts that must have passed, or this one cannot run. */
  readonly after: readonly string[];
  readonly run: () => Promise<Count>;
}

const say = (line: string): void => console.log(line);
const bin = (name: string): string => join(PROJECT, 'node_modules', '.bin', name);
const one = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** One static check: its output is shown only when it fails. */
async function check(command: string, ...args: readonly string[]): Promise<boolean> {
  const ran = await run(command, args, { cwd: PROJECT });
  if (!ran.ok) say(`${ran.out}${ran.err}`.trimEnd());
  return ran.ok;
}

/** Node runs a script of package.json itself, so what it checks is written in one place. */
const script = (name: string): Promise<boolean> => check(process.execPath, '--run', name);

async function types(): Promise<Count> {
  const projects = ['renderer/domain', 'renderer', 'electron', 'build', 'test'];
  const ok = await Promise.all(projects.map((project) => check(bin('tsc'), '-p', project)));
  return { passed: ok.filter(Boolean).length, failed: ok.filter((passed) => !passed).length };
}

async function unit(): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-unit-'));
  const report = join(folder, 'report.json');
  try {
    const args = ['run', '--config', 'test/vitest.config.ts', '--reporter=minimal', '--reporter=json'];
    const ran = await run(bin('vitest'), [...args, `--outputFile.json=${report}`], { cwd: PROJECT, speak: 'inherit' });
    const count = countVitest(await readReport(report));
    // An error outside of any test fails the run without failing a test.
    return !ran.ok && count.failed === 0 ? { ...count, failed: 1 } : count;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function endToEnd(...projects: readonly string[]): Promise<Count> {
  const { passed, report } = await runPlaywright(
    projects.map((project) => `--project=${project}`),
    say,
  );
  if (report === undefined) return NOTHING_RAN;
  const count = countPlaywright(await readReport(report));
  return !passed && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** The tests that fill and damage a disk; where none can be mounted nothing is run, and it counts as nothing. */
async function disk(): Promise<Count> {
  const { passed, report, notHere } = await runOnSmallDisks(['--project=disk-electron', '--project=disk-browser'], say);
  if (notHere) return { passed: 0, failed: 0 };
  if (report === undefined) return NOTHING_RAN;
  const count = countPlaywright(await readReport(report));
  return !passed && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function packages(): Promise<Count> {
  const packagesThere = await ensurePackages(FOR_TESTS, say);
  if (!packagesThere.ok) say(packagesThere.why);
  return one(packagesThere.ok);
}

async function started(): Promise<Count> {
  const wrong = await checkStart();
  for (const sentence of wrong) say(sentence);
  return one(wrong.length === 0);
}

async function verified(): Promise<Count> {
  const { ok, bad } = printFindings(await verifyPackage(), say);
  return { passed: ok, failed: bad };
}

const PARTS: readonly Part[] = [
  { name: 'system packages', after: [], run: packages },
  { name: 'types', after: [], run: types },
  { name: 'lint', after: [], run: async () => one(await script('lint')) },
  { name: 'format', after: [], run: async () => one(await script('format:check')) },
  { name: 'unit tests', after: [], run: unit },
  { name: 'build', after: [], run: async () => one(await script('build')) },
  { name: 'start', after: ['build'], run: started },
  { name: 'end to end', after: ['system packages', 'build'], run: () => endToEnd('electron', 'browser', 'engines') },
  { name: 'disk', after: ['system packages', 'build'], run: disk },
  { name: 'pack', after: ['build'], run: async () => one(await pack(say, 'folder')) },
  { name: 'verify package', after: ['pack'], run: verified },
  { name: 'packed app', after: ['system packages', 'pack'], run: () => endToEnd('packaged') },
];

const rows: (Count & { readonly name: string; readonly seconds: number })[] = [];
for (const part of PARTS) {
  const groundwork = rows.filter(({ name, failed }) => part.after.includes(name) && failed > 0);
  const began = performance.now();
  say(`\n- ${part.name}`);
  if (groundwork.length > 0) say(`Not run, because of: ${groundwork.map(({ name }) => name).join(', ')}.`);
  const count = groundwork.length > 0 ? NOTHING_RAN : await part.run();
  rows.push({ name: part.name, ...count, seconds: (performance.now() - began) / 1000 });
}

for (const { name, failures = [] } of rows) for (const failure of failures) say(`\nfailed in ${name}: ${failure}`);

say(`\n${'part'.padEnd(18)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`);
for (const { name, passed, failed, seconds } of rows)
  say(`${name.padEnd(18)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(9)}`);

const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
say(`\n${passed} passed, ${failed} failed`);
endWith(failed > 0 ? 1 : 0);
