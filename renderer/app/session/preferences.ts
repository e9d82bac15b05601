/** This copy's settings: the person's name, language and theme. Kept by the platform, never part of a plan. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SpokenLanguage } from '../../text/texts.ts';
import { fetchTexts, hasTexts } from './texts.ts';
import { DEFAULT_SETTINGS, type Hello, type Platform, type Settings } from '../../platform/platform.ts';

export interface Preferences {
  readonly settings: Settings;
  readonly systemLocale: string;
  /** What the chosen folders are called. */
  readonly folders: Hello['folders'];
}

export type PreferencesStore = StoreApi<Preferences>;

export const createPreferences = (): PreferencesStore =>
  createStore<Preferences>(() => ({
    settings: DEFAULT_SETTINGS,
    systemLocale: 'en',
    folders: { backups: null, exchange: null },
  }));

/** The language on the screen: the chosen one, or the system's when we speak it. */
export function spoken({ settings, systemLocale }: Pick<Preferences, 'settings' | 'systemLocale'>): SpokenLanguage {
  if (settings.language !== 'system') return settings.language;
  return systemLocale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Shown at once, or once the sentences of another language are there, then kept; false when it could not be. */
export async function change(store: PreferencesStore, platform: Platform, values: Partial<Settings>): Promise<boolean> {
  const { systemLocale } = store.getState();
  const language = spoken({ settings: { ...store.getState().settings, ...values }, systemLocale });
  if (!hasTexts(language) && !(await canFetch(language))) return false;
  const settings = { ...store.getState().settings, ...values };
  store.setState({ settings });
  return (await platform.saveSettings(settings)).ok;
}

const canFetch = (language: SpokenLanguage): Promise<boolean> =>
  fetchTexts(language).then(
    () => true,
    () => false,
  );

/** Puts theme and language on the page, where the style sheets and the screen reader look. */
export function show(preferences: Preferences, root: HTMLElement): void {
  root.lang = spoken(preferences) === 'zh' ? 'zh-CN' : 'en';
  const { theme } = preferences.settings;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
