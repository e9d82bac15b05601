/** A plan as one page of HTML to read without the app: one script of its own, no request, and no word it does not show (SPEC X3, X14). */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Bundle } from '../../domain/bundle/format.ts';
import type { Id } from '../../domain/kinds/model.ts';
import type { SpokenLanguage, Texts } from '../../text/texts.ts';
import { CopyContext, copyOf } from '../pieces/copy-context.ts';
import pictures from '../pieces/pictures.css?raw';
import { asData, copyDataOf } from './copy-data-of.ts';
import { DATA_ID } from './page/copy-data.ts';
import script from './page/main.tsx?page-script';
import remarks from './page/remarks.css?raw';
import page from './reading-copy.css?raw';
import { ReadingCopy } from './ReadingCopy.tsx';

export interface Around {
  /** The language of whoever makes it. */
  readonly language: SpokenLanguage;
  readonly texts: Readonly<Record<SpokenLanguage, Texts>>;
  /** Milliseconds as the maker's clock shows them. */
  readonly now: number;
  /** By what this copy is told from every other. */
  readonly copy: Id;
}

const STYLES = `${page}${pictures}${remarks}`;

/** `bundle` is what leaves: all that the page says is read from it. */
export async function writeReadingCopy(bundle: Bundle, { language, texts, now, copy: id }: Around): Promise<string> {
  const both = [texts[language], texts[language === 'en' ? 'zh' : 'en']] as const;
  const copy = copyOf(bundle, both, { now, isPaper: false });
  const policy = [
    `default-src 'none'`,
    `script-src '${await hashOf(script)}'`,
    `style-src '${await hashOf(STYLES)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ');
  const markup = renderToStaticMarkup(
    <CopyContext value={copy}>
      <ReadingCopy made={bundle} policy={policy} />
    </CopyContext>,
  );
  // React writes no text into these, and no word of a plan can look like an element.
  const data = `<script type="application/json" id="${DATA_ID}">${asData(copyDataOf(copy, bundle, id))}</script>`;
  const whole = markup
    .replace('<style></style>', () => `<style>${STYLES}</style>`)
    .replace('</body>', () => `${data}<script>${script}</script></body>`);
  return `<!doctype html>\n${whole}\n`;
}

/** As a content policy names what it lets through. */
async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
