/** `npm run web`: builds the pages and serves the browser edition. */
import { bundleRenderer } from './bundle.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

await bundleRenderer();
if (!(await serveUntilStopped((line) => console.log(line)))) process.exitCode = 1;
