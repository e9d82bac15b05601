/** A plan with what is hard to put on paper: a row longer than a sheet, names and titles as long as they come, and both languages. */
import { Author } from '../../domain/author.ts';

/** Each word once, so that what is lost or stands twice is seen. */
export const LONG_NOTE = Array.from({ length: 1_600 }, (_, at) => `word${at}`).join(' ');

export const LONG_NAME =
  'Maximiliane Theodora von und zu Hohenberg-Langenfeld the Younger of the Northern Reading Rooms';

export function longPlan(): Author {
  const ana = new Author('anaanaanaa', undefined, 'Ana');
  ana.must({ do: 'name-plan', name: 'Library (long)' });
  const dates = { start: '2026-10-01', end: '2026-12-31' };
  ana.must({ do: 'add', kind: 'person', id: 'person000000', values: { name: LONG_NAME } });
  ana.must({ do: 'add', kind: 'cycle', id: 'cycle0000000', values: { name: '2026 Q4', dates } });
  const objective = (id: string, title: string) =>
    ana.must({ do: 'add', kind: 'objective', id, cycle: 'cycle0000000', values: { title, owner: 'person000000' } });
  const metric = { type: 'raise', start: 20, target: 40, unit: '%' } as const;
  const keyResult = (id: string, above: string, title: string) =>
    ana.must({ do: 'add', kind: 'keyResult', id, objective: above, values: { title, metric, owner: 'person000000' } });
  objective('objective000', 'People come back');
  for (let at = 0; at < 12; at++) keyResult(`keyresult${at}`, 'objective000', `Visits a month, counted at door ${at}`);
  objective('objective001', '读者愿意再来');
  keyResult('keyresultzh', 'objective001', '每月到馆人次');
  for (let at = 0; at < 3; at++)
    ana.must({
      do: 'add',
      kind: 'checkIn',
      id: `checkin${at}`,
      keyResult: 'keyresultzh',
      values: { value: 25 + at, confidence: 70, note: at === 1 ? LONG_NOTE : '读者多了一些' },
    });
  return ana;
}
