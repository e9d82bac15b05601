/** The internet sockets of one app's processes, read from the kernel. */
import { readdir, readFile, readlink } from 'node:fs/promises';
import { processesWith } from '../harness/processes.ts';

export interface OpenSocket {
  readonly protocol: 'tcp' | 'tcp6' | 'udp' | 'udp6';
  readonly localPort: number;
  /** True once it has a partner. A UDP socket without one has said nothing to nobody. */
  readonly connected: boolean;
  readonly listening: boolean;
}

const PROTOCOLS = ['tcp', 'tcp6', 'udp', 'udp6'] as const;

/** `folder` is the app's data folder, by which its processes are known. */
export async function socketsOf(folder: string): Promise<OpenSocket[]> {
  const owned = new Set<string>();
  for (const { pid } of await processesWith(folder)) for (const inode of await socketInodes(pid)) owned.add(inode);
  const found: OpenSocket[] = [];
  for (const protocol of PROTOCOLS)
    for (const line of (await readFile(`/proc/net/${protocol}`, 'utf8')).trim().split('\n').slice(1)) {
      const [, local = '', remote = '', state, , , , , , inode = ''] = line.trim().split(/\s+/);
      if (!owned.has(inode)) continue;
      found.push({
        protocol,
        localPort: portOf(local),
        connected: portOf(remote) !== 0,
        listening: state === '0A',
      });
    }
  return found;
}

async function socketInodes(pid: number): Promise<string[]> {
  const inodes: string[] = [];
  for (const name of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
    const target = await readlink(`/proc/${pid}/fd/${name}`).catch(() => '');
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
    if (inode !== undefined) inodes.push(inode);
  }
  return inodes;
}

const portOf = (address: string): number => Number.parseInt(address.split(':')[1] ?? '', 16);
