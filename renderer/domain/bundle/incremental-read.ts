/**
 * A file of a plan of which others were read before: what they said as well is not parsed again. Every check of the gate is made
 * on all that is new. What is laid out otherwise, or wrong in any way, is left to the reading of the whole, which also names
 * the problem.
 */
import { kindOfList } from '../kinds/fields.ts';
import { LIMITS } from '../kinds/limits.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { bundleOf, envelopeOf } from './envelope.ts';
import { FORMAT, WRITTEN_VERSION, type Bundle, type PackedMarks } from './format.ts';
import { inspect, inspectBlock, inspectItem } from './inspect.ts';
import type { ParseCache } from './parse-cache.ts';
import { ReadError, parseRecord, type Item, type ParsedRecord } from './parse-record.ts';
import { LIST, isForeignList } from './lists.ts';
import { BLOCKS, isHole, partsOf, type Parts } from './parts.ts';
import { migrated } from './migrations/migrated.ts';
import { PACKED_MARKS } from './schema.ts';

/** The formats that are written differ in nothing but what a merge block may hold, so that no step leads from one to the other. */
const VERSIONS = Object.values(WRITTEN_VERSION);

/** Undefined: it has to be read as a whole. */
export function readIncrementally(text: string, known: ParseCache): Bundle | undefined {
  const parts = text.length > LIMITS.bundleBytes ? undefined : partsOf(text);
  if (!parts) return undefined;
  try {
    return read(parts, known);
  } catch (error) {
    if (error instanceof ReadError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function read(parts: Parts, known: ParseCache): Bundle | undefined {
  const frame = objectOf(JSON.parse(parts.frame));
  if (frame?.['format'] !== FORMAT || !VERSIONS.some((version) => version === frame['formatVersion'])) return undefined;
  const names = takeLists(frame, parts);
  if (!names || !takeBlocks(frame, parts) || inspect(frame)) return undefined;
  const envelope = envelopeOf(migrated(frame, Number(frame['formatVersion'])));
  const records = recordsOf(names, parts, known);
  return records && bundleOf(envelope, records);
}

const objectOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;

/** The names of the lists that were cut out, which are empty from now on; undefined if a record stands anywhere else. */
function takeLists(frame: Record<string, unknown>, { lists }: Parts): readonly string[] | undefined {
  const names: string[] = [];
  for (const [name, value] of Object.entries(frame)) {
    const isOurs = kindOfList(name) !== undefined;
    if (isHole(value, names.length)) {
      if (!isOurs && !LIST.test(name)) return undefined;
      names.push(name);
      frame[name] = [];
    } else if (isOurs ? !isEmpty(value) : isForeignList(value)) return undefined;
  }
  return names.length === lists.length ? names : undefined;
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Whether the blocks stood where they belong, and nowhere else. */
function takeBlocks(frame: Readonly<Record<string, unknown>>, { blocks }: Parts): boolean {
  const merge = frame['merge'];
  if (typeof merge !== 'object' || merge === null || !('records' in merge)) return false;
  if (!isHole(merge.records, BLOCKS)) return blocks.size === 0 && JSON.stringify(merge.records) === '{}';
  merge.records = {};
  return true;
}

function recordsOf(
  names: readonly string[],
  { lists, blocks }: Parts,
  known: ParseCache,
): Pick<Bundle, 'records' | 'byHand'> | undefined {
  const records: AnyRecord[] = [];
  const byHand: Id[] = [];
  const ids = new Set<Id>();
  let blocksUsed = 0;
  for (const [at, texts] of lists.entries()) {
    const list = names[at] ?? '';
    if (records.length + texts.length > LIMITS.records) return undefined;
    for (const text of texts) {
      let record = known.again(list, text, blocks);
      if (!record) {
        const fresh = parseText(list, text, blocks);
        if (!fresh) return undefined;
        ({ record } = fresh);
        if (fresh.byHand) byHand.push(record.id);
        else known.keep(record, list, text, blocks.get(record.id));
      }
      ids.add(record.id);
      records.push(record);
      if (blocks.has(record.id)) blocksUsed++;
    }
  }
  // An id that stands twice, or a block of no record.
  return ids.size === records.length && blocksUsed === blocks.size ? { records, byHand } : undefined;
}

function parseText(list: string, text: string, blocks: ReadonlyMap<Id, string>): ParsedRecord | undefined {
  const item = JSON.parse(text) as Item;
  const { id } = item;
  const blockText = typeof id === 'string' ? blocks.get(id) : undefined;
  const block: unknown = blockText === undefined ? undefined : JSON.parse(blockText);
  if (inspectItem(item)) return undefined;
  if (block !== undefined && (inspectBlock(block) || PACKED_MARKS.wrong(block))) return undefined;
  return parseRecord(kindOfList(list), list, item, block as PackedMarks | undefined, list);
}
