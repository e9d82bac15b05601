/** The agenda of a workshop for who has none yet, loaded when asked for; with the numbers of the plan it is for. */
import type { Method } from '../../domain/plan/method.ts';
import { number } from '../../text/format.ts';
import type { SpokenLanguage } from '../../text/texts.ts';

export async function readyAgenda(
  language: SpokenLanguage,
  { objectivesCap, keyResultsCap, scoreBands }: Method,
): Promise<string> {
  const { agenda } =
    language === 'zh' ? await import('../../text/zh/agenda.ts') : await import('../../text/en/agenda.ts');
  return agenda(objectivesCap, keyResultsCap, number(scoreBands.high, language));
}
