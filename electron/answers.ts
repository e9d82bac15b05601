import type { Answer, Problem } from './contract.ts';

export const given = <T>(value: T): Answer<T> => ({ ok: true, value });

export const refused = (problem: Problem): Answer<never> => ({ ok: false, problem });
