/** One step from a format to the next; pure, and never changes what it is given. */
export type Document = Readonly<Record<string, unknown>>;

export interface Migration {
  readonly from: number;
  readonly to: number;
  readonly note: string;
  readonly up: (document: Document) => Document;
}
