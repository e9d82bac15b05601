/** Telling everybody who listens. Every `on…` of the app is one of these, so that a second listener never replaces the first. */

/** Subscribes a listener; the answer unsubscribes it. */
export type Subscribe<Told extends readonly unknown[]> = (listener: (...told: Told) => void) => () => void;

export class Emitter<Told extends readonly unknown[] = []> {
  readonly #listeners = new Set<{ readonly hear: (...told: Told) => void }>();

  /** The same function subscribed twice hears twice, and each subscription ends by itself. Bound, so that it can be handed on. */
  readonly on: Subscribe<Told> = (hear) => {
    const subscription = { hear };
    this.#listeners.add(subscription);
    return () => void this.#listeners.delete(subscription);
  };

  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  /**
   * Tells those who listen now, in the order they came; who leaves meanwhile is not told any more. A listener that throws
   * keeps nobody else from hearing; its error is thrown once all have heard.
   */
  tell(...told: Told): void {
    const errors: unknown[] = [];
    const listening = [...this.#listeners];
    for (const subscription of listening) {
      if (!this.#listeners.has(subscription)) continue;
      try {
        subscription.hear(...told);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
