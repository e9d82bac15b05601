/** The time zone of this machine as the plan may write it down. One without a name, which is a mere offset, is taken for UTC. */
export function ownZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return /^[A-Za-z]/.test(timeZone) ? timeZone : 'UTC';
}
