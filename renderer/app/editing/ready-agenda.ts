/** The agenda of a workshop for who has none yet, loaded when asked for. */
import type { SpokenLanguage } from '../../text/texts.ts';

export const readyAgenda = async (language: SpokenLanguage): Promise<string> =>
  language === 'zh'
    ? (await import('../../text/zh/agenda.ts')).agenda
    : (await import('../../text/en/agenda.ts')).agenda;
