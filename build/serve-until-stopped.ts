/** Serves the browser edition and says where, until the person presses Ctrl+C. */
import { BUILT } from './project.ts';
import { serve, USUAL_PORT } from './serve.ts';

export const refusedBecause = (why: 'port-taken' | 'not-built', port: number): string =>
  why === 'not-built'
    ? 'The pages are not built yet. Run: npm run build'
    : `Port ${port} is taken, perhaps by Whetstone itself. A browser keeps other plans for another port, so nothing was started. To take one all the same: WHETSTONE_PORT=${port + 1} npm run web`;

/** Serves `dist/renderer`, which must be built; gives false, having said why, when it cannot. */
export async function serveUntilStopped(say: (line: string) => void): Promise<boolean> {
  // Another port by hand; tests take a free one, so that they run beside somebody's own plan.
  const port = Number(process.env['WHETSTONE_PORT'] ?? USUAL_PORT);
  const serving = await serve(BUILT.renderer, port);
  if (!serving.ok) {
    say(refusedBecause(serving.why, port));
    return false;
  }
  say(`Whetstone's browser edition is served at ${serving.served.address} - press Ctrl+C to stop it.`);
  say('Plans stay in the browser you open it with. Nothing outside this machine can reach it.');
  const stop = () => void serving.served.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return true;
}
