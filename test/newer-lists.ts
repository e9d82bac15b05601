/** Lists of a file of a newer version, which this one keeps without knowing them (SPEC B8). No kind may ever take these names. */
export const NEWER_LIST = 'x-newer';
export const OTHER_NEWER_LIST = 'x-newest';
/** Those that stand in the frozen files of `fixtures/`, so that they are unknown for ever. */
export const FROZEN_NEWER_LISTS = ['pilots', 'squads'] as const;
