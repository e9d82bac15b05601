import { CalendarRange, CircleHelp, FileOutput, FolderOpen, MoreHorizontal, PanelRight, Search, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { hitsOf } from '../../domain/plan/found-rows.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import type { Cycle } from '../../domain/kinds/model.ts';
import type { ActionId } from '../../app/session/actions.ts';
import { useAct, useMenuItem } from '../../app/session/use-actions.ts';
import { useRooms } from '../../app/places/rooms.ts';
import { useQuestionCount } from '../../app/editing/use-question-count.ts';
import { usePrivateCount } from '../../app/places/on-paper.ts';
import { usePlanner, useTexts, useUi, useWorkspace } from '../../app/session/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { unlessComposing } from '../../ui/pressed.ts';
import { barMenus } from './bar-menus.ts';
import { PlanSwitcher } from './PlanSwitcher.tsx';
import styles from './TopBar.module.css';
import { navigate, showDetails } from '../../app/places/navigate.ts';

interface Props {
  readonly cycle: Cycle | undefined;
  /** The way to the other rooms, where the list of them is folded away. */
  readonly rooms: ReactNode;
  /** Where the save state stands. */
  readonly children: ReactNode;
}

/** Which cycle, what is looked for, whether it is saved, and the rest behind one button. */
export function TopBar({ cycle, rooms, children }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const open = useUi(({ inspector }) => inspector);
  const act = useAct();
  const item = useMenuItem();
  // One is in the plan, and what only waits for something is in the list of rooms.
  const others = useRooms().filter(({ passing, id }) => passing !== true && id !== 'plan');
  return (
    <header className={styles['bar']}>
      <div className={styles['start']}>
        {rooms}
        <div className={styles['plan']}>
          <PlanSwitcher />
        </div>
        <div className={styles['cycle']}>
          <CycleSwitcher cycle={cycle} />
        </div>
        <span className={styles['state']}>{children}</span>
      </div>
      <Find cycle={cycle} />
      <div className={styles['end']}>
        <Asked onOpen={() => act('questions')} />
        <IconButton
          label={texts.actions['open-bundle']}
          icon={<FolderOpen />}
          shortcut="Mod+O"
          onClick={() => act('open-bundle')}
        />
        <IconButton
          label={texts.actions['export-bundle']}
          icon={<FileOutput />}
          shortcut="Mod+S"
          onClick={() => act('export-bundle')}
        />
        <IconButton
          label={texts.actions.inspector}
          icon={<PanelRight />}
          shortcut="Mod+I"
          pressed={open}
          onClick={() => showDetails(planner.ui, !open)}
        />
        <MenuButton
          label={texts.app.more}
          icon={<MoreHorizontal />}
          sections={() => [
            { id: 'step', items: [item('undo'), item('redo')] },
            { id: 'rooms', items: others.map(({ id }) => item(id)) },
            { id: 'go', items: [item('palette'), item('sample-plan'), item('keys')] },
          ]}
          onAction={(id) => act(id as ActionId)}
        />
      </div>
    </header>
  );
}

/** How many questions are open, and the way to them; nothing as long as there are none. */
function Asked({ onOpen }: { readonly onOpen: () => void }) {
  const { plan } = useTexts();
  const count = useQuestionCount();
  if (count === 0) return null;
  return (
    <Button size="small" icon={<CircleHelp />} aria-label={plan.openQuestions(count)} oneLine onClick={onOpen}>
      <span className={styles['questions']}>{plan.openQuestions(count)}</span>
      <span className={styles['count']}>{count}</span>
    </Button>
  );
}

function CycleSwitcher({ cycle }: { readonly cycle: Cycle | undefined }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  const cycles = useWorkspace((workspace) => childrenOf(workspace, null, 'cycle'));
  const secret = usePrivateCount(cycle?.id);
  const printPrivate = useUi((ui) => ui.printPrivate);
  const shown = cycle ? cycle.name || plan.untitled : plan.noCycle;
  const about = { cycles, cycle, secret, printPrivate };

  return (
    <MenuButton
      label={`${shown} · ${plan.cycle}`}
      text={shown}
      icon={<CalendarRange />}
      needs={barMenus}
      sections={() => barMenus.now?.cyclesMenu(planner, texts, about) ?? []}
      onAction={(id) => barMenus.now?.doWithCycles(id, planner, texts, about)}
    />
  );
}

function Find({ cycle }: Pick<Props, 'cycle'>) {
  const planner = usePlanner();
  const { plan } = useTexts();
  const search = useUi((ui) => ui.search);
  const called = useUi(({ overlay }) => overlay === 'find');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const clear = () => navigate(planner, { at: 'search', words: '' });
  const goToFirst = () => {
    const { workspace } = planner.plan.getState();
    const { only } = planner.ui.getState();
    const [first] = cycle ? hitsOf(planner.finding.in(workspace, cycle.id, { search, only })) : [];
    if (first !== undefined) navigate(planner, { at: 'neighbour', row: first });
    return first !== undefined;
  };

  useEffect(() => {
    if (!called) return;
    field.current?.focus();
    field.current?.select();
    navigate(planner, { at: 'overlay', overlay: null });
  }, [called, planner]);

  return (
    <div className={styles['find']} role="search">
      <span className={styles['glass']} aria-hidden>
        <Search />
      </span>
      <TextField
        ref={field}
        label={plan.search}
        labelHidden
        scale="label"
        value={search}
        placeholder={plan.searchPlaceholder}
        onChange={(text) => navigate(planner, { at: 'search', words: text })}
        onEscape={clear}
        onEnter={() => void goToFirst()}
        onKeyDown={unlessComposing((event: KeyboardEvent) => {
          if (event.key === 'ArrowDown' && goToFirst()) event.preventDefault();
        })}
        autoComplete="off"
      />
      {search !== '' && (
        <span className={styles['clear']}>
          <IconButton label={plan.clearSearch} icon={<X />} size="small" onClick={clear} />
        </span>
      )}
    </div>
  );
}
