/** Two windows on one plan: one commits, and measures how long the other takes to hold the change as well. */
import { shareWithOtherWindows } from '../../../renderer/app/session/other-windows.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { openPlanner } from './ours.ts';

const titleIn = (planner: Planner, id: string): unknown => {
  const record = planner.plan.getState().workspace.records.get(id);
  return record && 'title' in record ? record.title : undefined;
};

const channelOfAnswers = (name: string) => new BroadcastChannel(`${name}-answers`);

/** Answers with each new title of this record as soon as the plan in hand has it. */
export async function watchFrom(name: string, id: string): Promise<void> {
  const { planner, store } = await openPlanner(name);
  shareWithOtherWindows(planner, store, name);
  const answers = channelOfAnswers(name);
  planner.plan.subscribe(() => answers.postMessage(titleIn(planner, id)));
}

export class WritingWindow {
  readonly #planner: Planner;
  readonly #answers: BroadcastChannel;
  #committed = 0;
  #edits = 0;

  private constructor(planner: Planner, answers: BroadcastChannel) {
    this.#planner = planner;
    this.#answers = answers;
  }

  static async open(name: string): Promise<WritingWindow> {
    const { planner, store } = await openPlanner(name);
    const window = new WritingWindow(planner, channelOfAnswers(name));
    // Before the message is sent, so that sending counts.
    store.onCommit(() => (window.#committed = performance.now()));
    shareWithOtherWindows(planner, store, name);
    return window;
  }

  /** Mean milliseconds from a commit of this window to the answer of the other, which includes the way of the answer. */
  async seen(id: string, count: number): Promise<number> {
    let sum = 0;
    for (let nth = 0; nth < count; nth++) {
      const title = `Written number ${++this.#edits}`;
      const answered = this.#answerWith(title);
      await this.#planner.edit({ do: 'set', kind: 'objective', id, values: { title } });
      sum += (await answered) - this.#committed;
    }
    return sum / count;
  }

  #answerWith(title: string): Promise<number> {
    return new Promise((settle) => {
      const hear = ({ data }: MessageEvent) => {
        if (data !== title) return;
        this.#answers.removeEventListener('message', hear);
        settle(performance.now());
      };
      this.#answers.addEventListener('message', hear);
    });
  }
}
