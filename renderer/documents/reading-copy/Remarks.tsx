/** Where a reader's remarks stand: places that are empty without the script, and say nothing. */
import type { Id } from '../../domain/kinds/model.ts';
import { useCopy } from './copy-context.ts';
import { Title } from './Words.tsx';

/** What a row is called, which the script may show otherwise. */
export function AsIs({ of }: { readonly of: string | undefined }) {
  return (
    <span className="as-is title">
      <Title of={of} />
    </span>
  );
}

/** What was proposed about a row, and the place for what its reader says. */
export function RemarksOn({ id }: { readonly id: Id }) {
  const { numbers } = useCopy();
  return <div id={`on-${numbers.get(id) ?? id}`} />;
}
