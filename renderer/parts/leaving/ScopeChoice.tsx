import { useChildren, usePlan, useTexts } from '../../app/session/use-planner.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { isPrivate } from '../../domain/plan/private.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import { PrivateMark } from '../PrivateMark.tsx';
import { handOutTexts } from '../../text/later/hand-out.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { HOW, scopeOf, type Chosen, type How } from './chosen.ts';
import styles from './Leaving.module.css';

/** How many are chosen; with none, it says why nothing can be exported. */
export const HOW_MANY = 'how-many-are-chosen';

interface Props {
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  /** Of what is written for somebody to read there is no start without objectives. */
  readonly toRead?: boolean;
}

/** How much of the plan is handed out, and which part of it. */
export function ScopeChoice({ chosen, onChoose, toRead = false }: Props) {
  const handOut = handOutTexts(useTexts());
  const { how } = chosen;
  return (
    <div className={styles['part']}>
      <Select<How>
        label={handOut.how}
        description={handOut.scopeMeans[how]}
        value={how}
        options={HOW.filter((one) => !toRead || one !== 'starter').map((value) => ({
          value,
          label: handOut.scopes[value],
        }))}
        onChange={(value) => onChoose({ ...chosen, how: value })}
      />
      {(how === 'cycle' || how === 'team') && <Which how={how} chosen={chosen} onChoose={onChoose} />}
      {how === 'objectives' && <Objectives chosen={chosen} onChoose={onChoose} />}
    </div>
  );
}

function Which({ how, chosen, onChoose }: Props & { readonly how: 'cycle' | 'team' }) {
  const texts = useTexts();
  const { plan } = texts;
  const handOut = handOutTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const all = useChildren(null, how);
  const scope = scopeOf(workspace, chosen);
  if (all.length === 0)
    return <p className={styles['faint']}>{how === 'team' ? handOut.noTeam : handOut.noObjective}</p>;
  return (
    <Select
      label={handOut.which[how]}
      value={'id' in scope ? scope.id : ''}
      options={all.map(({ id, name }) => ({ value: id, label: name || plan.untitled }))}
      onChange={(id) => onChoose({ ...chosen, [how]: id })}
    />
  );
}

function Objectives({ chosen, onChoose }: Props) {
  const texts = useTexts();
  const { plan } = texts;
  const handOut = handOutTexts(texts);
  const cycles = useChildren(null, 'cycle');
  const workspace = usePlan((state) => state.workspace);
  const groups = cycles
    .map((cycle) => ({ cycle, objectives: childrenOf(workspace, cycle.id, 'objective') }))
    .filter(({ objectives }) => objectives.length > 0);
  if (groups.length === 0) return <p className={styles['faint']}>{handOut.noObjective}</p>;
  const toggle = (id: Id, on: boolean) =>
    onChoose({
      ...chosen,
      objectives: on ? [...chosen.objectives, id] : chosen.objectives.filter((one) => one !== id),
    });
  const all = groups.flatMap(({ objectives }) => objectives.map(({ id }) => id));
  const standing = new Set(all);
  const count = chosen.objectives.filter((id) => standing.has(id)).length;
  return (
    <>
      <div role="group" aria-label={handOut.which.objectives} className={styles['choices']}>
        {groups.map(({ cycle, objectives }) => (
          <fieldset key={cycle.id} className={styles['cycle']}>
            <legend>{cycle.name || plan.untitled}</legend>
            {objectives.map((objective) => (
              <label key={objective.id} className={styles['check']}>
                <input
                  type="checkbox"
                  checked={chosen.objectives.includes(objective.id)}
                  onChange={(event) => toggle(objective.id, event.currentTarget.checked)}
                />
                <span>{objective.title || plan.untitled}</span>
                {isPrivate(objective) && <PrivateMark />}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <div className={styles['chosen']}>
        <p role="status" id={HOW_MANY}>
          {handOut.chosenOf(count, all.length)}
        </p>
        <Button size="small" disabled={count === all.length} onClick={() => onChoose({ ...chosen, objectives: all })}>
          {handOut.all}
        </Button>
        <Button size="small" disabled={count === 0} onClick={() => onChoose({ ...chosen, objectives: [] })}>
          {handOut.none}
        </Button>
      </div>
    </>
  );
}
