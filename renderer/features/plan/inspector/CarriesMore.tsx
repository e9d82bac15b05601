import { FIELDS } from '../../../domain/kinds/fields.ts';
import { DELETED, fieldsOf } from '../../../domain/register/register.ts';
import type { RowRecord } from '../../../domain/plan/rows.ts';
import { useTexts } from '../../../app/session/use-planner.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import styles from './Inspector.module.css';

/** Says that the record has fields this version keeps without showing them. */
export function CarriesMore({ record }: { readonly record: RowRecord }) {
  const inspector = inspectorTexts(useTexts());
  const unknown = fieldsOf(record).some((field) => field !== DELETED && !(field in FIELDS[record.kind]));
  return unknown && <p className={styles['remark']}>{inspector.carriesMore}</p>;
}
