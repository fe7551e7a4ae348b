import type { Environment } from "../environment.ts";
import type { AuthMode } from "../gate.ts";
import type { Emulated } from "../googleTypes.ts";
import { ScriptException, wrongArguments } from "../scriptError.ts";
import { putInCache, putProperty } from "../scriptStorage.ts";
import { service } from "../service.ts";
import { Suspension } from "../standing.ts";

const ENABLED: readonly AuthMode[] = ["LIMITED", "FULL"];
const CACHE_SECONDS = 600;

/** The three stores of a service: of the document, of the script, of the person. */
function storesOf({ book, user }: Environment) {
  return { document: `document:${book.id}`, script: "script", user: `user:${user}` };
}

export function propertiesService(environment: Environment): object {
  const { gate, storage } = environment;
  const stores = storesOf(environment);
  const open = (method: string, store: string) => () => {
    gate.requireMode(`PropertiesService.${method}`, ENABLED);
    return properties(storage.propertiesOf(store));
  };
  return service("PropertiesService", {
    getDocumentProperties: open("getDocumentProperties", stores.document),
    getScriptProperties: open("getScriptProperties", stores.script),
    getUserProperties: open("getUserProperties", stores.user),
  } satisfies Emulated<GoogleAppsScript.Properties.PropertiesService>);
}

function properties(store: Map<string, string>): object {
  const self: object = service("Properties", {
    getProperty: (key: string) => store.get(key) ?? null,
    getProperties: () => Object.fromEntries(store),
    getKeys: () => [...store.keys()],
    setProperty: (key: unknown, value: unknown) => {
      if (typeof key !== "string" || value === undefined || value === null) {
        throw wrongArguments("PropertiesService.Properties.setProperty", [key, value]);
      }
      putProperty(store, key, String(value));
      return self;
    },
    setProperties: (values: unknown, deleteAllOthers: unknown = false) => {
      if (typeof values !== "object" || values === null) {
        throw wrongArguments("PropertiesService.Properties.setProperties", [values]);
      }
      if (deleteAllOthers === true) store.clear();
      for (const [key, value] of Object.entries(values)) putProperty(store, key, String(value));
      return self;
    },
    deleteProperty: (key: string) => {
      store.delete(key);
      return self;
    },
    deleteAllProperties: () => {
      store.clear();
      return self;
    },
  } satisfies Emulated<GoogleAppsScript.Properties.Properties>);
  return self;
}

export function cacheService(environment: Environment): object {
  const { gate } = environment;
  const stores = storesOf(environment);
  const open = (method: string, store: string) => () => {
    gate.requireMode(`CacheService.${method}`, ENABLED);
    return cache(environment, store);
  };
  return service("CacheService", {
    getDocumentCache: open("getDocumentCache", stores.document),
    getScriptCache: open("getScriptCache", stores.script),
    getUserCache: open("getUserCache", stores.user),
  } satisfies Emulated<GoogleAppsScript.Cache.CacheService>);
}

function cache({ storage, now }: Environment, store: string): object {
  const items = storage.cacheOf(store);
  const get = (key: string) => {
    const item = items.get(key);
    return item === undefined || item.expires <= now() ? null : item.value;
  };
  const put = (key: string, value: unknown, seconds: number) => {
    if (typeof value !== "string") throw wrongArguments("CacheService.Cache.put", [key, value]);
    putInCache(items, key, value, { seconds, now: now() });
  };
  return service("Cache", {
    get,
    getAll: (keys: readonly string[]) =>
      Object.fromEntries(
        keys.flatMap((key) => {
          const value = get(key);
          return value === null ? [] : [[key, value] as const];
        }),
      ),
    put: (key: string, value: unknown, seconds: number = CACHE_SECONDS) => put(key, value, seconds),
    putAll: (values: unknown, seconds: number = CACHE_SECONDS) => {
      for (const [key, value] of Object.entries(values as object)) put(key, value, seconds);
    },
    remove: (key: string) => void items.delete(key),
    removeAll: (keys: readonly string[]) => {
      for (const key of keys) items.delete(key);
    },
  } satisfies Emulated<GoogleAppsScript.Cache.Cache>);
}

export function lockService(environment: Environment): object {
  const stores = storesOf(environment);
  const open = (store: string) => () => lock(environment, store);
  return service("LockService", {
    getDocumentLock: open(stores.document),
    getScriptLock: open(stores.script),
    getUserLock: open(stores.user),
  } satisfies Emulated<GoogleAppsScript.Lock.LockService>);
}

/** Held by one execution at a time; let go when it ends, if it did not do so itself. */
function lock({ storage, now, execution }: Environment, name: string): object {
  const take = (milliseconds: unknown): boolean => {
    if (typeof milliseconds !== "number") throw wrongArguments("LockService.Lock.tryLock", [milliseconds]);
    const me = execution();
    const holder = storage.locks.get(name);
    if (holder === undefined || holder === me) {
      storage.locks.set(name, me);
      return true;
    }
    me.deadline ??= now() + milliseconds;
    if (now() >= me.deadline) return false;
    throw new Suspension({ status: "waiting", until: me.deadline });
  };
  return service("Lock", {
    tryLock: take,
    waitLock: (milliseconds: unknown) => {
      if (take(milliseconds)) return;
      throw new ScriptException("Lock timeout: another process was holding the lock for too long.");
    },
    hasLock: () => storage.locks.get(name) === execution(),
    releaseLock: () => {
      if (storage.locks.get(name) === execution()) storage.locks.delete(name);
    },
  } satisfies Emulated<GoogleAppsScript.Lock.Lock>);
}
