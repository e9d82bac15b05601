/**
 * Ends this process with a code, now. Setting `process.exitCode` is not enough where electron-builder was imported: a hook of its own
 * ends the process before that with 0, whatever was set.
 */
export function endWith(code: 0 | 1): never {
  process.exit(code);
}
