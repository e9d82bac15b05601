/** What an end-to-end test can do with the app, in whichever edition it runs. */
import type { BrowserContext, Page } from '@playwright/test';

export interface OpenApp {
  readonly edition: 'electron' | 'browser';
  /** The app's page; another one after `restart`. */
  readonly page: Page;
  /** Where this run keeps its data; empty before the first start of a test. */
  readonly dataFolder: string;
  /** Uncaught errors and console errors of all pages so far. A test fails on any it did not expect. */
  readonly complaints: string[];
  /** The next file dialog is answered with these full paths; none means it is cancelled. */
  answerOpenDialog(paths: readonly string[]): Promise<void>;
  /** The next save dialog, or download, is written to this full path. */
  answerSaveDialog(path: string): Promise<void>;
  /** Closes the app as a person does and opens it again on the same data. */
  restart(): Promise<void>;
  /** Ends the app's processes without warning, as a power cut does, and opens it again on the same data. */
  crashAndRestart(): Promise<void>;
  /** Ends every process of the app in this moment; resolves when they have ended. */
  kill(): Promise<void>;
  /** Opens the app on the same data after it has ended. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** What a test asks of the machine it runs on. */
export interface Surroundings {
  readonly locale: string;
  readonly colorScheme: 'light' | 'dark';
}

/** Collects what the pages of `context` complain of, from now on. */
export function listen(context: BrowserContext, complaints: string[]): void {
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
}
