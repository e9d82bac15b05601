/** A display without a screen, for tests on machines that have none. */
import { spawn } from 'node:child_process';

interface Display {
  /** What DISPLAY is set to. */
  readonly name: string;
  readonly close: () => void;
}

/** Starts Xvfb on a display number it finds free itself, reachable from this machine only. `why` is a sentence. */
export function openDisplay(as: { uid?: number; gid?: number }): Promise<Display | { readonly why: string }> {
  return new Promise((settle) => {
    const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', args, { ...as, cwd: '/', stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const close = () => void server.kill();
    server.on('error', (error) => settle({ why: `Xvfb did not start: ${error.message}.` }));
    server.on('exit', (code) => settle({ why: `Xvfb ended with code ${code ?? 'unknown'} before it had a display.` }));
    let text = '';
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\n')) settle({ name: `:${text.trim()}`, close });
    });
  });
}
