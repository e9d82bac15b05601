/** The score in the details, fetched where a cycle is closed. */
import { withTexts } from '../../../app/session/texts.ts';
import { lazily } from '../../../ui/lazily.tsx';

export const ScoreSection = lazily(async () => (await withTexts(import('./ScoreSection.tsx'))).ScoreSection);
