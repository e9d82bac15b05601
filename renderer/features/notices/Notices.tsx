import { dismiss } from '../../app/session/ui-state.ts';
import { usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { ToastRegion } from '../../ui/ToastRegion.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Notices.module.css';
import { navigate } from '../../app/places/navigate.ts';

/** What was just said, in a corner that never takes the focus. All that was said can be read again (`Messages.tsx`). */
export function Notices() {
  const planner = usePlanner();
  const { ui } = planner;
  const { app } = useTexts();
  const notices = useUi((state) => state.notices);
  // What is said about the plan must not lie over the details of the row it is about.
  const beside = useUi(({ room, inspector }) => room === 'plan' && inspector);
  const folded = useUi(({ roomsFolded }) => roomsFolded);
  return (
    <>
      <Announcement />
      <div className={styles['notices']} data-beside={beside || undefined} data-rooms={!folded || undefined}>
        <ToastRegion
          label={app.notices}
          dismissLabel={app.dismiss}
          toasts={notices.map(({ id, text, tone, action }) => ({
            id: String(id),
            text,
            tone: tone === 'warning' ? 'warn' : 'info',
            action: action && { label: action.label, onAction: action.act },
          }))}
          onDismiss={(id) => dismiss(ui, Number(id))}
          others={{ label: app.moreNotices, onShow: () => navigate(planner, { at: 'overlay', overlay: 'messages' }) }}
        />
      </div>
    </>
  );
}

/** Another blank at the end makes the same sentence a new one. */
function Announcement() {
  const { text, count } = useUi(({ announced }) => announced);
  return (
    <VisuallyHidden role="status">
      {text}
      {text !== '' && count % 2 === 1 ? '\u00A0' : ''}
    </VisuallyHidden>
  );
}
