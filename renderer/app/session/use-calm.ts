import { useEffect, useState } from 'react';
import { whenCalm } from './when-calm.ts';

/** Whether nothing was clicked for a moment since this was first drawn: what may come later is drawn from then on. */
export function useCalm(): boolean {
  const [calm, tell] = useState(false);
  useEffect(() => whenCalm(() => tell(true)), []);
  return calm;
}
