/**
 * Does what a person without a window does: `npm start`, then opens the printed address. As root that takes the way
 * through "no window can open"; for anybody else the browser edition is asked for.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../electron/content-policy.ts';
import { PROJECT } from './project.ts';

const SLOWEST_START = 60_000;

/** Gives what is wrong, as sentences; none when the edition is served as promised and stops when told to. */
export async function checkStart(isRoot = process.getuid?.() === 0): Promise<string[]> {
  const args = [join(PROJECT, 'build', 'start.ts'), ...(isRoot ? [] : ['--browser'])];
  const started = spawn(process.execPath, args, {
    cwd: PROJECT,
    env: { ...process.env, WHETSTONE_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((settle) => started.once('close', settle));
  const timer = setTimeout(() => started.kill('SIGKILL'), SLOWEST_START);
  let printed = '';
  const address = await new Promise<string | undefined>((settle) => {
    started.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
      if (found !== undefined) settle(found);
    });
    void ended.then(() => settle(undefined));
  });
  if (address === undefined) {
    clearTimeout(timer);
    return [`npm start printed no address: ${printed}`];
  }
  const wrong: string[] = [];
  if (isRoot && !printed.includes('this is root')) wrong.push('npm start does not say why no window can open.');
  const answer = await fetch(address);
  if (!answer.ok || !(await answer.text()).includes('<title>')) wrong.push('The printed address shows no page.');
  if (answer.headers.get('content-security-policy') !== CONTENT_SECURITY_POLICY)
    wrong.push('The page comes without the content policy.');
  started.kill('SIGTERM');
  const code = await ended;
  clearTimeout(timer);
  if (code !== 0) wrong.push(`npm start ended with code ${code ?? 'unknown'} when it was stopped.`);
  return wrong;
}
