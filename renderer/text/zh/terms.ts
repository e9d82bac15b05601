import type { terms as english } from '../en/terms.ts';

/** A word of an alphabet keeps its distance from Chinese around it. */
const spaced = (word: string): string =>
  `${/^\p{Script=Han}/u.test(word) ? '' : ' '}${word}${/\p{Script=Han}$/u.test(word) ? '' : ' '}`;

export const terms: typeof english = {
  many: { objective: '目标', keyResult: '关键结果', initiative: '举措', checkIn: '更新记录' },
  ambitions: { committed: '承诺型', aspirational: '挑战型' },
  meetings: {
    weekly: (checkIn) => `每周${spaced(checkIn)}会`,
    'every-two-weeks': (checkIn) => `双周${spaced(checkIn)}会`,
    monthly: (checkIn) => `每月${spaced(checkIn)}会`,
  },
  checkIn: '进展',
  area: { one: '领域', counted: (count) => `${count} 个领域`, room: '人员与生活领域' },
  own: {
    counted: (count, one, many) => `${count} 个${spaced(count === 1 ? one : many).trimEnd()}`,
    add: (one) => `添加：${one}`,
    of: (many, title) => `“${title}”：${many}`,
    both: (objectives, keyResults) => `${objectives}、${keyResults}`,
  },
};
