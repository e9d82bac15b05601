import { usePrivateAmong } from '../../app/places/on-paper.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import { ringsIn } from '../../domain/plan/rings.ts';
import type { Objective } from '../../domain/kinds/model.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { mergeTexts } from '../../text/later/merge.ts';
import { Banner } from '../../ui/Banner.tsx';

interface Props {
  readonly before: Workspace;
  readonly after: Workspace;
}

/** Each ring of parents that merging would close, also where only joining closes it. */
export function Loops({ before, after }: Props) {
  const idsIn = (ring: readonly Objective[]) => ring.map(({ id }) => id).join(' ');
  const known = new Set(ringsIn(before).map(idsIn));
  return ringsIn(after)
    .filter((ring) => !known.has(idsIn(ring)))
    .map((ring) => <Loop key={idsIn(ring)} ring={ring} after={after} />);
}

function Loop({ ring, after }: { readonly ring: readonly Objective[]; readonly after: Workspace }) {
  const texts = useTexts();
  const merge = mergeTexts(texts);
  const { isPrivate, offPaper } = usePrivateAmong(ring, after);
  const titles = [...ring, ...ring.slice(0, 1)].map(({ title }) => title || texts.plan.untitled);
  return (
    <div data-private={offPaper}>
      <Banner tone="warn" title={merge.loop(titles.join(' → '))}>
        {isPrivate && <PrivateMark />} {merge.loopMeans}
      </Banner>
    </div>
  );
}
