/** Serves the browser edition and says where, until the person presses Ctrl+C. */
import { BUILT } from './project.ts';
import { serve, USUAL_PORT } from './serve.ts';

/** Serves `dist/renderer`, which must be built; gives false, having said why, when it cannot. */
export async function serveUntilStopped(say: (line: string) => void): Promise<boolean> {
  // Tests take a free port, so that they run beside somebody's own plan.
  const port = Number(process.env['WHETSTONE_PORT'] ?? USUAL_PORT);
  const serving = await serve(BUILT.renderer, port);
  if (!serving.ok) {
    say(
      serving.why === 'not-built'
        ? 'The pages are not built yet. Run: npm run build'
        : `Port ${port} is taken, perhaps by Whetstone itself. Another port would show other data, so nothing was started.`,
    );
    return false;
  }
  say(`Whetstone's browser edition is served at ${serving.served.address} - press Ctrl+C to stop it.`);
  say('Plans stay in the browser you open it with. Nothing outside this machine can reach it.');
  const stop = () => void serving.served.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return true;
}
