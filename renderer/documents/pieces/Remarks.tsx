/** Where a reader's remarks stand: places that are empty without the script of a page, and say nothing. */
import type { Id } from '../../domain/kinds/model.ts';
import { useCopy } from './copy-context.ts';
import { ProposalsAbout } from './Proposals.tsx';
import { Title } from './Words.tsx';

/** What a row is called, which a script may show otherwise. */
export function AsIs({ of }: { readonly of: string | undefined }) {
  return (
    <span className="as-is title">
      <Title of={of} />
    </span>
  );
}

/** What was proposed about a row, and the place for what its reader says. */
export function RemarksOn({ id }: { readonly id: Id }) {
  const { numbers, isPaper } = useCopy();
  return (
    <>
      <ProposalsAbout id={id} />
      {!isPaper && <div id={`on-${numbers.get(id) ?? id}`} />}
    </>
  );
}
