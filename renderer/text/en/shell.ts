/** What stands around the rooms: the save state in full, and files dropped on the window. */
export const shell = {
  drop: 'Let go to see what it would change',
};
