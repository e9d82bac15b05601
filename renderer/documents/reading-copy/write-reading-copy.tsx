/** A plan as one page of HTML to read without the app: no script, no request, and no word it does not show (SPEC X3). */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Bundle } from '../../domain/bundle/format.ts';
import type { SpokenLanguage, Texts } from '../../text/texts.ts';
import { CopyContext, copyOf } from '../pieces/copy-context.ts';
import pictures from '../pieces/pictures.css?raw';
import page from './reading-copy.css?raw';
import { ReadingCopy } from './ReadingCopy.tsx';

export interface Around {
  /** The language of whoever makes it. */
  readonly language: SpokenLanguage;
  readonly texts: Readonly<Record<SpokenLanguage, Texts>>;
  /** Milliseconds as the maker's clock shows them. */
  readonly now: number;
}

const STYLES = `${page}${pictures}`;

/** `bundle` is what leaves: all that the page says is read from it. */
export async function writeReadingCopy(bundle: Bundle, { language, texts, now }: Around): Promise<string> {
  const both = [texts[language], texts[language === 'en' ? 'zh' : 'en']] as const;
  const copy = copyOf(bundle, both, { now, isPaper: false });
  const policy = `default-src 'none'; style-src '${await hashOf(STYLES)}'; base-uri 'none'; form-action 'none'`;
  const markup = renderToStaticMarkup(
    <CopyContext value={copy}>
      <ReadingCopy made={bundle} policy={policy} />
    </CopyContext>,
  );
  return `<!doctype html>\n${markup.replace('<style></style>', () => `<style>${STYLES}</style>`)}\n`;
}

/** As a content policy names what it lets through. */
async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
