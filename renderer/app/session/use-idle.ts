import { useEffect, useState } from 'react';
import { whenIdle } from './when-idle.ts';

/** Whether nobody has waited for the machine since this was first drawn: what may come later is drawn from then on. */
export function useIdle(): boolean {
  const [idle, tell] = useState(false);
  useEffect(() => whenIdle(() => tell(true)), []);
  return idle;
}
