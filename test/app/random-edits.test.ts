import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { Author } from '../domain/author.ts';
import { commandFrom, dice, play, type Dice } from '../domain/random-plan.ts';
import { visible } from '../domain/visible.ts';
import { FAULTS } from '../storage/faults.ts';
import { watchWrites } from '../storage/watch-writes.ts';
import { deskWithPlan, onDisk, openDesk, saving, shown, shownText, type Desk } from './desk.ts';
import { importFile } from './import-file.ts';
import { restoreBackup } from '../../renderer/app/backups/restore-backup.ts';

/** Milliseconds for one property. */
const PATIENCE = 120_000;

type Kind =
  | 'edit'
  | 'another person'
  | 'undo'
  | 'redo'
  | 'import'
  | 'import-own'
  | 'restore'
  | 'back up'
  | 'other window'
  | 'refresh'
  | 'disk fails'
  | 'disk works'
  | 'retry';

interface Deed {
  readonly kind: Kind;
  readonly roll: Dice;
  /** Whether the next deed is asked for before this one is done. */
  readonly hasty: boolean;
}

const deeds = (weights: readonly (readonly [Kind, number])[], maxLength: number) =>
  fc.array(
    fc.record({
      kind: fc.oneof(...weights.map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) }))),
      roll: dice,
      hasty: fc.boolean(),
    }),
    { minLength: 5, maxLength },
  );

/** Everything one sequence of deeds needs: two windows on one database, and Bo elsewhere with a copy of his own. */
class Scene {
  readonly desk: Desk;
  readonly #other: Desk;
  readonly #hand = new Author('hand');
  readonly #otherHand = new Author('other');
  readonly #bo = new Author('bo');
  readonly #texts: string[] = [];
  #endFault: (() => void) | undefined;

  constructor(desk: Desk, other: Desk) {
    this.desk = desk;
    this.#other = other;
  }

  get failing(): boolean {
    return this.#endFault !== undefined;
  }

  async do({ kind, roll }: Deed): Promise<unknown> {
    const { planner, machine } = this.desk;
    switch (kind) {
      case 'edit':
        return this.#edit(this.desk, this.#hand, roll);
      case 'another person':
        return planner.changeSettings({ personName: ['Ana', 'Bo', ''][roll[0] % 3] ?? '' });
      case 'undo':
      case 'redo':
      case 'retry':
      case 'refresh':
        return planner[kind]();
      case 'import':
        return this.#importFromBo(roll);
      case 'import-own': {
        this.#texts.push(await planner.text());
        return importFile(planner, { name: 'own.okr', text: this.#texts[roll[0] % this.#texts.length] ?? '' });
      }
      case 'restore':
        return restoreBackup(planner, machine.backups[roll[0] % Math.max(1, machine.backups.length)]?.id ?? '');
      case 'back up':
        return planner.backUp('rolling');
      case 'other window':
        await this.#other.planner.refresh();
        return this.#edit(this.#other, this.#otherHand, roll);
      case 'disk fails':
        this.#endFault ??= FAULTS[roll[0] % FAULTS.length]?.begin();
        return;
      case 'disk works':
        this.mend();
        return planner.retry();
    }
  }

  mend(): void {
    this.#endFault?.();
    this.#endFault = undefined;
  }

  #edit(desk: Desk, hand: Author, roll: Dice): Promise<unknown> {
    hand.plan = shown(desk);
    const command = commandFrom(hand, roll);
    return command ? desk.planner.edit(command) : Promise.resolve();
  }

  /** Bo takes the plan as it is now, or not, works on, and hands his own over. */
  async #importFromBo(roll: Dice): Promise<unknown> {
    const { planner } = this.desk;
    if (roll[0] % 2 || this.#bo.plan.records.size === 0) this.#bo.receive(await planner.text());
    play(this.#bo, [roll, [...roll].toReversed() as unknown as Dice]);
    return importFile(planner, { name: 'bo.okr', text: this.#bo.write() });
  }
}

async function whileWatched(work: (scene: Scene) => Promise<void>): Promise<void> {
  const everyWriteWasWhole = watchWrites();
  const desk = await deskWithPlan();
  const scene = new Scene(desk, await openDesk(desk.database));
  try {
    await work(scene);
  } finally {
    scene.mend();
    everyWriteWasWhole();
  }
}

/** What is shown is on the disk and can be handed out; or the disk fails and that is said. */
async function isSound({ desk, failing }: Scene): Promise<void> {
  const state = saving(desk);
  if (!failing) expect(state.is).toBe('saved');
  if (state.is === 'saved') {
    await desk.planner.refresh();
    expect(shownText(desk)).toBe(await onDisk(desk));
  }
  expect(readBundle(shownText(desk)).ok).toBe(true);
}

describe('random edits, undo, redo, imports and restores', () => {
  it(
    'E1-E14 what is shown is what is on the disk after every step, whatever fails in between',
    async () => {
      const kinds = [
        ['edit', 12],
        ['another person', 1],
        ['undo', 4],
        ['redo', 2],
        ['import', 2],
        ['import-own', 1],
        ['restore', 1],
        ['back up', 1],
        ['other window', 2],
        ['refresh', 1],
        ['disk fails', 1],
        ['disk works', 2],
        ['retry', 1],
      ] as const;
      const sequence = async (all: readonly Deed[]) =>
        whileWatched(async (scene) => {
          let underWay: Promise<unknown>[] = [];
          for (const deed of all) {
            underWay.push(scene.do(deed));
            if (deed.hasty) continue;
            await Promise.all(underWay);
            underWay = [];
            if (deed.kind === 'disk works' || !scene.failing) await isSound(scene);
          }
          await Promise.all(underWay);
          scene.mend();
          await scene.desk.planner.retry();
          await isSound(scene);
        });
      await fc.assert(fc.asyncProperty(deeds(kinds, 40), sequence), { numRuns: 20 });
    },
    PATIENCE,
  );

  it(
    'U1 E8 all undone shows again what was shown first, all redone what was shown last',
    async () => {
      const kinds = [
        ['edit', 10],
        ['another person', 1],
        ['import', 3],
        ['import-own', 1],
        ['undo', 3],
        ['redo', 2],
      ] as const;
      const sequence = async (all: readonly Deed[]) =>
        whileWatched(async (scene) => {
          const { desk } = scene;
          const state = () => desk.planner.plan.getState();
          while (state().canUndo) await desk.planner.undo();
          const first = visible(shown(desk));
          for (const deed of all) await scene.do(deed);
          while (state().canRedo) await desk.planner.redo();
          const end = visible(shown(desk));
          while (state().canUndo) await desk.planner.undo();
          expect(visible(shown(desk))).toEqual(first);
          while (state().canRedo) await desk.planner.redo();
          expect(visible(shown(desk))).toEqual(end);
          await isSound(scene);
        });
      await fc.assert(fc.asyncProperty(deeds(kinds, 25), sequence), { numRuns: 20 });
    },
    PATIENCE,
  );
});
