/** The desktop edition: what the preload script put on the window. */
import type { Bridge, Calls, FoundFile } from '../../electron/contract.ts';
import { incomingFile } from './incoming-file.ts';
import { keepData } from './keep-data.ts';
import type { IncomingFile, Platform } from './platform.ts';
import { refusingTooLarge } from './too-large.ts';

declare global {
  interface Window {
    readonly desktop?: Bridge;
  }
}

/** `here`: the copy of a plan this page works on, and those that are gone for good. */
export function desktopPlatform(here: Calls['hello']['asks']): Platform | null {
  const bridge = window.desktop;
  if (!bridge) return null;
  const incoming = (found: FoundFile): IncomingFile => incomingFile(found.name, () => bytesOf(bridge, found));
  const findFiles: Platform['findFiles'] = async (from) => {
    const found = await bridge.findFiles(from);
    return found.ok ? { ok: true, value: found.value.map(incoming) } : found;
  };
  const onOpened: Platform['onOpened'] = (listener) => bridge.onOpened((found) => listener(incoming(found)));
  const hello = () => bridge.hello(here);
  return {
    ...bridge,
    ...refusingTooLarge(bridge),
    hello,
    findFiles,
    onOpened,
    edition: 'desktop',
    lacks: [],
    keepData,
  };
}

async function bytesOf(bridge: Bridge, found: FoundFile): ReturnType<IncomingFile['bytes']> {
  if ('problem' in found) return { ok: false, problem: found.problem };
  const read = await bridge.readFile({ ticket: found.ticket });
  return read.ok ? { ok: true, value: read.value.bytes } : read;
}
