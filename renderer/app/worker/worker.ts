/** The one worker: takes jobs off the page's thread and answers each. It has no screen, no bridge and, by the content policy, no network. */
import { answer, type Asked } from './jobs.ts';

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void answer(data).then((answered) => postMessage(answered));
});
