import type { InCycle } from '../../domain/plan/row-numbers.ts';
import { CycleHead, CycleName, Learned, NoObjectives } from '../pieces/Cycle.tsx';
import { ObjectiveRow } from '../pieces/Rows.tsx';

/** One cycle with its objectives, and with what was learned at its end. */
export function CycleSection({ of: { cycle, objectives }, id }: { readonly of: InCycle; readonly id: string }) {
  return (
    <section>
      <h2 id={id}>
        <CycleName of={cycle} />
      </h2>
      {cycle && <CycleHead cycle={cycle} />}
      {objectives.length === 0 && <NoObjectives />}
      {objectives.map((objective) => (
        <ObjectiveRow key={objective.id} objective={objective} dates={cycle?.dates} />
      ))}
      {cycle && <Learned cycle={cycle} />}
    </section>
  );
}
