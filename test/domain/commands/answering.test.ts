import { beforeEach, describe, expect, it } from 'vitest';
import {
  answersBy,
  canBeTwo,
  keepAll,
  nameOf,
  openQuestions,
  whatCanBeKept,
} from '../../../renderer/domain/commands/answering.ts';
import { askingRecords } from '../../../renderer/domain/plan/asking-records.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { FIELDS } from '../../../renderer/domain/kinds/fields.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { valueOf } from '../../../renderer/domain/register/register.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';

let ana: Author;
let bo: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana', undefined, 'Ana'));
  bo = new Author('bo', undefined, 'Bo');
  bo.receive(ana.write());
});
const title = (kind: 'objective' | 'keyResult', id: string, to: string): Command => ({
  do: 'set',
  kind,
  id,
  values: { title: to },
});
const open = (author: Author) => openQuestions(author.plan, askingRecords(author.plan));
const names = (author: Author) => open(author).map(nameOf);
const answerOf = (author: Author, id: string, by: string): Command => {
  const asked = open(author).find(({ record }) => record.id === id);
  const commands = asked ? answersBy([asked], by, author.plan.runs) : [];
  return commands[0] ?? expect.fail('no such answer');
};
/** Ana has both answers. */
function disagree(): void {
  ana.must(title('objective', 'o1', 'Ana’s'));
  bo.must(title('objective', 'o1', 'Bo’s'));
  ana.must(title('keyResult', 'k2', 'Ana’s key'));
  bo.must(title('keyResult', 'k2', 'Bo’s key'));
  ana.must({ do: 'name-plan', name: 'Ana’s plan' });
  bo.must({ do: 'name-plan', name: 'Bo’s plan' });
  ana.receive(bo.write());
}

describe('Q1 open questions', () => {
  it('stand in the order of the plan, what has no row first', () => {
    disagree();
    expect(names(ana)).toEqual(['workspace name', 'o1 title', 'k2 title']);
  });

  it('are looked for only where something changed', () => {
    disagree();
    const known = { plan: ana.plan, records: askingRecords(ana.plan) };
    expect(askingRecords(ana.plan, known)).toBe(known.records);
    ana.must(answerOf(ana, 'o1', 'Bo'));
    const found = askingRecords(ana.plan, known);
    expect(openQuestions(ana.plan, found).map(nameOf)).toEqual(names(ana));
    expect(names(ana)).toEqual(['workspace name', 'k2 title']);
  });

  it('are found in what is written once and in fields nobody here knows, and not in what is deleted for good', () => {
    const text = ana.write();
    const hand = (note: string) => text.replace('"note": "Slow"', `"note": "${note}"`);
    ana.receive(hand('By hand'));
    ana.receive(hand('By another hand'));
    expect(names(ana)).toEqual(['ci1 note']);
    ana.must({ do: 'delete', id: 'ci1' });
    expect(names(ana)).toEqual([]);
  });
});

