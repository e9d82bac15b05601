import { useState } from 'react';
import { navigate } from '../../app/places/navigate.ts';
import { useLanguage, usePlan, usePlanner, usePreferences, useTexts } from '../../app/session/use-planner.ts';
import { useWhoIAm } from '../../app/session/use-who-i-am.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { cycleAbove } from '../../domain/plan/above.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { foldedWords } from '../../domain/plan/folded-text.ts';
import { namesOf } from '../../domain/plan/named.ts';
import { find } from '../../domain/plan/workspace.ts';
import { binsOf, brierOf, FEWEST, trackRecord, type Bin } from '../../domain/progress/calibration.ts';
import { number, percent } from '../../text/format.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { Button } from '../../ui/Button.tsx';
import { ReliabilityDiagram } from '../../ui/ReliabilityDiagram.tsx';
import shared from './Closing.module.css';
import styles from './Forecasts.module.css';

/** One's own forecasts beside what came, over all closed cycles (SPEC L20, L21). Nothing of it is stored. */
export function Forecasts() {
  const texts = useTexts();
  const words = closingTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const { person } = useWhoIAm();
  const signature = usePreferences(({ settings }) => settings.personName);
  // Whoever was made twice has signed under either name, and in whatever capitals and blanks (W9).
  const names = new Set([foldedWords(cleanLine(signature)), ...(person ? namesOf(workspace, person) : [])]);
  names.delete('');
  const all = trackRecord(
    workspace,
    ({ by }) => texts.isPersonal || (by !== undefined && names.has(foldedWords(cleanLine(by)))),
  );
  return (
    <div className={styles['forecasts']}>
      <p className={shared['remark']}>{words.forecastsWhat}</p>
      {names.size === 0 && !texts.isPersonal ? (
        <p className={shared['remark']}>{words.whoForecasts}</p>
      ) : all.counted < FEWEST ? (
        <p className={shared['remark']}>{words.tooFew(all.counted, FEWEST)}</p>
      ) : (
        <Picture forecasts={all.forecasts} />
      )}
      {all.dropped > 0 && <p className={shared['faint']}>{words.voidOnes(all.dropped)}</p>}
      {all.open > 0 && <p className={shared['faint']}>{words.openOnes(all.open)}</p>}
    </div>
  );
}

function Picture({ forecasts }: Pick<ReturnType<typeof trackRecord>, 'forecasts'>) {
  const words = closingTexts(useTexts());
  const language = useLanguage();
  const bins = binsOf(forecasts);
  const brier = brierOf(forecasts);
  const [open, setOpen] = useState<number>();
  const toggle = (from: number) => setOpen(open === from ? undefined : from);
  // To two figures: a third would be of chance.
  const figure = (value: number) => number(Math.round(value * 100) / 100, language);
  return (
    <div className={styles['picture']}>
      <figure className={styles['diagram']}>
        <ReliabilityDiagram
          dots={bins.map((bin) => ({
            ...bin,
            came: bin.reached / bin.of,
            isChosen: bin.from === open,
            onChoose: () => toggle(bin.from),
          }))}
        />
        <figcaption>{words.diagram}</figcaption>
      </figure>
      <div className={styles['bins']}>
        <ul className={shared['lines']}>
          {bins.map((bin) => (
            <li key={bin.from}>
              <BinItem bin={bin} isOpen={bin.from === open} onToggle={() => toggle(bin.from)} />
            </li>
          ))}
        </ul>
        {brier && (
          <>
            <p>{words.brier(figure(brier.own), figure(brier.always))}</p>
            <p className={shared['faint']}>{words.brierWhat(percent(brier.rate, language))}</p>
          </>
        )}
      </div>
    </div>
  );
}

interface BinItemProps {
  readonly bin: Bin;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** What was said in it, what came, and which key results those were. */
function BinItem({ bin: { said, reached, of, low, high, keyResults }, isOpen, onToggle }: BinItemProps) {
  const words = closingTexts(useTexts());
  const language = useLanguage();
  return (
    <div className={styles['bin']}>
      <Button size="small" variant="quiet" aria-expanded={isOpen} onClick={onToggle}>
        {words.bin(percent(said, language), reached, of)}
      </Button>
      <span className={shared['faint']}>{words.band(percent(low, language), percent(high, language))}</span>
      {isOpen && (
        <ul className={shared['listed']}>
          {keyResults.map((id) => (
            <li key={id}>
              <ToRow id={id} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ToRow({ id }: { readonly id: Id }) {
  const planner = usePlanner();
  const { plan } = useTexts();
  const keyResult = usePlan(({ workspace }) => find(workspace, 'keyResult', id));
  if (!keyResult) return null;
  const go = () => {
    const cycle = cycleAbove(planner.plan.getState().workspace, keyResult)?.id;
    navigate(planner, { at: 'row', row: id, cycle, details: true });
  };
  return (
    <Button size="small" variant="quiet" onClick={go}>
      {cleanLine(keyResult.title ?? '') || plan.untitled}
    </Button>
  );
}
