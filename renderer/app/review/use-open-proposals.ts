/** How many proposals are undecided, for the list of rooms. */
import { useCountLater } from '../places/use-count-later.ts';

const fetchCount = async () => (await import('./open-proposals.ts')).countUndecided;

export const useOpenProposals = (): number => useCountLater(fetchCount);
