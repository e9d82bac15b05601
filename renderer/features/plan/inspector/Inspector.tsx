import { Trash2 } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { cycleAbove } from '../../../domain/plan/above.ts';
import { isClosed } from '../../../domain/plan/closed.ts';
import { isTombstone } from '../../../domain/plan/questions.ts';
import { isRowRecord, type RowRecord } from '../../../domain/plan/rows.ts';
import { recordOf } from '../../../domain/plan/workspace.ts';
import { usePlanner, useTexts, useUi, useWorkspace } from '../../../app/session/use-planner.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Editable } from '../../../parts/Editable.tsx';
import { RecordFence } from '../../../parts/RecordFence.tsx';
import { useRowActions } from '../use-row-actions.ts';
import { AgreedSection } from './AgreedSection.tsx';
import { CarriesMore } from './CarriesMore.tsx';
import { Comments } from './Comments.tsx';
import { InitiativeDetails } from './InitiativeDetails.tsx';
import { KeyResultDetails } from './KeyResultDetails.tsx';
import { ObjectiveDetails } from './ObjectiveDetails.tsx';
import { Proposals } from './Proposals.tsx';
import { Questions } from './Questions.tsx';
import { TitleField } from './TitleField.tsx';
import { isPressed, unlessComposing } from '../../../ui/pressed.ts';
import { useStaysNear } from '../../../ui/use-stays-near.ts';
import styles from './Inspector.module.css';
import { ReadOnlyContext, useReadOnly } from '../../../app/places/read-only.ts';
import { detailsEntered, leaveDetails, navigate } from '../../../app/places/navigate.ts';
import { rowActTexts } from '../../../text/later/row-acts.ts';

/** What has the focus when one comes for that part. Where one writes a comment, those that are there stand just above. */
const WHERE = {
  details: '[data-details] textarea',
  measure: '[data-details] select',
  proposals: '[data-proposals] textarea',
  comments: '[data-new-comment] textarea',
  agreed: '[data-agreed] textarea',
};

/** Everything about the chosen row, beside the plan. */
export default function Inspector() {
  const planner = usePlanner();
  const texts = useTexts();
  const selected = useUi((ui) => ui.selected);
  const record = useWorkspace((workspace) => {
    const found = selected === null ? undefined : recordOf(workspace, selected);
    return found && isRowRecord(found) && !isTombstone(found) ? found : undefined;
  });

  const closed = useWorkspace(
    (workspace) => record !== undefined && isClosed(workspace, cycleAbove(workspace, record)?.id),
  );

  const entering = useUi((ui) => ui.entering);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (entering === null) return;
    const where = typeof entering === 'string' ? WHERE[entering] : `[data-says~=${JSON.stringify(entering.checkIn)}]`;
    const place = panel.current?.querySelector<HTMLElement>(where);
    (place ?? panel.current?.querySelector('button'))?.focus();
    detailsEntered(planner.ui);
  }, [entering, planner]);

  const details = useRef<HTMLDivElement>(null);
  useStaysNear(panel, details);

  // What stands at the top says which row this is, and what it asks: it must not be scrolled out of sight with the last one.
  const shown = record?.id;
  useLayoutEffect(() => {
    const body = panel.current?.querySelector('[data-details]')?.parentElement;
    if (shown !== undefined && body) body.scrollTop = 0;
  }, [shown]);

  const close = () => leaveDetails(planner.ui);
  const handleKeyDown = unlessComposing((event: KeyboardEvent) => {
    if (isPressed(event, 'Mod+I')) {
      event.preventDefault();
      close();
      return;
    }
    if (event.key !== 'Escape') return;
    const inner = event.target instanceof Element && event.target.closest('[aria-expanded="true"], [popover]');
    if (event.defaultPrevented || inner || !record) return;
    event.preventDefault();
    navigate(planner, { at: 'neighbour', row: record.id });
  });

  return (
    <Panel
      ref={panel}
      title={record ? texts.plan.kinds[record.kind] : inspectorTexts(texts).title}
      closeLabel={texts.app.close}
      closeShortcut="Mod+I"
      onClose={close}
      onKeyDown={handleKeyDown}
      actions={record && !closed && <Actions record={record} />}
    >
      {record ? (
        // The key keeps a draft from moving to another record.
        <div key={record.id} ref={details} className={styles['details']} tabIndex={-1} data-details>
          <RecordFence of={record}>
            <ReadOnlyContext value={closed}>
              <Details record={record} />
            </ReadOnlyContext>
          </RecordFence>
        </div>
      ) : (
        <p className={styles['nothing']}>{inspectorTexts(texts).nothing}</p>
      )}
    </Panel>
  );
}

function Details({ record }: { readonly record: RowRecord }) {
  return (
    <>
      <Editable>
        <TitleField record={record} />
      </Editable>
      <ClosedRemark />
      <Questions record={record} />
      <AgreedSection record={record} />
      <Proposals about={record.id} />
      {record.kind === 'objective' && <ObjectiveDetails objective={record} />}
      {record.kind === 'keyResult' && <KeyResultDetails keyResult={record} />}
      {record.kind === 'initiative' && (
        <Editable>
          <InitiativeDetails initiative={record} />
        </Editable>
      )}
      <Comments about={record.id} />
      <CarriesMore record={record} />
    </>
  );
}

/** Why nothing here can be changed; nothing where it can. */
function ClosedRemark() {
  const inspector = inspectorTexts(useTexts());
  return useReadOnly() && <p className={styles['remark']}>{inspector.closed}</p>;
}

function Actions({ record }: { readonly record: RowRecord }) {
  const texts = useTexts();
  const { act } = useRowActions();
  return (
    <IconButton
      label={rowActTexts(texts).delete}
      icon={<Trash2 />}
      size="small"
      danger
      onClick={() => act(record.id, 'delete')}
    />
  );
}
