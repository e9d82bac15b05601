/** Every sentence of either language in one place. The app itself fetches them bit by bit. */
import { en as english } from '../renderer/text/en.ts';
import { zh as chinese } from '../renderer/text/zh.ts';
import { answers } from '../renderer/text/en/answers.ts';
import { areas } from '../renderer/text/en/areas.ts';
import { backups } from '../renderer/text/en/backups.ts';
import { closing } from '../renderer/text/en/closing.ts';
import { review } from '../renderer/text/en/review.ts';
import { review as reviewZh } from '../renderer/text/zh/review.ts';
import { comments } from '../renderer/text/en/comments.ts';
import { checkIn } from '../renderer/text/en/check-in.ts';
import { cycleForm } from '../renderer/text/en/cycle-form.ts';
import { difference } from '../renderer/text/en/difference.ts';
import { example } from '../renderer/text/en/example.ts';
import { exchange } from '../renderer/text/en/exchange.ts';
import { handOut } from '../renderer/text/en/hand-out.ts';
import { inspector } from '../renderer/text/en/inspector.ts';
import { joining } from '../renderer/text/en/joining.ts';
import { keys } from '../renderer/text/en/keys.ts';
import { method } from '../renderer/text/en/method.ts';
import { merge } from '../renderer/text/en/merge.ts';
import { palette } from '../renderer/text/en/palette.ts';
import { outlineHints } from '../renderer/text/en/outline-hints.ts';
import { overview } from '../renderer/text/en/overview.ts';
import { people } from '../renderer/text/en/people.ts';
import { questions } from '../renderer/text/en/questions.ts';
import { recovery } from '../renderer/text/en/recovery.ts';
import { rituals } from '../renderer/text/en/rituals.ts';
import { stage } from '../renderer/text/en/stage.ts';
import { search } from '../renderer/text/en/search.ts';
import { settings } from '../renderer/text/en/settings.ts';
import { thisWeek } from '../renderer/text/en/this-week.ts';
import { whoIAm } from '../renderer/text/en/who-i-am.ts';
import { answers as answersZh } from '../renderer/text/zh/answers.ts';
import { areas as areasZh } from '../renderer/text/zh/areas.ts';
import { backups as backupsZh } from '../renderer/text/zh/backups.ts';
import { closing as closingZh } from '../renderer/text/zh/closing.ts';
import { comments as commentsZh } from '../renderer/text/zh/comments.ts';
import { checkIn as checkInZh } from '../renderer/text/zh/check-in.ts';
import { cycleForm as cycleFormZh } from '../renderer/text/zh/cycle-form.ts';
import { difference as differenceZh } from '../renderer/text/zh/difference.ts';
import { example as exampleZh } from '../renderer/text/zh/example.ts';
import { exchange as exchangeZh } from '../renderer/text/zh/exchange.ts';
import { handOut as handOutZh } from '../renderer/text/zh/hand-out.ts';
import { inspector as inspectorZh } from '../renderer/text/zh/inspector.ts';
import { joining as joiningZh } from '../renderer/text/zh/joining.ts';
import { keys as keysZh } from '../renderer/text/zh/keys.ts';
import { method as methodZh } from '../renderer/text/zh/method.ts';
import { merge as mergeZh } from '../renderer/text/zh/merge.ts';
import { palette as paletteZh } from '../renderer/text/zh/palette.ts';
import { outlineHints as outlineHintsZh } from '../renderer/text/zh/outline-hints.ts';
import { overview as overviewZh } from '../renderer/text/zh/overview.ts';
import { people as peopleZh } from '../renderer/text/zh/people.ts';
import { questions as questionsZh } from '../renderer/text/zh/questions.ts';
import { recovery as recoveryZh } from '../renderer/text/zh/recovery.ts';
import { rituals as ritualsZh } from '../renderer/text/zh/rituals.ts';
import { stage as stageZh } from '../renderer/text/zh/stage.ts';
import { search as searchZh } from '../renderer/text/zh/search.ts';
import { settings as settingsZh } from '../renderer/text/zh/settings.ts';
import { thisWeek as thisWeekZh } from '../renderer/text/zh/this-week.ts';
import { whoIAm as whoIAmZh } from '../renderer/text/zh/who-i-am.ts';
import { fileProblems } from '../renderer/text/en/file-problems.ts';
import { fileProblems as fileProblemsZh } from '../renderer/text/zh/file-problems.ts';
import { fileTold } from '../renderer/text/en/file-told.ts';
import { fileTold as fileToldZh } from '../renderer/text/zh/file-told.ts';
import { stepsTold } from '../renderer/text/en/steps-told.ts';
import { stepsTold as stepsToldZh } from '../renderer/text/zh/steps-told.ts';
import { startTold } from '../renderer/text/en/start-told.ts';
import { startTold as startToldZh } from '../renderer/text/zh/start-told.ts';
import { unsaved } from '../renderer/text/en/unsaved.ts';
import { unsaved as unsavedZh } from '../renderer/text/zh/unsaved.ts';
import { checkInForm } from '../renderer/text/en/check-in-form.ts';
import { checkInForm as checkInFormZh } from '../renderer/text/zh/check-in-form.ts';
import { homeless } from '../renderer/text/en/homeless.ts';
import { homeless as homelessZh } from '../renderer/text/zh/homeless.ts';
import { aroundOutline } from '../renderer/text/en/around-outline.ts';
import { aroundOutline as aroundOutlineZh } from '../renderer/text/zh/around-outline.ts';
import { copiesTold } from '../renderer/text/en/copies-told.ts';
import { copiesTold as copiesToldZh } from '../renderer/text/zh/copies-told.ts';
import { rowActs } from '../renderer/text/en/row-acts.ts';
import { rowActs as rowActsZh } from '../renderer/text/zh/row-acts.ts';
import { markdown } from '../renderer/text/en/markdown.ts';
import { markdown as markdownZh } from '../renderer/text/zh/markdown.ts';
import { message } from '../renderer/text/en/message.ts';
import { message as messageZh } from '../renderer/text/zh/message.ts';
import { tables } from '../renderer/text/en/tables.ts';
import { tables as tablesZh } from '../renderer/text/zh/tables.ts';
import { documents } from '../renderer/text/en/documents.ts';
import { documents as documentsZh } from '../renderer/text/zh/documents.ts';
import { readingCopy } from '../renderer/text/en/reading-copy.ts';
import { paper } from '../renderer/text/en/paper.ts';
import { readingCopy as readingCopyZh } from '../renderer/text/zh/reading-copy.ts';
import { paper as paperZh } from '../renderer/text/zh/paper.ts';
import type { SpokenLanguage } from '../renderer/text/texts.ts';

