/** Reads files and looks at them as the screen of merging does, in a thread of its own where no code is warm; answers with the longest piece. */
import { parentPort, workerData } from 'node:worker_threads';
import { ImportSession } from '../../renderer/app/files/import-session.ts';
// What the app fetches when it is needed is here before the clock runs: Node would also have to compile its types away.
import '../../renderer/domain/bundle/read.ts';
import '../../renderer/domain/merge/gather.ts';
import '../../renderer/domain/merge/review.ts';
import { EMPTY } from '../../renderer/domain/plan/workspace.ts';

const texts = workerData as readonly string[];
const importSession = new ImportSession({
  apart: (bundle) => bundle,
  plan: () => EMPTY,
  merge: () => Promise.reject(new Error('Nothing is merged here.')),
});

let longest = 0;
let before = performance.now();
let isOver = false;
/** Comes by between any two pieces of work. */
function watch(): void {
  const now = performance.now();
  longest = Math.max(longest, now - before);
  before = now;
  if (!isOver) setImmediate(watch);
}
setImmediate(watch);
await importSession.add(texts.map((text) => ({ name: '', text: () => Promise.resolve({ ok: true, value: text }) })));
isOver = true;
const seen = importSession.state.getState();
if (!seen.preview || seen.files.some(({ state }) => state.is !== 'read')) throw new Error('Not all files were read.');
parentPort?.postMessage(longest);
