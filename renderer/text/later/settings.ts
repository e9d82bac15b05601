/** The room of settings. */
import { later } from '../later.ts';

export const settingsTexts = later(
  async () => (await import('../en/settings.ts')).settings,
  async () => (await import('../zh/settings.ts')).settings,
);
