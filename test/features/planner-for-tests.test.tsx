import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useTexts, useWorkspace } from '../../renderer/app/session/use-planner.ts';
import { FakeDesktop } from './fake-desktop.ts';
import { bootForTests, draw, freshBrowser, freshDatabase, given, SMALL_PLAN } from './planner-for-tests.tsx';

function Sizes() {
  return (
    <p>
      {useWorkspace(({ records }) => records.size)} {useTexts().app.saved}
    </p>
  );
}

it('boots on a fresh database and finds everything again on the same one', async () => {
  const disk = freshDatabase();
  await given(await bootForTests(freshBrowser(), disk), SMALL_PLAN);
  const again = await bootForTests(new FakeDesktop().platform, disk);
  expect(again.plan.getState().workspace.records.size).toBe(8);
});

it('draws a screen in the language of the settings', async () => {
  const planner = await bootForTests(new FakeDesktop({ language: 'zh' }).platform);
  await given(planner, SMALL_PLAN);
  draw(planner, <Sizes />);
  expect(screen.getByText('8 已保存')).toBeInTheDocument();
});