describe('Q2 an answer', () => {
  it('is kept for good, and undo asks again', () => {
    disagree();
    ana.must(answerOf(ana, 'o1', 'Bo'));
    expect(ana.record('objective', 'o1').title).toBe('Bo’s');
    bo.receive(ana.write());
    expect(questionsOf(bo.record('objective', 'o1'))).toEqual([]);
    ana.undo();
    expect(names(ana)).toContain('o1 title');
  });

  it('that is gone meanwhile is refused, and so is one to a question about deleting', () => {
    disagree();
    const late = answerOf(ana, 'o1', 'Bo');
    ana.must(title('objective', 'o1', 'A third'));
    expect(ana.do(late)).toEqual({ ok: false, refusal: 'not-there' });
    expect(ana.do({ do: 'answer', id: 'o1', field: 'deleted', stamp: 'x:1' })).toEqual({
      ok: false,
      refusal: 'not-there',
    });
    expect(ana.do({ do: 'answer', id: 'none', field: 'title', stamp: 'x:1' })).toEqual({
      ok: false,
      refusal: 'not-there',
    });
  });

  it('may close no ring of parents', () => {
    for (const id of ['o2', 'o3']) ana.must({ do: 'add', kind: 'objective', id, cycle: 'c1', values: { title: id } });
    bo.receive(ana.write());
    ana.must({ do: 'set', kind: 'objective', id: 'o2', values: { parent: 'o3' } });
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { parent: 'o2' } });
    bo.must({ do: 'set', kind: 'objective', id: 'o2', values: { parent: 'o1' } });
    ana.receive(bo.write());
    const asked = open(ana).find((one) => nameOf(one) === 'o2 parent');
    const ring =
      asked?.question.about === 'field' ? asked.question.answers.find(({ value }) => value === 'o1') : undefined;
    expect(ana.do({ do: 'answer', id: 'o2', field: 'parent', stamp: ring?.stamp ?? '' })).toEqual({
      ok: false,
      refusal: 'parent-loop',
    });
  });
});

describe('Q3 keeping all answers', () => {
  it('makes a row of each further one, right after the first and alike in all else', () => {
    disagree();
    ana.must({ do: 'add', kind: 'objective', id: 'o9', cycle: 'c1', values: { title: 'Last' } });
    const asked = open(ana).find(({ record }) => record.id === 'o1');
    if (asked?.question.about !== 'field') throw new Error('no question');
    ana.must(keepAll(ana.record('objective', 'o1'), asked.question, () => 'o5'));
    const rows = childrenOf(ana.plan, 'c1', 'objective');
    expect(rows.map(({ id }) => id)).toEqual(['o1', 'o5', 'o9']);
    expect(new Set(rows.slice(0, 2).map(({ title: said }) => said))).toEqual(new Set(['Ana’s', 'Bo’s']));
    expect(rows[1]).toMatchObject({ why: 'They leave', ambition: 'committed', owner: 'p1' });
    expect(childrenOf(ana.plan, 'o1', 'keyResult')).toHaveLength(2);
    expect(names(ana)).not.toContain('o1 title');
    ana.undo();
    expect(names(ana)).toContain('o1 title');
    expect(childrenOf(ana.plan, 'c1', 'objective').map(({ id }) => id)).toEqual(['o1', 'o9']);
  });

  it('goes for the measure of a key result as well', () => {
    const metric = (target: number) => ({ type: 'raise' as const, start: 0, target });
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric: metric(3) } });
    bo.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric: metric(5) } });
    ana.receive(bo.write());
    const asked = open(ana)[0];
    if (asked?.question.about !== 'field') throw new Error('no question');
    ana.must(keepAll(ana.record('keyResult', 'k1'), asked.question, () => 'k7'));
    expect(childrenOf(ana.plan, 'o1', 'keyResult').map(({ id }) => id)).toEqual(['k1', 'k7', 'k2']);
    const kept = ['k1', 'k7'].map((id) => ana.record('keyResult', id).metric);
    expect(kept).toEqual(expect.arrayContaining([metric(3), metric(5)]));
  });

  it('is for what is aimed at, and for no field that says one thing about a row', () => {
    const fields = [ana.record('objective', 'o1'), ana.record('keyResult', 'k1'), ana.record('cycle', 'c1')].flatMap(
      (record) =>
        Object.keys(FIELDS[record.kind]).flatMap((field) =>
          canBeTwo(record, field) ? [`${record.kind} ${field}`] : [],
        ),
    );
    expect(fields).toEqual(['objective title', 'keyResult title', 'keyResult metric']);
    expect(canBeTwo(ana.record('objective', 'o1'), 'unheardOf')).toBe(false);
  });

  it('Q3 is alike in fields nobody here knows as well', () => {
    const file = (mood: string) => {
      const document = JSON.parse(ana.write()) as { objectives: object[] };
      Object.assign(document.objectives[0] ?? {}, { mood, theme: ['green'], 'a b': 1 });
      return JSON.stringify(document);
    };
    const [calm, wild] = [file('calm'), file('wild')];
    ana.receive(calm);
    ana.receive(wild);
    const asked = open(ana).find((one) => nameOf(one) === 'o1 mood');
    if (asked?.question.about !== 'field') throw new Error('no question');
    ana.must(keepAll(ana.record('objective', 'o1'), asked.question, () => 'o5'));
    const said = (id: string) => {
      const all: Record<string, unknown> = { ...ana.record('objective', id) };
      for (const own of ['id', 'marks', 'rank', 'mood']) delete all[own];
      return all;
    };
    expect(said('o5')).toEqual(said('o1'));
    expect(said('o5')).toMatchObject({ theme: ['green'], 'a b': 1 });
    const moods = ['o1', 'o5'].map((id) => valueOf(ana.record('objective', id), 'mood'));
    expect(new Set(moods)).toEqual(new Set(['calm', 'wild']));
  });
});

