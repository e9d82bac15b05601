/**
 * How far somebody is in the guided start of a personal plan (SPEC Y8). It lies in the small storage of the page, called by the database
 * (I2): it is how one person begins, and no part of the plan.
 */
export const GUIDED_STEPS = ['lastCycle', 'areas', 'write', 'keyResults', 'firstStep'] as const;
export type GuidedStep = (typeof GUIDED_STEPS)[number];

/** [METHOD: agenda H]; together three quarters of an hour. */
export const MINUTES: Readonly<Record<GuidedStep, number>> = {
  lastCycle: 5,
  areas: 5,
  write: 15,
  keyResults: 15,
  firstStep: 5,
};

const keyOf = (database: string): string => `${database}-guided`;

/** Null where it was not begun, or is over. */
export function guidedStep(database: string): GuidedStep | null {
  try {
    const kept = localStorage.getItem(keyOf(database));
    return GUIDED_STEPS.find((step) => step === kept) ?? null;
  } catch {
    return null;
  }
}

export function keepGuidedStep(database: string, step: GuidedStep | null): void {
  try {
    if (step === null) localStorage.removeItem(keyOf(database));
    else localStorage.setItem(keyOf(database), step);
  } catch {
    // Then it holds as long as the room is open.
  }
}
