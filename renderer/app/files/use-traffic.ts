/** Hooks over what comes in and goes out, for the rooms about it. */
import { useStore } from 'zustand';
import { lookOf, type Backup, type Look } from '../backups/shelf.ts';
import { usePlanner } from '../session/use-planner.ts';
import type { Compared } from './comparing.ts';
import { trafficOf, type Traffic } from './traffic.ts';

export const useTraffic = (): Traffic => trafficOf(usePlanner());

/** How the exchange through a folder goes, and which of its files are read. */
export const useExchange = () => useStore(useTraffic().folderExchange.state);
export const useExchanged = () => useStore(useTraffic().folderExchange.files.state, ({ files }) => files);

/** Two states of the plan side by side. */
export const useCompared = <T>(select: (compared: Compared) => T): T => useStore(useTraffic().comparing.state, select);

/** What lies in a backup, once somebody has looked. */
export const useLook = (backup: Backup): Look | undefined =>
  useStore(useTraffic().shelf.state, (looks) => lookOf(looks, backup));
export const useLooks = () => useStore(useTraffic().shelf.state);
