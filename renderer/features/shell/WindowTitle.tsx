import { useEffect } from 'react';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { WORKSPACE_ID } from '../../domain/kinds/model.ts';
import { find } from '../../domain/plan/workspace.ts';
import { useTexts, useUi, useWorkspace } from '../../app/session/use-planner.ts';

/** Which plan and which room the window shows, where several windows are told apart: in the list of them, and by a screen reader. */
export function WindowTitle() {
  const texts = useTexts();
  const room = useUi((ui) => ui.room);
  const plan = useWorkspace((workspace) => find(workspace, 'workspace', WORKSPACE_ID)?.name ?? '');
  const title = texts.app.windowTitle(cleanLine(plan), texts.rooms[room].title);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
