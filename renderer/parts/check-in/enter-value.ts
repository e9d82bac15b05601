/** The keyboard goes to the first field of a check-in, which is its value; what stands there is chosen, so that the next figures take its place. */
export function enterValue(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>('input, select, textarea');
  // A choice shows no ring by itself after a chord; where an engine does not know this it is as it was.
  field?.focus({ focusVisible: true });
  if (field instanceof HTMLInputElement) field.select();
}
