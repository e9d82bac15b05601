/** What the people of the histories write. */
export const FIELDS = ['title', 'metric', 'owner', 'rank'] as const;

/** Few values, so that people often write the same one; objects whose keys come in either order. */
export const VALUES: Readonly<Record<string, readonly unknown[]>> &
  Readonly<Record<(typeof FIELDS)[number], readonly unknown[]>> = {
  title: ['Trust', 'Speed', 'Calm', undefined],
  metric: [
    { type: 'raise', start: 1, target: 5 },
    { target: 5, start: 1, type: 'raise' },
    { type: 'yesNo' },
    { type: 'milestones', levels: [{ text: 'a', score: 0.5 }] },
    undefined,
  ],
  owner: ['p1', 'p2', undefined],
  rank: ['h', 'k', 'p'],
  // Of check-ins, whose answers somebody reopens.
  value: [1, 2],
  note: ['late', 'early'],
  by: ['A', 'B'],
  at: ['2026-10-02T09:00:00Z', '2031-10-02T09:00:00Z'],
};
