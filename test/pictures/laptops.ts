/** Files that come back from a workshop, in the language of the picture: what they say is made up, and so are the names. */
import { Author } from '../domain/author.ts';

const WORDS = {
  en: {
    plan: 'A neighbourhood library',
    cycle: '2026 Q4',
    back: 'People find the library worth coming back to',
    gladly: 'People like to come back to the library',
    weekly: 'People make the library part of their week',
    return: 'Readers who come back within a month',
    minutes: 'Minutes from the door to the book one wanted',
    evenings: 'The evening hours run without overtime',
    staffed: 'Evenings fully staffed from the plan',
    school: 'The school next door knows what we have',
    classes: 'Classes that came for a lesson',
    note: 'Counted at the desk, not at the gate.',
  },
  zh: {
    plan: '社区图书馆',
    cycle: '2026 年第四季度',
    back: '让读者愿意再来图书馆',
    gladly: '读者喜欢再来图书馆',
    weekly: '图书馆成为读者每周生活的一部分',
    return: '一个月内再次到馆的读者',
    minutes: '从进门到找到书的分钟数',
    evenings: '晚间开放不再需要加班',
    staffed: '按计划满员的晚班',
    school: '隔壁学校了解我们有什么',
    classes: '来馆上课的班级',
    note: '在服务台统计，不是闸机数字。',
  },
} as const;

interface Laptops {
  readonly base: string;
  /** In the order of their names. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

export function laptops(language: 'en' | 'zh'): Laptops {
  const words = WORDS[language];
  const ana = new Author('anaanaanaa', undefined, 'Ana');
  const dates = { start: '2026-10-01', end: '2026-12-31' };
  const share = { type: 'raise', start: 22, target: 40, unit: '%' } as const;
  ana.must({ do: 'name-plan', name: words.plan });
  ana.must({ do: 'add', kind: 'cycle', id: 'cycle0000000', values: { name: words.cycle, dates } });
  ana.must({ do: 'add', kind: 'objective', id: 'back00000000', cycle: 'cycle0000000', values: { title: words.back } });
  ana.must({
    do: 'add',
    kind: 'keyResult',
    id: 'return000000',
    objective: 'back00000000',
    values: { title: words.return, metric: share },
  });
  ana.must({
    do: 'add',
    kind: 'keyResult',
    id: 'minutes00000',
    objective: 'back00000000',
    values: { title: words.minutes },
  });
  ana.must({
    do: 'add',
    kind: 'objective',
    id: 'evenings0000',
    cycle: 'cycle0000000',
    values: { title: words.evenings },
  });
  ana.must({
    do: 'add',
    kind: 'keyResult',
    id: 'staffed00000',
    objective: 'evenings0000',
    values: { title: words.staffed },
  });

  const by = (replica: string, name: string) => new Author(replica, ana.plan, name);
  const [bo, cy, dan, eve] = [
    by('bobobobobo', 'Bo'),
    by('cycycycycy', 'Cy'),
    by('dandandand', 'Dan'),
    by('eveeveevee', 'Eve'),
  ];
  const title = (author: Author, to: string) =>
    author.must({ do: 'set', kind: 'objective', id: 'back00000000', values: { title: to } });
  const target = (author: Author, to: number) =>
    author.must({ do: 'set', kind: 'keyResult', id: 'return000000', values: { metric: { ...share, target: to } } });
  title(bo, words.gladly);
  target(bo, 45);
  bo.must({
    do: 'add',
    kind: 'checkIn',
    id: 'checkin000bo',
    keyResult: 'return000000',
    values: { value: 27, confidence: 60 },
  });
  title(cy, words.weekly);
  target(cy, 38);
  cy.must({ do: 'add', kind: 'objective', id: 'school000000', cycle: 'cycle0000000', values: { title: words.school } });
  cy.must({
    do: 'add',
    kind: 'keyResult',
    id: 'classes00000',
    objective: 'school000000',
    values: { title: words.classes },
  });
  dan.must({ do: 'delete', id: 'minutes00000' });
  eve.must({ do: 'set', kind: 'keyResult', id: 'minutes00000', values: { weight: 2 } });
  eve.must({
    do: 'add',
    kind: 'checkIn',
    id: 'checkin00eve',
    keyResult: 'return000000',
    values: { value: 29, confidence: 75, note: words.note },
  });
  const named = { bo, cy, dan, eve };
  return {
    base: ana.write(),
    files: [
      ...Object.entries(named).map(([name, author]) => ({ name: `${name}.okr`, text: author.write() })),
      { name: 'fay.okr', text: ana.write().slice(0, 900) },
    ],
  };
}
