import { X } from 'lucide-react';
import { Fragment, useEffect, useRef } from 'react';
import { actionName, type Action } from '../../app/session/actions.ts';
import { useActions } from '../../app/session/use-actions.ts';
import { useRooms, type KeyRow } from '../../app/places/rooms.ts';
import { usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import type { Texts } from '../../text/texts.ts';
import { keyTexts } from '../../text/later/keys.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './Keys.module.css';
import { Modal } from '../../ui/Modal.tsx';
import { navigate } from '../../app/places/navigate.ts';

/** The keys that work where one is. */
export default function Keys() {
  const planner = usePlanner();
  const texts = useTexts();
  const { app } = texts;
  const keys = keyTexts(texts);
  const room = useUi((ui) => ui.room);
  const own =
    useRooms()
      .find(({ id }) => id === room)
      ?.ownKeys?.(keys) ?? null;
  const actions = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  // There is nothing to choose here, so reading begins at the top.
  useEffect(() => heading.current?.focus(), []);
  const close = () => navigate(planner, { at: 'overlay', overlay: null });
  return (
    <Modal label={keys.title} onClose={close} place={own === null ? 'top' : 'wide'}>
      <header className={styles['head']}>
        <h2 ref={heading} tabIndex={-1} className={styles['title']}>
          {keys.title}
        </h2>
        <IconButton label={app.close} icon={<X />} shortcut="Escape" onClick={close} />
      </header>
      {/* With a place in the order of Tab, since in a low window it has to be scrolled by key. */}
      <div className={styles['tables']} role="region" aria-label={keys.title} tabIndex={0}>
        {own && <KeyTable title={own.title} rows={own.rows} or={keys.or} />}
        <KeyTable title={keys.everywhere} rows={globalKeys(actions, texts, room === 'plan')} or={keys.or} />
      </div>
    </Modal>
  );
}

/** What the room's own rows tell already is not told twice. */
function globalKeys(actions: readonly Action[], texts: Texts, inPlan: boolean): readonly KeyRow[] {
  return actions.flatMap(({ id, keys }) =>
    keys === undefined || (inPlan && id === 'inspector') ? [] : [{ keys: [keys], does: actionName(id, texts) }],
  );
}

interface KeyTableProps {
  readonly title: string;
  readonly rows: readonly KeyRow[];
  readonly or: string;
}

function KeyTable({ title, rows, or }: KeyTableProps) {
  return (
    <section>
      <h3 className={styles['where']}>{title}</h3>
      <dl className={styles['rows']}>
        {rows.map(({ keys, does }) => (
          <div key={does} className={styles['row']}>
            <dt className={styles['keys']}>
              {keys.map((one, at) => (
                <Fragment key={one}>
                  {at > 0 && <span className={styles['or']}>{or}</span>}
                  <Kbd keys={one} />
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
