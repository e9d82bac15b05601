import type { Sheet } from './lay-out.tsx';

interface Props {
  readonly sheet: Sheet;
  /** What the sheet is called to whoever hears it. */
  readonly label: string;
  readonly name: string;
  readonly day: string;
  /** Which one of how many. */
  readonly page: string;
}

/** One sheet. What stands in its head is the same on each and is for the eye: whoever hears it is told the label. */
export function SheetOf({ sheet, label, name, day, page }: Props) {
  return (
    <section className="sheet" aria-label={label}>
      <div className="sheet-head" aria-hidden>
        <bdi>{name}</bdi>
        <span>{day}</span>
        <span>{page}</span>
      </div>
      <div
        className="sheet-body"
        ref={(body) => {
          body?.replaceChildren(...sheet);
        }}
      />
    </section>
  );
}
