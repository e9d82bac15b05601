import { MessageSquare } from 'lucide-react';
import type { Id } from '../../domain/kinds/model.ts';
import { useOpenAbout } from '../../app/comments/open-comments.ts';
import { navigate } from '../../app/places/navigate.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Row.module.css';

/** How many comments on the row are open, and the way there; nothing where none is (N4). */
export function CommentMark({ about }: { readonly about: Id }) {
  const planner = usePlanner();
  const { plan } = useTexts();
  const open = useOpenAbout(about);
  if (open === 0) return null;
  return (
    <span className={styles['comments']}>
      <Button
        size="small"
        variant="quiet"
        icon={<MessageSquare />}
        aria-label={plan.readComments(open)}
        title={plan.readComments(open)}
        onClick={() => navigate(planner, { at: 'details', of: about, part: 'comments' })}
      >
        {open}
      </Button>
    </span>
  );
}
