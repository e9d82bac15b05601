import type { Id } from '../../domain/kinds/model.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import { day } from '../../text/format.ts';
import { useCopy } from './copy-context.ts';
import { Said } from './Said.tsx';
import { Note } from './Words.tsx';

/** The days on which nobody was expected to check in, and why. */
export function Pauses({ about }: { readonly about: Id }) {
  const { workspace } = useCopy();
  return childrenOf(workspace, about, 'pause').map(({ id, dates, reason }) => (
    <div key={id}>
      <p>
        <Said
          of={({ texts: { records }, language }) =>
            records.pause(dates ? `${day(dates.start, language)} – ${day(dates.end, language)}` : records.noDays)
          }
        />
      </p>
      <Note of={reason} />
    </div>
  ));
}
