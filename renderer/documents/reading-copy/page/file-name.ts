/** What a file of remarks is called: by its plan, its writer and its number, on every system. */
import { named } from './packet.ts';
import type { Words } from './words.ts';

/** What some system takes for something else; a name may end in neither blank nor dot. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const FORBIDDEN = /[\u0000-\u001F\u007F<>:"/\\|?*]/g;
const bare = (text: string): string => text.replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim();
const MOST = 60;
const short = (text: string): string =>
  Array.from(bare(named(text)))
    .slice(0, MOST)
    .join('')
    .replace(/[. ]+$/, '');

export const packetName = (words: Words, plan: string, who: string, number: number): string =>
  `${words.file(short(plan) || words.plan, short(who), number)}.okr`;