describe('Q4 the answers of one person', () => {
  it('are kept wherever they gave exactly one, in one step', () => {
    disagree();
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { why: 'Bo alone' } });
    ana.receive(bo.write());
    const commands = answersBy(open(ana), 'Bo', ana.plan.runs);
    expect(commands).toHaveLength(3);
    expect(answersBy(open(ana), 'Nobody', ana.plan.runs)).toEqual([]);
    ana.must({ do: 'all', commands });
    expect(names(ana)).toEqual([]);
    expect(ana.record('keyResult', 'k2').title).toBe('Bo’s key');
    ana.undo();
    expect(names(ana)).toHaveLength(3);
  });

  it('that cannot be kept are named with why, and hold up none of the others', () => {
    for (const id of ['o2', 'o3']) ana.must({ do: 'add', kind: 'objective', id, cycle: 'c1', values: { title: id } });
    bo.receive(ana.write());
    ana.must({ do: 'set', kind: 'objective', id: 'o2', values: { parent: 'o3' } });
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { parent: 'o2' } });
    bo.must({ do: 'set', kind: 'objective', id: 'o2', values: { parent: 'o1', title: 'Bo’s' } });
    ana.must(title('objective', 'o2', 'Ana’s'));
    ana.receive(bo.write());
    const { kept, refused } = whatCanBeKept(ana.plan, answersBy(open(ana), 'Bo', ana.plan.runs));
    expect(kept.map((command) => 'field' in command && command.field)).toEqual(['title']);
    expect(refused).toMatchObject([{ command: { id: 'o2', field: 'parent' }, refusal: 'parent-loop' }]);
    ana.must({ do: 'all', commands: kept });
    expect(ana.record('objective', 'o2').title).toBe('Bo’s');
    expect(names(ana)).toEqual(['o2 parent']);
  });

  it('are judged one upon the other: of two that close a ring together the second is refused', () => {
    for (const id of ['o2', 'o3']) ana.must({ do: 'add', kind: 'objective', id, cycle: 'c1', values: { title: id } });
    bo.receive(ana.write());
    const serve = (author: Author, id: string, parent: string | undefined) =>
      author.must({ do: 'set', kind: 'objective', id, values: { parent } });
    for (const id of ['o2', 'o3']) serve(ana, id, 'o1');
    const cy = new Author('cy', ana.plan, 'Cy');
    serve(cy, 'o2', 'o3');
    const other = new Author('cz', ana.plan, 'Cy');
    serve(other, 'o3', 'o2');
    for (const id of ['o2', 'o3']) serve(ana, id, undefined);
    ana.receive(cy.write());
    ana.receive(other.write());
    const { kept, refused } = whatCanBeKept(ana.plan, answersBy(open(ana), 'Cy', ana.plan.runs));
    expect([kept.length, refused.length]).toEqual([1, 1]);
    ana.must({ do: 'all', commands: kept });
  });
});
