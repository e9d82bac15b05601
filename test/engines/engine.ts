/** What the tests ask of a browser engine that Playwright does not bring: a page, keys, and questions to the page. */
export interface Engine {
  readonly name: string;
  /** Where what is saved arrives. */
  readonly downloads: string;
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** One shortcut, written as in the app: `Control+K`. */
  press(keys: string): Promise<void>;
  type(words: string): Promise<void>;
  /** The value of an expression in the page; it must be one that JSON can hold. */
  ask<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}
