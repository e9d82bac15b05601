/** The same in both editions: an engine may clear storage that nobody asked it to keep. Refused, all stays as before. */
export const keepData = (): void => void navigator.storage?.persist().catch(() => false);
