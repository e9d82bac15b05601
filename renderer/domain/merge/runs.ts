/** Who wrote and since when, as one file after the other tells it: the same in whatever order they are read (SPEC M14). */
import type { Run, Runs } from '../kinds/model.ts';
import type { ReplicaId } from '../register/register.ts';

/** A name beats none. Of two names, which only files of former versions can tell, the one that sorts first. */
const nameOf = (a: string, b: string): string => (a === '' || b === '' ? a + b : a < b ? a : b);

/** Of two moments the later: where names are held back, a moment is told as the beginning of its day. */
function joinedRun(a: Run, b: Run): Run {
  const by = nameOf(a.by, b.by);
  const at = a.at < b.at ? b.at : a.at;
  return by === a.by && at === a.at ? a : { by, at };
}

/** What `told` adds to the runs that are known: those to be put, each as both together make it. */
export function newsOfRuns(known: Runs, told: Iterable<readonly [ReplicaId, Run]>): Runs {
  const news = new Map<ReplicaId, Run>();
  for (const [replica, run] of told) {
    const before = known.get(replica);
    const joint = before ? joinedRun(before, run) : run;
    if (joint !== before) news.set(replica, joint);
  }
  return news;
}
