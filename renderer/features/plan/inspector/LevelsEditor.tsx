import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { LIMITS } from '../../../domain/kinds/limits.ts';
import type { Id, Level } from '../../../domain/kinds/model.ts';
import { useLimit } from '../../../app/editing/use-limit.ts';
import { useLanguage, useTexts } from '../../../app/session/use-planner.ts';
import { number } from '../../../text/format.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { levelMoved, nextScore } from './metric-form.ts';
import { NumberText } from './NumberText.tsx';
import styles from './Measure.module.css';

interface Props {
  /** Of the key result. */
  readonly id: Id;
  readonly levels: readonly Level[];
  readonly onChange: (levels: readonly Level[]) => void;
  readonly onEnter: () => void;
}

/** Written levels, in the order they are reached, each with what it is worth. */
export function LevelsEditor({ id, levels, onChange, onEnter }: Props) {
  const inspector = inspectorTexts(useTexts());
  const language = useLanguage();
  const lineLimit = useLimit('line');
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);

  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLElement>(':scope > :last-child textarea')?.focus();
  }, [levels.length]);

  const replace = (at: number, change: Partial<Level>) =>
    onChange(levels.map((level, index) => (index === at ? { ...level, ...change } : level)));
  const add = () => {
    added.current = true;
    onChange([...levels, { text: '', score: nextScore(levels) }]);
  };
  const move = (at: number, by: -1 | 1) => {
    onChange(levelMoved(levels, at, by));
    // The keyboard goes along with the level; at the end of the list its other button takes over.
    const buttons = list.current?.children[at + by]?.querySelectorAll<HTMLButtonElement>('button');
    const last = by === -1 ? at + by === 0 : at + by === levels.length - 1;
    buttons?.[(by === 1) !== last ? 1 : 0]?.focus();
  };
  const remove = (at: number) => {
    onChange(levels.toSpliced(at, 1));
    const row = list.current?.children[at === levels.length - 1 ? at - 1 : at];
    const next = row?.querySelector<HTMLElement>('textarea') ?? list.current?.parentElement?.querySelector('button');
    next?.focus();
  };

  return (
    <div className={styles['levels']}>
      <ol ref={list} aria-label={inspector.levels} className={styles['list']}>
        {levels.map(({ text, score }, at) => (
          // A level has no name but its place: what is moved is what is written in the places.
          <li key={at} className={styles['level']}>
            <span className={styles['place']} aria-hidden>
              {number(at + 1, language)}
            </span>
            <div>
              <TextField
                label={inspector.level(at + 1)}
                labelHidden
                lines="wrap"
                value={text}
                limit={lineLimit}
                placeholder={inspector.levelPlaceholder}
                onChange={(words) => replace(at, { text: words })}
                onEnter={onEnter}
              />
            </div>
            <div className={styles['levelFoot']}>
              <span aria-hidden className={styles['worthName']}>
                {inspector.worth}
              </span>
              <div className={styles['worth']}>
                <NumberText
                  waitsAs={`${id}-worth-${at}`}
                  isShare
                  whenEmpty={0}
                  label={inspector.levelWorth(at + 1)}
                  labelHidden
                  value={score}
                  onChange={(worth) => replace(at, { score: worth ?? 0 })}
                  onEnter={onEnter}
                />
              </div>
              <IconButton
                label={inspector.levelUp(at + 1)}
                icon={<ArrowUp />}
                size="small"
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                label={inspector.levelDown(at + 1)}
                icon={<ArrowDown />}
                size="small"
                disabled={at === levels.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton label={inspector.removeLevel(at + 1)} icon={<X />} size="small" onClick={() => remove(at)} />
            </div>
          </li>
        ))}
      </ol>
      {levels.length < LIMITS.levels && (
        <Button variant="quiet" size="small" icon={<Plus />} onClick={add}>
          {inspector.addLevel}
        </Button>
      )}
    </div>
  );
}
