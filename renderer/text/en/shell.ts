/** What stands around the rooms: the save state in full, and files dropped on the window. */
export const shell = {
  unsavedDetails: 'Why it is not saved',
  drop: 'Let go to see what it would change',
  droppedNothing: 'Nothing there was a plan. Drop .okr files, or a folder that holds some.',
};
