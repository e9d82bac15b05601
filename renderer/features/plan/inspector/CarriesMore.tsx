import { FIELDS } from '../../../domain/fields.ts';
import { DELETED, fieldsOf } from '../../../domain/merge/register.ts';
import type { RowRecord } from '../../../domain/outline-rows.ts';
import { useTexts } from '../../../app/use-planner.ts';
import styles from './Inspector.module.css';

/** Says that the record has fields this version keeps without showing them. */
export function CarriesMore({ record }: { readonly record: RowRecord }) {
  const { inspector } = useTexts();
  const unknown = fieldsOf(record).some((field) => field !== DELETED && !(field in FIELDS[record.kind]));
  return unknown && <p className={styles['remark']}>{inspector.carriesMore}</p>;
}
