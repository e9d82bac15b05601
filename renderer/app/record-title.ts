/** What a record is called in a sentence, whatever kind it is. */
import type { AnyRecord } from '../domain/model.ts';
import { recordOf, type Workspace } from '../domain/workspace.ts';
import { amount } from '../text/format.ts';
import type { Texts } from '../text/texts.ts';
import type { SpokenLanguage } from './preferences.ts';

interface Reader {
  readonly workspace: Workspace;
  readonly texts: Texts;
  readonly language: SpokenLanguage;
}

export function recordTitle(record: AnyRecord, reader: Reader): string {
  const { workspace, texts, language } = reader;
  switch (record.kind) {
    case 'objective':
    case 'keyResult':
    case 'initiative':
      return record.title || texts.plan.untitled;
    case 'workspace':
    case 'cycle':
    case 'team':
    case 'person':
      return record.name || texts.plan.untitled;
    case 'checkIn': {
      const about = record.keyResult === undefined ? undefined : recordOf(workspace, record.keyResult);
      const metric = about?.kind === 'keyResult' ? about.metric : undefined;
      const unit = metric && 'unit' in metric ? metric.unit : undefined;
      const value = record.value === undefined ? texts.merge.noValue : amount(record.value, unit, language);
      return texts.merge.checkInOf(value, about ? recordTitle(about, reader) : texts.inspector.elsewhere);
    }
    case 'comment': {
      const about = record.about === undefined ? undefined : recordOf(workspace, record.about);
      return texts.merge.commentOn(record.text ?? '', about ? recordTitle(about, reader) : texts.inspector.elsewhere);
    }
    case 'foreign':
      return texts.merge.foreignRecord(record.list);
  }
}
