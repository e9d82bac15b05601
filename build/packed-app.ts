/** Where the packed app of this system lies. */
import { join } from 'node:path';
import { BUILT } from './project.ts';

export interface PackedApp {
  readonly executable: string;
  /** The archive lies here, and beside it what people may look for: the licences, the schema of the file format. */
  readonly resources: string;
}

export function packedApp(platform: NodeJS.Platform = process.platform, arch: string = process.arch): PackedApp {
  // electron-builder leaves the name of its usual architecture out, which is x64.
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  if (platform === 'darwin') {
    const contents = join(BUILT.release, `mac${suffix}`, 'Whetstone.app', 'Contents');
    return { executable: join(contents, 'MacOS', 'Whetstone'), resources: join(contents, 'Resources') };
  }
  const folder = join(BUILT.release, `${platform === 'win32' ? 'win' : 'linux'}${suffix}-unpacked`);
  const name = platform === 'win32' ? 'Whetstone.exe' : 'whetstone';
  return { executable: join(folder, name), resources: join(folder, 'resources') };
}
