import { describe, expect, it } from 'vitest';
import { given, plannerForTests, SMALL_PLAN } from '../features/planner-for-tests.tsx';

describe('what the app tells', () => {
  it('is heard by everybody who asked', async () => {
    const planner = await plannerForTests(SMALL_PLAN, { personName: '' });
    const heard: string[] = [];
    for (const who of ['first', 'second']) {
      planner.onWrite(() => heard.push(`${who} written`));
      planner.onUnsigned(() => heard.push(`${who} unsigned`));
      planner.onAnswered(() => heard.push(`${who} answered`));
      planner.onDropped(() => heard.push(`${who} dropped`));
      planner.onWalked(() => heard.push(`${who} walked`));
    }
    await given(planner, [{ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Other words' } }]);
    await planner.undo();
    await planner.edit({ do: 'add', kind: 'comment', id: 'note', about: 'obj1', values: { text: 'Seen' } });
    const kinds = new Set(heard.map((one) => one.split(' ')[1]));
    expect(kinds).toEqual(new Set(['unsigned', 'walked', 'written']));
    for (const kind of kinds)
      expect(heard.filter((one) => one === `first ${kind}`)).toHaveLength(
        heard.filter((one) => one === `second ${kind}`).length,
      );
  });
});
