/** A message as words alone, and as HTML without any style, so that it takes the look of where it is pasted. */
import { renderToStaticMarkup } from 'react-dom/server';
import { messageOf, type Line, type Message, type Section } from './message.ts';

export function writeMessage(around: Parameters<typeof messageOf>[0]): {
  readonly text: string;
  readonly html: string;
} {
  const message = messageOf(around);
  return { text: textOf(message), html: renderToStaticMarkup(<Page message={message} />) };
}

const STEP = '   ';

function textOf({ title, purpose, sections, about }: Message): string {
  const parts = [
    [title, ...linesOf(purpose)],
    ...sections.flatMap((section) => [[headOf(section)], ...section.lines.map((line) => textLines(line, ''))]),
    [about],
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

const linesOf = (words: string): readonly string[] => (words === '' ? [] : words.split('\n'));
const headOf = ({ title, when }: Section): string => (when === '' ? title : `${title} · ${when}`);

const textLines = ({ number, title, facts, note, below }: Line, indent: string): readonly string[] => [
  `${indent}${number} ${[title, ...facts].join(' · ')}`,
  ...linesOf(note).map((one) => `${indent}${STEP}${one}`),
  ...below.flatMap((one) => textLines(one, `${indent}${STEP}`)),
];

function Page({ message: { title, purpose, sections, about } }: { readonly message: Message }) {
  return (
    <>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <Note of={purpose} />
      {sections.map((section, at) => (
        // Two cycles may be called the same.
        // oxlint-disable-next-line react/no-array-index-key -- written once, and never drawn again
        <div key={at}>
          <h2>
            <bdi>{section.title}</bdi>
            {section.when !== '' && ` · ${section.when}`}
          </h2>
          {section.lines.map((line) => (
            <div key={line.number}>
              <p>
                <Row line={line} />
              </p>
              <Note of={line.note} />
              <Below lines={line.below} />
            </div>
          ))}
        </div>
      ))}
      <p>
        <small>{about}</small>
      </p>
    </>
  );
}

function Below({ lines }: { readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.number}>
          <Row line={line} />
          <Below lines={line.below} />
        </li>
      ))}
    </ul>
  );
}

function Row({ line: { number, title, facts } }: { readonly line: Line }) {
  return (
    <>
      <b>
        {number} <bdi>{title}</bdi>
      </b>
      {facts.map((fact) => (
        <span key={fact}>
          {' · '}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </>
  );
}

function Note({ of }: { readonly of: string }) {
  const lines = linesOf(of);
  if (lines.length === 0) return null;
  return <p dir="auto">{lines.flatMap((one, at) => (at === 0 ? [one] : [<br key={`${at} ${one}`} />, one]))}</p>;
}
