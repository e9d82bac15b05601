/** Calendar quarters as ready-made cycles; any other dates and names are as good (SPEC W6). */
import type { DateRange, Day } from '../kinds/model.ts';

export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
  readonly dates: DateRange;
}

const LAST_DAY = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' } as const;

function quarter(year: number, number: 1 | 2 | 3 | 4): Quarter {
  const month = String(number * 3 - 2).padStart(2, '0');
  return { year, quarter: number, dates: { start: `${year}-${month}-01`, end: `${year}-${LAST_DAY[number]}` } };
}

/** The quarter a day is in and the `count - 1` after it. */
export function quartersFrom(today: Day, count: number): readonly Quarter[] {
  const year = Number(today.slice(0, 4));
  const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, step) => {
    const at = first + step;
    return quarter(year + Math.floor(at / 4), ((at % 4) + 1) as 1 | 2 | 3 | 4);
  });
}
