/** Mounts the screen that fits what was found on this disk. */
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './app.css';
import { App } from './App.tsx';
import { hasTexts, withTexts } from './app/session/texts.ts';
import type { Boot } from './app/session/boot.ts';
import { show, spoken } from './app/session/preferences.ts';
import { tellStart } from './app/session/tell-start.ts';
import { opening, preferences } from './opening.ts';

/** Milliseconds after which an empty window is explained. */
const LONG = 2000;

async function screenFor(booted: Boot): Promise<ReactNode> {
  if (booted.is === 'failed') {
    const preferences = booted.preferences.getState();
    show(preferences, document.documentElement);
    const { default: Failed } = await withTexts(import('./features/recovery/Failed.tsx'));
    return <Failed problem={booted.problem} language={spoken(preferences)} rescue={booted.rescue} mark={booted.mark} />;
  }
  await tellStart(booted);
  return booted.is === 'recovery' ? (
    <App planner={booted.planner} lost={booted.lost} onDrawn={booted.finish} />
  ) : (
    <App planner={booted.planner} onDrawn={booted.finish} />
  );
}

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  let isOpen = false;
  const explain = async () => {
    const language = spoken(preferences.getState());
    if (!hasTexts(language)) return;
    show(preferences.getState(), document.documentElement);
    const { default: Opening } = await withTexts(import('./features/recovery/Opening.tsx'));
    if (!isOpen) root.render(<Opening language={language} />);
  };
  const explaining = setTimeout(() => void explain(), LONG);
  const screen = await screenFor(await opening);
  isOpen = true;
  clearTimeout(explaining);
  root.render(<StrictMode>{screen}</StrictMode>);
}

const root = document.getElementById('root');
// Not awaited: a screen fetched on the way imports from this very file once it is bundled, and each would wait for the other.
if (root) void start(root);
