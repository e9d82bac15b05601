/** Running another program, with the outcome as a value. Injected into everything that runs one, so tests need none. */
import { spawn } from 'node:child_process';

export type Ran =
  | { readonly ok: true; readonly out: string }
  | { readonly ok: false; readonly why: 'missing' | 'failed' | 'too-slow'; readonly out: string; readonly err: string };

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds until the program is ended; none by default. */
  readonly limit?: number;
  /** `inherit` lets the program speak to the terminal itself; `out` and `err` are then empty. */
  readonly speak?: 'captured' | 'inherit';
}

export type Run = (command: string, args: readonly string[], options?: RunOptions) => Promise<Ran>;

/** Runs a program without a shell and without standard input. Never throws. */
export const run: Run = (command, args, options = {}) =>
  new Promise((settle) => {
    const speak = options.speak === 'inherit' ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', speak, speak],
    });
    let out = '';
    let err = '';
    let slow = false;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
    const timer =
      options.limit === undefined
        ? undefined
        : setTimeout(() => {
            slow = true;
            child.kill('SIGKILL');
          }, options.limit);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      settle({ ok: false, why: error.code === 'ENOENT' ? 'missing' : 'failed', out, err: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) settle({ ok: true, out });
      else settle({ ok: false, why: slow ? 'too-slow' : 'failed', out, err });
    });
  });

/** The first line that says something, for quoting inside a sentence. */
export function firstLine(text: string): string {
  const line = text
    .split('\n')
    .map((one) => one.trim())
    .find((one) => one !== '');
  return line ?? 'it gave no reason';
}
