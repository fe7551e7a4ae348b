import { ScriptException } from "./scriptError.ts";

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;
const CACHE_VALUE_LIMIT = 100 * 1024;
const CACHE_KEY_LIMIT = 250;
const CACHE_ITEMS = 1000;
const CACHE_ITEMS_KEPT = 900;
const LONGEST_EXPIRATION = 21_600;

export type CacheItem = { readonly value: string; readonly expires: number };

/** What outlives the executions of a script: properties, cache, locks. */
export class ScriptStorage {
  readonly properties = new Map<string, Map<string, string>>();
  readonly caches = new Map<string, Map<string, CacheItem>>();
  /** Who holds each lock. */
  readonly locks = new Map<string, object>();

  propertiesOf(store: string): Map<string, string> {
    return present(this.properties, store, () => new Map<string, string>());
  }

  cacheOf(store: string): Map<string, CacheItem> {
    return present(this.caches, store, () => new Map<string, CacheItem>());
  }

  release(holder: object): void {
    for (const [lock, each] of this.locks) if (each === holder) this.locks.delete(lock);
  }
}

function present<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

const bytes = (text: string) => Buffer.byteLength(text);

export function putProperty(store: Map<string, string>, key: string, value: string): void {
  if (bytes(value) > VALUE_LIMIT) throw new ScriptException("Argument too large: value");
  const others = [...store].filter(([each]) => each !== key);
  const size = others.reduce(
    (sum, [each, text]) => sum + bytes(each) + bytes(text),
    bytes(key) + bytes(value),
  );
  if (size > STORE_LIMIT) {
    throw new ScriptException(
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    );
  }
  store.set(key, value);
}

export function putInCache(
  cache: Map<string, CacheItem>,
  key: string,
  value: string,
  { seconds, now }: { readonly seconds: number; readonly now: number },
): void {
  if (key.length > CACHE_KEY_LIMIT) throw new ScriptException("Argument too large: key");
  if (bytes(value) > CACHE_VALUE_LIMIT) throw new ScriptException("Argument too large: value");
  cache.set(key, { value, expires: now + Math.min(seconds, LONGEST_EXPIRATION) * 1000 });
  if (cache.size <= CACHE_ITEMS) return;
  const latest = [...cache].sort(([, a], [, b]) => b.expires - a.expires).slice(0, CACHE_ITEMS_KEPT);
  cache.clear();
  for (const [each, item] of latest) cache.set(each, item);
}
