/**
 * The one gate: text in, a bundle or one named problem out (SPEC B1-B12). Files, pasted text and backups all come through
 * here; inside the app nobody checks shapes again. Whatever is wrong, nothing has been changed.
 */
import { LIMITS } from '../kinds/limits.ts';
import { kindOfList } from '../kinds/fields.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { readIncrementally } from './incremental-read.ts';
import { bundleOf, envelopeOf, type Envelope } from './envelope.ts';
import { lineOfFault } from './fault-line.ts';
import { FORMAT, FORMAT_VERSION, type Bundle, type ReadResult } from './format.ts';
import { inspect } from './inspect.ts';
import type { ParseCache } from './parse-cache.ts';
import { ReadError, damaged, parseRecord, failReading, type Item } from './parse-record.ts';
import { LIST, isForeignList } from './lists.ts';
import { migrated } from './migrations/migrated.ts';
import type { Document } from './migrations/migration.ts';

/** `known` may be handed in where several files are read: it makes the next one faster and changes nothing else. */
export function readBundle(text: string, known?: ParseCache): ReadResult {
  try {
    return { ok: true, bundle: (known && readIncrementally(text, known)) ?? read(text) };
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, problem: error.problem };
    throw error;
  }
}

function read(text: string): Bundle {
  const document = versioned(parsed(text));
  const envelope = envelopeOf(document);
  return bundleOf(envelope, recordsOf(document, envelope.merge.records));
}

function parsed(text: string): Document {
  if (text.length > LIMITS.bundleBytes) failReading({ is: 'too-large' });
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') failReading({ is: 'empty' });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    failReading({ is: 'not-json', line: lineOfFault(json) });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failReading({ is: 'not-ours' });
  return value as Document;
}

/** B2, B3: ours and not from the future; then safe to walk; then brought up to this version. */
function versioned(document: Document): Document {
  if (document['format'] !== FORMAT) failReading({ is: 'not-ours' });
  const version = document['formatVersion'] === undefined ? 0 : document['formatVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return failReading({ is: 'damaged', at: 'formatVersion' });
  if (version > FORMAT_VERSION) failReading({ is: 'too-new', version });
  const problem = inspect(document);
  if (problem) failReading(problem);
  return migrated(document, version);
}

/** Every record of every list: known kinds checked field by field, lists of a newer version kept as they came (B8). */
function recordsOf(document: Document, blocks: Envelope['merge']['records']): Pick<Bundle, 'records' | 'byHand'> {
  const records: AnyRecord[] = [];
  const byHand: Id[] = [];
  const ids = new Set<Id>();
  for (const [list, items] of Object.entries(document)) {
    const kind = kindOfList(list);
    if (!kind && !isForeignList(items)) continue;
    if (!Array.isArray(items)) return damaged(list);
    if (records.length + items.length > LIMITS.records) return failReading({ is: 'too-many' });
    if (!kind && !LIST.test(list)) return damaged(list);
    for (let at = 0; at < items.length; at++) {
      const item: unknown = items[at];
      if (!isObject(item)) return damaged(`${list}[${at}]`);
      const { id } = item;
      const block = typeof id === 'string' && Object.hasOwn(blocks, id) ? blocks[id] : undefined;
      const { record, byHand: isByHand } = parseRecord(kind, list, item, block, `${list}[${at}]`);
      if (isByHand) byHand.push(record.id);
      if (ids.has(record.id)) failReading({ is: 'duplicate-id', id: record.id });
      ids.add(record.id);
      records.push(record);
    }
  }
  return { records, byHand };
}

const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
