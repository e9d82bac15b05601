/** The processes of one app, found by the data folder on their command lines and by descent. */
import { readdir, readFile } from 'node:fs/promises';

interface FoundProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Switches that drop a sandbox. (The zygote itself always carries `--no-zygote-sandbox`, and its children are sandboxed.) */
export const UNSANDBOXED = /--(no-sandbox|disable-setuid-sandbox|disable-seccomp-filter-sandbox|no-zygote)(?![\w-])/;

/** Every process that names `folder`, in its command line or its environment, and all that descend from one. */
export async function processesWith(folder: string): Promise<FoundProcess[]> {
  const all: FoundProcess[] = [];
  const ours = new Set<number>();
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const [command, environment, status] = await Promise.all([
      read(`/proc/${pid}/cmdline`),
      read(`/proc/${pid}/environ`),
      read(`/proc/${pid}/status`),
    ]);
    all.push({ pid, parent: Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1]), command: command.replaceAll('\0', ' ') });
    if (command.includes(folder) || environment.includes(folder)) ours.add(pid);
  }
  // Parents come before children by number often, but not always, so this goes on until nothing is added.
  for (let before = -1; before !== ours.size;) {
    before = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all.filter(({ pid }) => ours.has(pid));
}

/** Empty for a process that has ended, or that is not ours to read. */
async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}
