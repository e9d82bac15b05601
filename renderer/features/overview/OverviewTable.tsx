import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { navigate } from '../../app/places/navigate.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { isEmptied, type Figures as InFigures, type Grouping, type Pair } from '../../domain/progress/overview.ts';
import { overviewTexts } from '../../text/later/overview.ts';
import { Button } from '../../ui/Button.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Figures, type Told } from './Figures.tsx';
import styles from './Overview.module.css';

export interface ShownCycle {
  readonly name: string;
  readonly timeOver: number | undefined;
  readonly isClosed: boolean;
  readonly whole: InFigures;
}

interface Props {
  readonly by: Grouping;
  readonly pairs: readonly Pair[];
  readonly here: ShownCycle;
  readonly there: ShownCycle | undefined;
  /** The rows a group counts in the shown cycle. */
  readonly rowsOf: (group: Id | null) => readonly Id[];
}

/** A group a row, or a row for each of two cycles. */
export function OverviewTable({ by, pairs, here, there, rowsOf }: Props) {
  const texts = useTexts();
  const overview = overviewTexts(texts);
  const shown = there ? [here, there] : [here];
  const told: Told = {
    silent: shown.some(({ isClosed }) => !isClosed),
    score: shown.some(({ isClosed }) => isClosed),
  };
  const heads = [
    { word: texts.terms.many.objective, isCount: true },
    { word: texts.terms.many.keyResult, isCount: true },
    { word: texts.plan.progress },
    { word: overview.lowest },
    { word: overview.bands },
    ...(told.score ? [{ word: overview.score }] : []),
    ...(told.silent ? [{ word: overview.silent }] : []),
  ];
  return (
    <table className={styles['table']} data-two={there !== undefined || undefined}>
      <caption>
        <VisuallyHidden>{overview.table[by](here.name)}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{overview.by[by]}</th>
          {there && <th scope="col">{texts.plan.cycle}</th>}
          {heads.map(({ word, isCount }) => (
            <th key={word} scope="col" className={isCount ? styles['count'] : undefined}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      {pairs.map((pair) => (
        <tbody key={pair.id ?? ''} data-group={pair.id ?? ''}>
          <Rows here={{ ...here, whole: pair.here }} there={there && { ...there, whole: pair.there }} told={told}>
            <GroupName by={by} pair={pair} rowsOf={rowsOf} />
          </Rows>
        </tbody>
      ))}
      <tfoot>
        <Rows here={here} there={there} told={told}>
          {overview.inAll}
        </Rows>
      </tfoot>
    </table>
  );
}

/** How many cells follow the name of a group in any case. */
const ALWAYS = 5;

interface Line extends Pick<ShownCycle, 'name' | 'timeOver'> {
  readonly whole: InFigures | undefined;
}

/** The rows of one group: one, or one for each cycle under a name that spans both. */
function Rows({
  here,
  there,
  told,
  children,
}: {
  readonly here: Line;
  readonly there: Line | undefined;
  readonly told: Told;
  readonly children: ReactNode;
}) {
  const overview = overviewTexts(useTexts());
  const line = ({ name, timeOver, whole }: Line) => (
    <>
      {there && (
        <th scope="row" className={styles['cycle']} dir="auto">
          {name}
        </th>
      )}
      {whole && !isEmptied(whole) ? (
        <Figures figures={whole} timeOver={timeOver} told={told} />
      ) : (
        <td colSpan={ALWAYS + Number(told.silent) + Number(told.score)} className={styles['faint']}>
          {whole ? overview.emptied : overview.notThere}
        </td>
      )}
    </>
  );
  return (
    <>
      <tr>
        <th scope={there ? 'rowgroup' : 'row'} rowSpan={there ? 2 : 1} className={styles['name']}>
          {children}
        </th>
        {line(here)}
      </tr>
      {there && <tr>{line(there)}</tr>}
    </>
  );
}

/** What it is called; by its name one comes to its rows in the plan, if the shown cycle has any. Paper leads nowhere. */
function GroupName({
  by,
  pair: { id, name, here, there },
  rowsOf,
}: Pick<Props, 'by' | 'rowsOf'> & { readonly pair: Pair }) {
  const planner = usePlanner();
  const texts = useTexts();
  const overview = overviewTexts(texts);
  const isPrinting = usePrinting();
  const privates = (here?.privates ?? 0) + (there?.privates ?? 0);
  const called = id === null ? overview.without[by] : name || texts.records.nobody;
  const showRows = () => navigate(planner, { at: 'rows', rows: rowsOf(id), called });
  return (
    <>
      {here && !isEmptied(here) && !isPrinting ? (
        <Button size="small" variant="quiet" aria-label={overview.seeRows(called)} onClick={showRows}>
          <span dir="auto">{called}</span>
        </Button>
      ) : (
        <span dir="auto">{called}</span>
      )}
      {privates > 0 && (
        <span className={styles['privates']} title={texts.plan.privateMeans}>
          <Lock aria-hidden />
          {overview.privates(privates)}
        </span>
      )}
    </>
  );
}