export const en = {
  ...english,
  answers,
  areas,
  backups,
  closing,
  comments,
  review,
  checkIn,
  cycleForm,
  difference,
  example,
  exchange,
  handOut,
  inspector,
  joining,
  keys,
  merge,
  method,
  palette,
  outlineHints,
  overview,
  people,
  questions,
  documents,
  tables,
  message,
  markdown,
  readingCopy,
  paper,
  recovery,
  rituals,
  search,
  settings,
  thisWeek,
  stage,
  whoIAm,
  fileProblems,
  fileTold,
  stepsTold,
  startTold,
  unsaved,
  checkInForm,
  homeless,
  aroundOutline,
  copiesTold,
  rowActs,
};

export type AllTexts = typeof en;

export const zh: AllTexts = {
  ...chinese,
  answers: answersZh,
  areas: areasZh,
  backups: backupsZh,
  closing: closingZh,
  comments: commentsZh,
  review: reviewZh,
  checkIn: checkInZh,
  cycleForm: cycleFormZh,
  difference: differenceZh,
  example: exampleZh,
  exchange: exchangeZh,
  handOut: handOutZh,
  inspector: inspectorZh,
  joining: joiningZh,
  keys: keysZh,
  merge: mergeZh,
  method: methodZh,
  palette: paletteZh,
  outlineHints: outlineHintsZh,
  overview: overviewZh,
  people: peopleZh,
  questions: questionsZh,
  documents: documentsZh,
  tables: tablesZh,
  message: messageZh,
  markdown: markdownZh,
  readingCopy: readingCopyZh,
  paper: paperZh,
  recovery: recoveryZh,
  rituals: ritualsZh,
  search: searchZh,
  settings: settingsZh,
  thisWeek: thisWeekZh,
  stage: stageZh,
  whoIAm: whoIAmZh,
  fileProblems: fileProblemsZh,
  fileTold: fileToldZh,
  stepsTold: stepsToldZh,
  startTold: startToldZh,
  unsaved: unsavedZh,
  checkInForm: checkInFormZh,
  homeless: homelessZh,
  aroundOutline: aroundOutlineZh,
  copiesTold: copiesToldZh,
  rowActs: rowActsZh,
};

export const allTexts = (language: SpokenLanguage): AllTexts => (language === 'zh' ? zh : en);
