import { FileOutput, Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { savePdf } from '../../app/files/save-pdf.ts';
import type { RoomProps } from '../../app/places/rooms.ts';
import { usePlan, usePlanner, usePreferences, useTexts } from '../../app/session/use-planner.ts';
import '../../documents/paper/paper.css';
import { SHEET_SIZES, usualSize, type SheetSize } from '../../documents/paper/sheet-size.ts';
import { careOf, FIRST, scopeOf, USUALLY, type Chosen } from '../../parts/leaving/chosen.ts';
import { ComesAlong } from '../../parts/leaving/ComesAlong.tsx';
import { HOW_MANY, ScopeChoice } from '../../parts/leaving/ScopeChoice.tsx';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { paperTexts } from '../../text/later/paper.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Print.module.css';
import { Preview } from './Preview.tsx';
import { usePageRule } from './use-page-rule.ts';
import { useSheets } from './use-sheets.ts';

/** The plan, or a part of it, on sheets of paper: what stands on them is seen before it is printed. */
export default function Print(props: RoomProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const paper = paperTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const locale = usePreferences(({ systemLocale }) => systemLocale);
  const [chosen, setChosen] = useState<Chosen>(FIRST);
  const [along, setAlong] = useState(USUALLY);
  const [size, setSize] = useState<SheetSize>(() => usualSize(locale));
  const [saving, setSaving] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  const scope = scopeOf(workspace, chosen);
  const noneChosen = scope.of === 'objectives' && scope.ids.length === 0;
  const sheets = useSheets(host, careOf(scope, along), size);
  const isThere = sheets.is === 'there' && !noneChosen;
  usePageRule(size, sheets.is === 'there' ? sheets.name : undefined);
  const isDesktop = planner.platform.edition === 'desktop';
  const what = { disabled: !isThere || saving, 'aria-describedby': noneChosen ? HOW_MANY : undefined };

  const save = async () => {
    if (sheets.is !== 'there') return;
    setSaving(true);
    // Hundreds of sheets hold the page up while they are printed: what it does is on the screen before it begins.
    await new Promise((drawn) => setTimeout(drawn, 50));
    if (await savePdf(planner, texts, sheets.care)) await planner.noteNumbers(sheets.numbers);
    setSaving(false);
  };

  const print = () => {
    window.print();
    if (sheets.is === 'there') void planner.noteNumbers(sheets.numbers);
  };

  return (
    <RoomFrame
      id="print"
      {...props}
      actions={
        <>
          {isDesktop && (
            <Button icon={<FileOutput />} {...what} onClick={() => void save()}>
              {saving ? paper.saving : paper.save}
            </Button>
          )}
          <Button variant="primary" icon={<Printer />} {...what} onClick={print}>
            {paper.print}
          </Button>
        </>
      }
      wide
    >
      <p className={styles['what']}>
        {paper.what} {!isDesktop && paper.printMeans}
      </p>
      <div className={styles['sides']}>
        <form className={styles['form']} onSubmit={(event) => event.preventDefault()}>
          <Segmented<SheetSize>
            label={paper.size}
            value={size}
            onChange={setSize}
            options={SHEET_SIZES.map((value) => ({ value, label: paper.sizes[value] }))}
          />
          <ScopeChoice chosen={chosen} onChoose={setChosen} toRead />
          <ComesAlong along={along} starts={false} onChange={setAlong} />
        </form>
        {!noneChosen && <Preview sheets={sheets} size={size} />}
      </div>
      <div ref={host} className="paper measuring" data-size={size} aria-hidden />
    </RoomFrame>
  );
}
