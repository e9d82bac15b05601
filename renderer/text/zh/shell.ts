import type { shell as english } from '../en/shell.ts';

export const shell: typeof english = {
  drop: '松开即可查看它会带来哪些改动',
};
