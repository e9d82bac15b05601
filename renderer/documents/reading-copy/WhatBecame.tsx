import { cleanLine } from '../../domain/plan/clean-text.ts';
import { allProposals, type ShownProposal } from '../../domain/plan/proposals.ts';
import { answerTexts } from '../../text/later/answers.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import { useCopy } from '../pieces/copy-context.ts';
import { Told } from '../pieces/Proposals.tsx';
import { Number, RowLink } from '../pieces/Rows.tsx';
import { Said } from '../pieces/Said.tsx';

/** Each reviewer with what they proposed and what has become of it, also where the row is gone (G8). */
export function WhatBecame() {
  const { workspace } = useCopy();
  const byWriter = new Map<string, ShownProposal[]>();
  for (const one of allProposals(workspace)) {
    const writer = cleanLine(one.speaks.by ?? '').trim();
    byWriter.set(writer, [...(byWriter.get(writer) ?? []), one]);
  }
  if (byWriter.size === 0) return null;
  return (
    <section>
      <h2>
        <Said of={({ texts }) => readingCopyTexts(texts).whatBecame} />
      </h2>
      {[...byWriter].map(([writer, all]) => (
        <section key={writer}>
          <h3>{writer === '' ? <Said of={({ texts }) => answerTexts(texts).somebody} /> : <bdi>{writer}</bdi>}</h3>
          <ul className="became">
            {all.map((one) => (
              <li key={one.id}>
                <Row of={one} />
                <Told of={one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Row({ of: { about } }: { readonly of: ShownProposal }) {
  const { numbers } = useCopy();
  return about && numbers.has(about.id) ? (
    <RowLink to={about.id}>
      <Number of={about.id} />
    </RowLink>
  ) : (
    <p className="label">
      <Said of={({ texts }) => readingCopyTexts(texts).rowGone} />
    </p>
  );
}
