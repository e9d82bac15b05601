import { TriangleAlert } from 'lucide-react';
import { useLanguage, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { moment } from '../../text/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Messages.module.css';
import { navigate } from '../../app/places/navigate.ts';

/** All that was said since the app was started, the newest first: a sentence that went too fast can be read again. */
export default function Messages() {
  const planner = usePlanner();
  const { app } = useTexts();
  const language = useLanguage();
  const said = useUi((state) => state.said);
  const close = () => navigate(planner, { at: 'overlay', overlay: null });
  return (
    <Dialog open title={app.notices} onClose={close} actions={<Button onClick={close}>{app.close}</Button>}>
      {said.length === 0 ? (
        <p>{app.noNotices}</p>
      ) : (
        // With a place in the order of Tab, since it may have to be scrolled by key.
        <ol className={styles['list']} tabIndex={0} aria-label={app.notices}>
          {said.toReversed().map(({ id, text, tone, at }) => (
            <li key={id} className={styles['message']}>
              <time dateTime={at} className={styles['when']}>
                {moment(at, language)}
              </time>
              <span>
                {tone === 'warning' && (
                  <strong className={styles['warning']}>
                    <TriangleAlert aria-hidden />
                    {app.warning}
                  </strong>
                )}
                {text}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
