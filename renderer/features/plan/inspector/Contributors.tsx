import { useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import type { KeyResult, Objective } from '../../../domain/kinds/model.ts';
import { isWithheld } from '../../../domain/register/withheld.ts';
import { standingFor } from '../../../domain/plan/mine.ts';
import { PeopleField } from '../../../parts/PeopleField.tsx';
import { inspectorTexts } from '../../../text/later/inspector.ts';

/** Who works on it beside the owner: it is theirs, too (SPEC W8). */
export function Contributors({ record }: { readonly record: Objective | KeyResult }) {
  const texts = useTexts();
  const inspector = inspectorTexts(texts);
  const { contributors = [], marks } = record;
  // As one text, which stays the same as long as they do; ids have no blanks.
  const named = useWorkspace((workspace) =>
    [...new Set(contributors.flatMap((id) => standingFor(workspace, id) ?? []))].join(' '),
  );
  return (
    <PeopleField
      label={texts.fields.names.contributors}
      record={record}
      field="contributors"
      people={named === '' ? [] : named.split(' ')}
      nobody={isWithheld(marks, 'contributors') ? inspector.heldBack : inspector.noContributors}
      words={{
        add: inspector.addContributor,
        addPerson: inspector.addPerson,
        nobodyYet: inspector.nobodyYet,
        nobodyFound: inspector.everybodyContributes,
        takeOut: inspector.takeOutContributor,
      }}
    />
  );
}
