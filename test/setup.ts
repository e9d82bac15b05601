import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { fetchTexts } from '../renderer/app/session/texts.ts';
import { WorkerInNode } from './app/worker-in-node.ts';

vi.stubGlobal('Worker', WorkerInNode);

// As after a start in either language, with every room entered already.
import.meta.glob('../renderer/text/later/*.ts', { eager: true });
await Promise.all([fetchTexts('en'), fetchTexts('zh')]);

// What is waited for comes late on a busy machine, and not at all only where something is wrong.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});
