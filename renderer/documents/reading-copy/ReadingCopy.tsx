import { cleanLine } from '../../domain/plan/clean-text.ts';
import { WORKSPACE_ID } from '../../domain/kinds/model.ts';
import { objectivesInOrder, type InCycle } from '../../domain/plan/row-numbers.ts';
import { find } from '../../domain/plan/workspace.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import type { SpokenLanguage } from '../../text/texts.ts';
import { About, Alignment, Homeless, OtherComments, PlanAside, type Made } from '../pieces/Around.tsx';
import { useCopy } from '../pieces/copy-context.ts';
import { CycleName } from '../pieces/Cycle.tsx';
import { LANG } from '../pieces/lang.ts';
import { Number } from '../pieces/Rows.tsx';
import { Said } from '../pieces/Said.tsx';
import { Title } from '../pieces/Words.tsx';
import { CycleSection } from './CycleSection.tsx';
import { WhatBecame } from './WhatBecame.tsx';

interface Props {
  readonly made: Made;
  /** What the page may do: be styled by its own sheet and run its own script, and nothing else. */
  readonly policy: string;
}

/** The whole page but for its style sheet and its script, which are no texts that React may write. Its first language is that of whoever makes it; the other is a choice away, without a script. */
export function ReadingCopy({ made, policy }: Props) {
  const { workspace, readers } = useCopy();
  const [{ texts, language }] = readers;
  const name = cleanLine(find(workspace, 'workspace', WORKSPACE_ID)?.name ?? '').trim();
  const title = name || readingCopyTexts(texts).plan;
  const cycles = objectivesInOrder(workspace);
  return (
    <html lang={LANG[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style />
      </head>
      <body>
        <header>
          <Switch first={language} />
          <h1>{name ? <bdi>{name}</bdi> : <Said of={(reader) => readingCopyTexts(reader.texts).plan} />}</h1>
          <About of={made} isMade={(said) => readingCopyTexts(said).made} />
          <PlanAside />
        </header>
        <Contents cycles={cycles} />
        <main>
          {cycles.map((one, at) => (
            <CycleSection key={one.cycle?.id ?? ''} of={one} id={`C${at + 1}`} />
          ))}
          <Homeless />
          <Alignment />
          <OtherComments />
          <WhatBecame />
        </main>
        <footer>
          <Said of={(reader) => readingCopyTexts(reader.texts).madeWith(made.made.app)} />
        </footer>
      </body>
    </html>
  );
}

/** Two choices that the style sheet reads: what is written in the other language is not displayed. */
function Switch({ first }: { readonly first: SpokenLanguage }) {
  const { readers } = useCopy();
  return (
    <fieldset className="languages">
      <legend className="hear">
        <Said of={({ texts }) => readingCopyTexts(texts).language} />
      </legend>
      {readers.map(({ texts, language }) => (
        <label key={language} lang={LANG[language]} className="language">
          <input type="radio" name="language" id={`in-${language}`} defaultChecked={language === first} />
          {readingCopyTexts(texts).languageName}
        </label>
      ))}
    </fieldset>
  );
}

function Contents({ cycles }: { readonly cycles: readonly InCycle[] }) {
  const { numbers } = useCopy();
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">
        <Said of={({ texts }) => readingCopyTexts(texts).contents} />
      </h2>
      <ol>
        {cycles.map(({ cycle, objectives }, at) => (
          <li key={cycle?.id ?? ''}>
            <a href={`#C${at + 1}`}>
              <CycleName of={cycle} />
            </a>
            <ol>
              {objectives.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${numbers.get(id) ?? ''}`}>
                    <Number of={id} /> <Title of={title} />
                  </a>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}
