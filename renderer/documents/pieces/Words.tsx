import { cleanLine, cleanLines } from '../../domain/plan/clean-text.ts';
import { useLangOf } from './lang.ts';
import { Said } from './Said.tsx';

/** What somebody called something. */
export function Title({ of }: { readonly of: string | undefined }) {
  const title = cleanLine(of ?? '').trim();
  return title === '' ? <Said of={({ texts }) => texts.plan.untitled} /> : <bdi>{title}</bdi>;
}

/** What somebody wrote in several lines; nothing where nobody did. */
export function Note({ of }: { readonly of: string | undefined }) {
  const langOf = useLangOf();
  const words = cleanLines(of ?? '').trim();
  return words === '' ? null : (
    <p className="note" dir="auto" lang={langOf(words)}>
      {words}
    </p>
  );
}
