/** The form of a check-in, and fields like those in it. */
import { later } from '../later.ts';

export const checkInFormTexts = later(
  async () => (await import('../en/check-in-form.ts')).checkInForm,
  async () => (await import('../zh/check-in-form.ts')).checkInForm,
);
