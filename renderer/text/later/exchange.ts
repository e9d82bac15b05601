/** The room of exchanging through a folder. */
import { later } from '../later.ts';

export const exchangeTexts = later(
  async () => (await import('../en/exchange.ts')).exchange,
  async () => (await import('../zh/exchange.ts')).exchange,
);
