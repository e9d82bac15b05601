/**
 * An immutable map whose change costs the same at fifty and at fifty thousand entries: native maps in a fixed number of
 * buckets, of which a change copies only those it touches. Reading is reading a native Map.
 */
const BUCKETS = 512;

function bucketOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

export class BigMap<V> {
  readonly #buckets: readonly (ReadonlyMap<string, V> | undefined)[];
  readonly size: number;

  private constructor(buckets: readonly (ReadonlyMap<string, V> | undefined)[], size: number) {
    this.#buckets = buckets;
    this.size = size;
  }

  static empty<V>(): BigMap<V> {
    return new BigMap<V>(Array.from({ length: BUCKETS }), 0);
  }

  get(key: string): V | undefined {
    return this.#buckets[bucketOf(key)]?.get(key);
  }

  has(key: string): boolean {
    return this.#buckets[bucketOf(key)]?.has(key) ?? false;
  }

  *values(): Generator<V> {
    for (const bucket of this.#buckets) if (bucket) yield* bucket.values();
  }

  /** The keys whose values are others than before, gone ones included. Made for maps that came from one another by `with`. */
  *changedSince(before: BigMap<V>): Generator<string> {
    for (const [at, bucket] of this.#buckets.entries()) {
      const was = before.#buckets[at];
      if (bucket === was) continue;
      if (bucket) for (const [key, value] of bucket) if (was?.get(key) !== value) yield key;
      if (was) for (const key of was.keys()) if (!bucket?.has(key)) yield key;
    }
  }

  /** The same map with these entries set. */
  with(entries: Iterable<readonly [string, V]>): BigMap<V> {
    const buckets = [...this.#buckets];
    const fresh = new Map<number, Map<string, V>>();
    let { size } = this;
    for (const [key, value] of entries) {
      const at = bucketOf(key);
      let bucket = fresh.get(at);
      if (!bucket) {
        bucket = new Map(buckets[at]);
        fresh.set(at, bucket);
        buckets[at] = bucket;
      }
      if (!bucket.has(key)) size++;
      bucket.set(key, value);
    }
    return fresh.size > 0 ? new BigMap(buckets, size) : this;
  }
}
