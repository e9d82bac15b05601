// @vitest-environment jsdom
/** Every format of the one table: what its bytes hold, and that it leaves out what it says it leaves out. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_IDS, LOSSES, formatOf, type DocumentId, type Loss } from '../../renderer/app/files/documents.ts';
import { EVERYTHING } from '../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../renderer/domain/bundle/write.ts';
import { committing } from '../../renderer/domain/commands/committing.ts';
import { ruleOf } from '../../renderer/domain/kinds/fields.ts';
import type { AnyRecord } from '../../renderer/domain/kinds/model.ts';
import { patched } from '../../renderer/domain/plan/workspace.ts';
import { Author } from '../domain/author.ts';
import { HAND_OUTS, staysHome, title } from '../domain/bundle/hand-outs.ts';
import { markedPlan, type Mark } from '../domain/bundle/marked-plan.ts';
import { HARMFUL, closureOf } from '../domain/bundle/closure.ts';
import { made, wordsIn } from './made.ts';

const NAME = 'nameOfWriter';
const { plan, marks } = markedPlan(NAME);
const MADE = { by: NAME, at: '2026-11-01T00:00:00Z', app: '1.0.0' };

describe.each(DOCUMENT_IDS)('X10 %s', (id) => {
  it.each(HAND_OUTS.map((handOut) => [title(handOut), handOut] as const))(
    'H9 has no word of what stays home, nor one the bundle has not: %s',
    async (_, handOut) => {
      const bundle = handOutText(plan, handOut, MADE);
      const words = wordsIn(await made(id, bundle));
      const leaked = marks.filter(
        (mark) => words.includes(mark.word) && (staysHome(mark, handOut) || !bundle.includes(mark.word)),
      );
      expect(leaked.map((mark) => `${mark.id}.${mark.field}`)).toEqual([]);
      if (!handOut.withNames) expect(words).not.toMatch(new RegExp(`${NAME}|T07`));
    },
  );

  it.each(HARMFUL)('B14 is made of any file that is let in: %s', async (_, files) => {
    expect(wordsIn(await made(id, handOutText(closureOf(files), EVERYTHING, MADE))).length).toBeGreaterThan(0);
  });
});

/** Of which loss a value is one; null: of none, since every document is made for reading and not for merging. */
function lossOf({ kind, field }: Mark): Loss | null {
  switch (kind) {
    case 'workspace':
      return field === 'purpose' ? 'purpose' : null;
    case 'cycle':
      return field === 'guidance' ? 'guidance' : null;
    case 'initiative':
      return 'initiatives';
    case 'checkIn':
      return 'check-ins';
    case 'comment':
      return 'comments';
    case 'score':
      return 'reasons';
    case 'pause':
      return 'pauses';
    case 'carryOver':
      return 'carried';
    case 'learning':
    case 'action':
      return 'learned';
    case 'ritual':
      return 'meetings';
    case 'proposal':
    case 'decision':
      return 'proposals';
    // Looked at below, with plans in which they show.
    case 'baseline':
    case 'revision':
    case 'reason':
      return null;
    // Of each of them a title or a name, which is never lost.
    case 'team':
    case 'person':
    case 'objective':
    case 'keyResult':
      return null;
    // No word of them is anybody's.
    case 'identity':
    case 'transition':
    case 'resolution':
    case 'cutoff':
    case 'pseudonym':
    case 'pseudonymUse':
    case 'numbering':
      return null;
  }
}

/** Values that are words and stand in a document as they are. Ids lead nowhere in this plan, and figures and days are said in many ways. */
const AS_WRITTEN = ['line', 'note', 'name', 'metric', 'graded', 'carried', 'localTime'];
const said = marks.filter(
  ({ role, kind, field }) => role === 'own' && AS_WRITTEN.includes(ruleOf(kind, field)?.shape ?? ''),
);

/** The same plan, in which what is said of a row at the end of a cycle, and over it, is said of a key result, and a decision is about what is proposed. */
const whole = patched(
  plan,
  [...plan.records.values()].flatMap((record): readonly AnyRecord[] => {
    if (record.id === 'own-score' || record.id === 'own-carryOver')
      return [{ ...record, of: 'own-keyResult' } as AnyRecord];
    // A decision is told beside what it decides.
    if (record.id === 'own-decision') return [{ ...record, about: 'own-proposal' } as AnyRecord];
    return record.id === 'own-pause' || record.id === 'own-proposal'
      ? [{ ...record, about: 'own-keyResult' } as AnyRecord]
      : [];
  }),
);

