import { useLimit } from '../../app/editing/use-limit.ts';
import { useLanguage, useTexts } from '../../app/session/use-planner.ts';
import { textsFor } from '../../app/session/texts.ts';
import type { Term } from '../../domain/kinds/model.ts';
import { TERMS, TERM_FIELDS, type TermName } from '../../domain/plan/method.ts';
import { answerTexts } from '../../text/later/answers.ts';
import { methodTexts } from '../../text/later/method.ts';
import type { Texts } from '../../text/texts.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Usual } from './Part.tsx';
import { useMethodField } from './use-method-field.ts';
import styles from './Method.module.css';

/** What a plan calls things, each with the usual word (SPEC V6). */
export function Words() {
  const usual = textsFor(useLanguage());
  return (
    <>
      {TERMS.map((name) => (
        <Word key={name} name={name} {...usualWords(usual, name)} />
      ))}
    </>
  );
}

interface WordProps {
  readonly name: TermName;
  readonly one: string;
  /** Null for a kind of objective, of which there are not several. */
  readonly many: string | null;
}

function Word({ name, one, many }: WordProps) {
  const texts = useTexts();
  const words = methodTexts(texts);
  const limit = useLimit('term');
  const setting = useMethodField(TERM_FIELDS[name], undefined, kept);
  const { draft } = setting;
  const value = draft.value ?? NOTHING;
  const isHalf = value.one.trim() === '' && (value.many ?? '').trim() !== '';
  const fields = [
    { part: 'one', label: many === null ? words.word : words.one, usual: one, text: value.one },
    ...(many === null
      ? []
      : [
          {
            part: 'many',
            label: words.many,
            usual: value.one.trim() === '' ? many : words.manySame,
            text: value.many ?? '',
          },
        ]),
  ];
  return (
    <div className={styles['setting']}>
      <h3 className={styles['label']}>{one}</h3>
      <div role="group" aria-label={setting.name} className={styles['fields']} {...draft.around}>
        {fields.map(({ part, label, usual, text }) => (
          <TextField
            key={part}
            label={label}
            placeholder={usual}
            value={text}
            limit={limit}
            dir="auto"
            autoComplete="off"
            onChange={(typed) => draft.onChange({ ...value, [part]: typed })}
            onEnter={() => void draft.commit()}
          />
        ))}
      </div>
      {isHalf && (
        <p role="status" className={styles['faint']}>
          {words.oneMissing}
        </p>
      )}
      {draft.error !== undefined && (
        <p role="alert" className={styles['problem']}>
          {draft.error}
        </p>
      )}
      {(setting.isSet || setting.isAsked) && (
        <Usual setting={setting} usual={answerTexts(texts).term(one, many === null || many === one ? '' : many)} />
      )}
    </div>
  );
}

const NOTHING: Term = { one: '' };

/** Without blanks at the ends; without any words there is no term. */
function kept(term: Term | undefined): Term | undefined {
  const one = term?.one.trim() ?? '';
  const many = term?.many?.trim() ?? '';
  if (one === '' && many === '') return undefined;
  return many === '' ? { one } : { one, many };
}

/** As the language on the screen has them, whatever the plan says. */
function usualWords({ records, terms }: Texts, name: TermName): Pick<WordProps, 'one' | 'many'> {
  return name === 'committed' || name === 'aspirational'
    ? { one: terms.ambitions[name], many: null }
    : { one: records.kinds[name], many: terms.many[name] };
}
