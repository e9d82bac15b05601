/** Does something once nobody waits for the machine; the answer takes it back. Some browsers have no idle time to offer. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  // The one that belongs to it: a page can be torn down, or a test over, before it is taken back.
  const cancel = cancelIdleCallback;
  const idle = requestIdleCallback(work);
  return () => cancel(idle);
}