describe.each(DOCUMENT_IDS)('X12 what %s says it leaves out', (id) => {
  let words = '';
  const lost = new Set<Loss>();
  beforeAll(async () => {
    words = wordsIn(await made(id, handOutText(whole, EVERYTHING, MADE)));
    for (const mark of said) {
      const loss = lossOf(mark);
      if (loss !== null && !words.includes(mark.word)) lost.add(loss);
    }
    if (await losesAnswers(id)) lost.add('answers');
    if (await losesLinks(id)) lost.add('links');
    if (await losesAgreed(id)) lost.add('agreed');
    if (await losesTerms(id)) lost.add('method');
    if (await losesLevels(id)) lost.add('levels');
  });

  it('is just what is not in it', () => {
    expect(LOSSES.filter((loss) => lost.has(loss))).toEqual(LOSSES.filter((loss) => formatOf(id).loses.includes(loss)));
  });

  it('is no title, no measure and no name of a person', () => {
    const rows = said.filter(({ kind }) => kind === 'objective' || kind === 'keyResult' || kind === 'cycle');
    const kept = id === 'csv-check-ins' ? rows.filter(({ field }) => field !== 'why') : rows;
    const gone = kept.filter((mark) => lossOf(mark) === null && !words.includes(mark.word));
    expect(gone.map(({ kind, field }) => `${kind}.${field}`)).toEqual([]);
  });
});

/** A cycle with an objective, a key result and an initiative. */
function small(): Author {
  const author = new Author('ana');
  author.must({ do: 'add', kind: 'cycle', id: 'c', values: { name: 'Autumn' } });
  for (const one of ['o', 'p']) {
    author.must({ do: 'add', kind: 'objective', id: one, cycle: 'c', values: { title: 'titleBefore' } });
    author.must({ do: 'add', kind: 'keyResult', id: `k${one}`, objective: one, values: { title: one } });
    author.must({ do: 'add', kind: 'initiative', id: `i${one}`, keyResult: `k${one}`, values: { title: one } });
  }
  return author;
}
const wordsOf = async (id: DocumentId, author: Author): Promise<string> => wordsIn(await made(id, author.write()));

/** Two answers to one title. */
async function losesAnswers(id: DocumentId): Promise<boolean> {
  const [ana, ben] = [small(), new Author('ben')];
  ben.receive(ana.write());
  ana.must({ do: 'set', kind: 'objective', id: 'o', values: { title: 'answerOfAna' } });
  ben.must({ do: 'set', kind: 'objective', id: 'o', values: { title: 'answerOfBen' } });
  ana.receive(ben.write());
  const words = await wordsOf(id, ana);
  return !words.includes('answerOfAna') || !words.includes('answerOfBen');
}

/** The first objective serves the second. */
async function losesLinks(id: DocumentId): Promise<boolean> {
  const linked = small();
  linked.must({ do: 'set', kind: 'objective', id: 'o', values: { parent: 'p' } });
  return (await wordsOf(id, linked)) === (await wordsOf(id, small()));
}

/** A title that was agreed became another one. */
async function losesAgreed(id: DocumentId): Promise<boolean> {
  const author = small();
  author.must(committing(author.plan, 'c', 'commit'));
  for (const one of ['o', 'p']) author.must({ do: 'set', kind: 'objective', id: one, values: { title: 'titleSince' } });
  return !(await wordsOf(id, author)).includes('titleBefore');
}

/** The plan has words of its own. */
async function losesTerms(id: DocumentId): Promise<boolean> {
  const author = small();
  const term = { one: 'wordOfItsOwn', many: 'wordsOfItsOwn' };
  author.must({ do: 'name-plan', objectiveTerm: term, keyResultTerm: term, initiativeTerm: term });
  return !/words?OfItsOwn/.test(await wordsOf(id, author));
}

/** A measure that is told in words. */
async function losesLevels(id: DocumentId): Promise<boolean> {
  const author = small();
  const metric = { type: 'milestones', levels: [{ text: 'firstLevel', score: 0.5 }] } as const;
  author.must({ do: 'set', kind: 'keyResult', id: 'ko', values: { metric } });
  author.must({ do: 'add', kind: 'checkIn', id: 'i', keyResult: 'ko', values: { value: 1, by: 'ana' } });
  return !(await wordsOf(id, author)).includes('firstLevel');
}
