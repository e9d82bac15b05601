import { describe } from 'vitest';
import { histories } from './history-suite.ts';

describe('the same 4,000 histories in every run', () => histories(0));
