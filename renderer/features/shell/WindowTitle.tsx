import { useEffect } from 'react';
import { cleanLine } from '../../domain/clean-text.ts';
import { WORKSPACE_ID } from '../../domain/model.ts';
import { find } from '../../domain/workspace.ts';
import { roomName } from '../../app/room-name.ts';
import { useTexts, useUi, useWorkspace } from '../../app/use-planner.ts';

/** Which plan and which room the window shows, where several windows are told apart: in the list of them, and by a screen reader. */
export function WindowTitle() {
  const texts = useTexts();
  const room = useUi((ui) => ui.room);
  const plan = useWorkspace((workspace) => find(workspace, 'workspace', WORKSPACE_ID)?.name ?? '');
  const title = texts.app.windowTitle(cleanLine(plan), roomName(room, texts));
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
