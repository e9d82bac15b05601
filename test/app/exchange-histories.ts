/**
 * Random histories of what a person does between opening and closing the app: editing, taking files in, and undoing and redoing
 * both, while names and days change.
 */
import type { Scope } from '../../renderer/domain/bundle/format.ts';
import type { Workspace } from '../../renderer/domain/plan/workspace.ts';
import { plain } from '../domain/merge/compare.ts';
import type { Chance } from '../domain/merge/random.ts';
import { visible } from '../domain/visible.ts';
import { FIELDS, Laptop, fileByHand, type Count, type File } from './exchange-laptop.ts';

const WHOLE: Scope = { of: 'plan' };
const NAMES = ['Ana', 'Bo', 'Cy', ''];

/** Who wrote what the plan holds, as a file of it would say. */
function namesIn({ records, runs }: Workspace): string[] {
  const replicas = new Set([...records.values()].flatMap(({ marks }) => Object.keys(marks?.seen ?? {})));
  return [...replicas].flatMap((replica) => runs.get(replica)?.by ?? []).toSorted();
}

type SameNames = (make: () => void) => void;

/** Runs one history; throws with its steps where something is not as the oracle says. `sameNames` makes two copies of one run. */
export function exchangeHistory(chance: Chance, count: Count, sameNames?: SameNames): void {
  const steps: string[] = [];
  try {
    run(chance, count, sameNames, (text) => steps.push(text));
  } catch (error) {
    throw new Error(`${String(error)}\n${steps.join('\n')}`, { cause: error });
  }
}

function run(chance: Chance, count: Count, sameNames: SameNames | undefined, note: (text: string) => void): void {
  const twins = sameNames !== undefined;
  const signed = twins ? undefined : new Map<string, string>();
  const laptops: Laptop[] = [];
  let values = 0;
  const value = () => `v${++values}`;
  const add = () => laptops.push(new Laptop(chance, count, (text) => note(`${laptops.length} ${text}`), signed));
  const origin = new Laptop(chance, count, note, signed);
  origin.edit({ do: 'add', kind: 'cycle', id: 'c1', values: { name: 'Autumn' } });
  for (const id of ['o1', 'o2'])
    origin.edit({ do: 'add', kind: 'objective', id, cycle: 'c1', values: { title: value() } });
  const start = origin.file(WHOLE);
  if (sameNames) for (let at = 0; at < 2; at++) sameNames(add);
  else for (let at = 0; at < 2 + chance.under(2); at++) add();
  for (const laptop of laptops) laptop.take(start);
  // What both copies of a run have in common.
  for (const laptop of twins ? laptops : []) {
    laptop.edit({ do: 'set', kind: 'objective', id: 'o1', values: { why: 'common' } });
    laptop.pasts = laptops[0]?.pasts ?? laptop.pasts;
  }

  const files: File[] = [start];
  const objectives = (laptop: Laptop) =>
    [...laptop.plan.records.values()].flatMap(({ kind, id }) => (kind === 'objective' ? [id] : []));
  const fileOf = (laptop: Laptop): File =>
    laptop.file(
      chance.in100(30) ? { of: 'objectives', ids: chance.some(objectives(laptop)) } : WHOLE,
      chance.in100(60),
    );
  let ids = 2;
  const deed = (laptop: Laptop): void => {
    const id = chance.pick(objectives(laptop));
    const dice = chance.under(100);
    if (dice < 28) {
      const field = chance.pick(FIELDS);
      const set = { [field]: chance.in100(10) && field === 'why' ? undefined : value() };
      return laptop.edit({ do: 'set', kind: 'objective', id, values: set });
    }
    if (dice < 33)
      return laptop.edit({
        do: 'add',
        kind: 'objective',
        id: `o${++ids}`,
        cycle: 'c1',
        values: { title: value(), parent: id },
      });
    if (dice < 36) return laptop.edit({ do: chance.in100(60) ? 'delete' : 'keep', id });
    if (dice < 38)
      return laptop.edit({ do: 'add', kind: 'comment', id: `n${++ids}`, about: id, values: { text: 'Why?' } });
    if (dice < 50) return laptop.walk('undo');
    if (dice < 58) return laptop.walk('redo');
    if (dice < 76) {
      // Back a few steps and forth again, with a file handed out on the way.
      const ways = chance.pick([2, 3, 4, 5]);
      for (let at = 0; at < ways; at++) laptop.walk('undo');
      for (let at = 0; at < ways; at++) {
        if (chance.in100(30)) files.push(fileOf(laptop));
        laptop.walk('redo');
      }
      return;
    }
    if (dice < 80) return void (laptop.name = chance.pick(NAMES));
    if (dice < 82) {
      // Somebody wrote a file by hand, with homes no command would give: itself, another objective, or nothing that is there.
      const own = `o${++ids}`;
      const homes = [own, id, 'c1', 'nowhere'];
      const file = fileByHand(own, value(), { cycle: chance.pick(homes), ...(chance.in100(40) ? { owner: own } : {}) });
      files.push(file);
      return laptop.take(file);
    }
    if (dice < 86) return void files.push(fileOf(laptop));
    const others = laptops.filter((one) => one !== laptop);
    const other = chance.pick(others);
    return laptop.take(chance.in100(30) ? chance.pick(files) : fileOf(other));
  };
  const length = 12 + chance.under(30);
  for (let at = 0; at < length; at++) {
    const laptop = chance.pick(laptops);
    laptop.pass();
    if (objectives(laptop).length > 0) deed(laptop);
    else laptop.take(start);
    laptop.judge(twins);
  }
  for (let round = 0; round < 2; round++)
    for (const laptop of laptops)
      for (const other of laptops) {
        if (other !== laptop) laptop.take(other.file(WHOLE));
        laptop.judge(twins);
      }
  // Of two copies of a run each calls what the other wrote by other names, and may ask once more about what was settled.
  if (twins) return;
  const [first, ...others] = laptops.map(({ plan }) => ({
    view: plain(visible(plan)),
    names: plain(namesIn(plan)),
  }));
  for (const other of others) {
    if (other.view !== first?.view) throw new Error(`not alike in the end\n${first?.view}\n${other.view}`);
    if (other.names !== first?.names) throw new Error(`named differently: ${first?.names} and ${other.names}`);
  }
}
