/** A plan as one page of HTML to read without the app: one script of its own, no request, and no word it does not show (SPEC X3, X20). */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Bundle } from '../../domain/bundle/format.ts';
import { methodIn } from '../../domain/plan/method.ts';
import { isPersonal } from '../../domain/plan/personal.ts';
import { rowNumbers } from '../../domain/plan/row-numbers.ts';
import { EMPTY, patched } from '../../domain/plan/workspace.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { inMethod } from '../../text/in-method.ts';
import { inPersonal } from '../../text/in-personal.ts';
import type { SpokenLanguage, Texts } from '../../text/texts.ts';
import type { PlanReader } from '../../wording/reader.ts';
import { CopyContext, type Copy } from './copy-context.ts';
import { asData, copyDataOf } from './copy-data-of.ts';
import { DATA_ID } from './page/copy-data.ts';
import script from './page/main.tsx?page-script';
import remarks from './page/remarks.css?raw';
import pictures from './pictures.css?raw';
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
  const workspace = patched(EMPTY, bundle.records, bundle.runs);
  const method = methodIn(workspace);
  const reader = (one: SpokenLanguage): PlanReader => {
    const said = inMethod(texts[one], method);
    return { workspace, language: one, texts: isPersonal(workspace) ? inPersonal(said) : said };
  };
  const copy: Copy = {
    workspace,
    numbers: rowNumbers(workspace),
    method,
    now,
    readers: [reader(language), reader(language === 'en' ? 'zh' : 'en')],
  };
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
