import type { Objective } from '../../../domain/kinds/model.ts';
import { useLimit } from '../../../app/editing/use-limit.ts';
import { useReadOnly } from '../../../app/places/read-only.ts';
import { useTexts } from '../../../app/session/use-planner.ts';
import { JoinField } from '../../../parts/joining/JoinField.tsx';
import { JoinedFrom } from '../../../parts/joining/JoinedFrom.tsx';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Editable } from '../../../parts/Editable.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { AmbitionField, FocusField, PrivateField } from './LabelFields.tsx';
import { CarriedFrom } from './CarriedFrom.tsx';
import { Contributors } from './Contributors.tsx';
import { CycleField } from './CycleField.tsx';
import { Measured } from './Measured.tsx';
import { NamedField } from './NamedField.tsx';
import { ScoreSection } from './score-section.ts';
import { Section } from './Section.tsx';
import { ServesField } from './ServesField.tsx';
import { useWords } from './use-field.ts';

export function ObjectiveDetails({ objective }: { readonly objective: Objective }) {
  const texts = useTexts();
  const { plan } = texts;
  const inspector = inspectorTexts(texts);
  const noteLimit = useLimit('note');
  const readOnly = useReadOnly();
  const why = useWords(objective, 'why', objective.why);
  return (
    <>
      <CarriedFrom record={objective} />
      {readOnly && <ScoreSection record={objective} />}
      <Editable>
        <TextField
          label={inspector.why}
          lines="many"
          rows={2}
          limit={noteLimit}
          placeholder={inspector.whyPlaceholder}
          dir="auto"
          {...why.field}
        />
        <Section title={plan.progress}>
          <Measured objective={objective.id} />
        </Section>
        <CycleField objective={objective} />
        <AmbitionField objective={objective} />
        <FocusField objective={objective} />
        <NamedField record={objective} field="owner" />
        <Contributors record={objective} />
        <NamedField record={objective} field="team" />
        <ServesField objective={objective} />
        <PrivateField objective={objective} />
        <JoinField record={objective} />
        <JoinedFrom record={objective} />
      </Editable>
    </>
  );
}
