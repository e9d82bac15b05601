/** The sheets of what leaves, laid out anew whenever that changes. */
import { useEffect, useMemo, useState, type RefObject } from 'react';
import { leavingBundle } from '../../app/files/leaving-bundle.ts';
import { spoken } from '../../app/session/preferences.ts';
import { textsFor } from '../../app/session/texts.ts';
import { onTheirClock } from '../../app/session/today.ts';
import { useLanguage, usePlan, usePlanner } from '../../app/session/use-planner.ts';
import { copyOf } from '../../documents/pieces/copy-context.ts';
import { layOut, type Sheet } from '../../documents/paper/lay-out.tsx';
import { paperBlocks, planName } from '../../documents/paper/paper-blocks.tsx';
import type { SheetSize } from '../../documents/paper/sheet-size.ts';
import type { HandOut } from '../../domain/bundle/scope.ts';
import { entriesOf } from '../../domain/plan/numbering.ts';
import { dayOf } from '../../text/format.ts';
import { paperTexts } from '../../text/later/paper.ts';

/** What is on them, and in which of their heads it stands. */
export interface LaidOut {
  readonly sheets: readonly Sheet[];
  readonly name: string;
  readonly day: string;
  /** What they were made of. */
  readonly care: HandOut;
  /** Of their rows, as they are kept under the mark that stands on them (G9). */
  readonly numbers: readonly string[];
}

export type Sheets =
  | { readonly is: 'under-way'; readonly done: number; readonly all: number }
  | ({ readonly is: 'there' } & LaidOut)
  | { readonly is: 'failed' };

const BEGIN: Sheets = { is: 'under-way', done: 0, all: 0 };

/** `host` is where they are measured. Sheets that show what was asked for before are none. */
export function useSheets(host: RefObject<HTMLElement | null>, asked: HandOut, size: SheetSize): Sheets {
  const planner = usePlanner();
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const wanted = JSON.stringify(asked);
  // A new object whenever something is another, so that what belongs to an earlier one is told apart.
  const run = useMemo(() => ({ wanted, size, language, workspace }), [wanted, size, language, workspace]);
  const [found, setFound] = useState<{ readonly run: object; readonly sheets: Sheets }>();
  useEffect(() => {
    const gone = new AbortController();
    const tell = (sheets: Sheets) => {
      if (!gone.signal.aborted) setFound({ run, sheets });
    };
    const make = async () => {
      const care = JSON.parse(run.wanted) as HandOut;
      const bundle = await leavingBundle(planner, care);
      const texts = textsFor(spoken(planner.preferences.getState()));
      const copy = copyOf(bundle, [texts], { now: onTheirClock(Date.now()), isPaper: true });
      const blocks = paperBlocks(copy, bundle);
      if (!host.current || gone.signal.aborted) return;
      const sheets = await layOut({
        host: host.current,
        copy,
        blocks,
        size: run.size,
        goesOn: paperTexts(texts).goesOn,
        signal: gone.signal,
        onProgress: (done) => tell({ is: 'under-way', done, all: blocks.length }),
      });
      const numbers = entriesOf(copy.numbers);
      if (sheets)
        tell({ is: 'there', sheets, name: planName(copy), day: dayOf(bundle.made.at, texts.language), care, numbers });
    };
    make().catch((error: unknown) => {
      tell({ is: 'failed' });
      // For the log.
      throw error;
    });
    return () => gone.abort();
  }, [planner, host, run]);
  return found?.run === run ? found.sheets : BEGIN;
}
