import { Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { recordTitle } from '../../wording/record-title.ts';
import { useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { leaving, privateIn, type HandOut } from '../../domain/bundle/scope.ts';
import { isPrivate } from '../../domain/plan/private.ts';
import { DESCRIPTORS } from '../../domain/kinds/descriptors.ts';
import { SHOWN_KINDS } from '../../domain/kinds/homes.ts';
import type { AnyRecord } from '../../domain/kinds/model.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { EMPTY, childrenOf, patched } from '../../domain/plan/workspace.ts';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { fileSize } from '../../text/format.ts';
import { handOutTexts } from '../../text/later/hand-out.ts';
import styles from './HandOut.module.css';
import type { PlanReader } from '../../wording/reader.ts';

/** Characters of the file that are shown; nobody reads more. */
const MOST = 20_000;

/** The kinds of which each record is told by itself, but for the outline, which stands above them, and for the plan. */
const BESIDE_THE_OUTLINE = SHOWN_KINDS.filter(
  (kind) =>
    DESCRIPTORS[kind].only === null &&
    DESCRIPTORS[kind].told === 'by-itself' &&
    !['cycle', 'objective', 'keyResult', 'initiative'].includes(kind),
);

/** Just what leaves: how much of what, which rows, and the file itself word for word. */
export function Leaves({ care }: { readonly care: HandOut }) {
  const texts = useTexts();
  const handOut = handOutTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const { records, runs, unknown } = leaving(workspace, care);
  const staying = care.withPrivate ? 0 : privateIn(workspace, care);
  const living = records.filter((record) => !isTombstone(record));
  const outside = patched(EMPTY, records, runs);
  const reader = { workspace: outside, texts, language };
  const counts = SHOWN_KINDS.flatMap((kind) => {
    const count = living.filter((record) => record.kind === kind).length;
    return count > 0 ? [{ kind, count }] : [];
  });
  const foreign = living.filter(({ kind }) => kind === 'foreign').length;
  const beside = BESIDE_THE_OUTLINE.flatMap((kind) => {
    // What is one with another is told with it.
    const own = living.filter((record) => record.kind === kind && !outside.joined.leaders.has(record.id));
    return own.length > 0 ? [{ kind, records: own }] : [];
  });
  return (
    <section aria-labelledby="leaves" className={styles['leaves']}>
      <h2 id="leaves" className={styles['heading']}>
        {handOut.leaves}
      </h2>
      {staying > 0 && (
        <p role="status" className={styles['stays']}>
          <Lock aria-hidden />
          {handOut.privateStays(staying)}
        </p>
      )}
      {records.length === 0 && <p>{handOut.nothing}</p>}
      <p className={styles['counts']}>
        {counts.map(({ kind, count }) => (
          <span key={kind}>{texts.records.counted[kind](count)}</span>
        ))}
        {foreign > 0 && <span>{texts.records.counted.foreign(foreign)}</span>}
      </p>
      {living.length < records.length && <p>{handOut.deletions(records.length - living.length)}</p>}
      {unknown.records + unknown.fields > 0 && <p>{handOut.unknown(unknown.records, unknown.fields)}</p>}
      <ul className={styles['rows']}>
        {childrenOf(outside, null, 'cycle').map((cycle) => (
          <li key={cycle.id}>
            <span className={styles['faint']}>{recordTitle(cycle, reader)}</span>
            {cycle.guidance && (
              <p className={styles['guidance']} dir="auto">
                {cycle.guidance}
              </p>
            )}
            <ul>
              {childrenOf(outside, cycle.id, 'objective').map((objective) => (
                <li key={objective.id}>
                  <RecordFence of={objective}>
                    <Title record={objective} reader={reader} /> {isPrivate(objective) && <PrivateMark />}
                  </RecordFence>
                  <ul>
                    {childrenOf(outside, objective.id, 'keyResult').map((keyResult) => (
                      <li key={keyResult.id} className={styles['soft']}>
                        <RecordFence of={keyResult}>
                          <Title record={keyResult} reader={reader} />
                        </RecordFence>
                        <ul>
                          {childrenOf(outside, keyResult.id, 'initiative').map((initiative) => (
                            <li key={initiative.id}>
                              <RecordFence of={initiative}>
                                <Title record={initiative} reader={reader} />
                              </RecordFence>
                            </li>
                          ))}
                        </ul>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </li>
        ))}
        {beside.map(({ kind, records }) => (
          <li key={kind}>
            <span className={styles['faint']}>{texts.records.kinds[kind]}</span>
            <ul>
              {records.map((record) => (
                <li key={record.id} dir="auto">
                  <RecordFence of={record}>
                    <Title record={record} reader={reader} />
                  </RecordFence>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Text care={care} />
    </section>
  );
}

/** Found while it is drawn, so that a title that cannot be made takes nothing but itself. */
const Title = ({ record, reader }: { readonly record: AnyRecord; readonly reader: PlanReader }) =>
  recordTitle(record, reader);
/** The file as it would be written now, once somebody wants to see it. */
function Text({ care }: { readonly care: HandOut }) {
  const planner = usePlanner();
  const handOut = handOutTexts(useTexts());
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const wanted = JSON.stringify(care);
  useEffect(() => {
    if (!open) return undefined;
    let gone = false;
    void planner.text(JSON.parse(wanted) as HandOut).then((written) => {
      if (!gone) setText(written);
    });
    return () => {
      gone = true;
    };
  }, [open, planner, wanted, workspace]);
  const size = (characters: string) => fileSize(new Blob([characters]).size, language);
  return (
    <details className={styles['text']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{handOut.text}</summary>
      {text.length > MOST && <p className={styles['faint']}>{handOut.cut(size(text.slice(0, MOST)), size(text))}</p>}
      <pre tabIndex={0}>{text.slice(0, MOST)}</pre>
    </details>
  );
}
