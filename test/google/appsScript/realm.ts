import { isDate } from "node:util/types";
import { type Context, createContext, runInContext } from "node:vm";
import { NotEmulated, ScriptException } from "./scriptError.ts";
import { type ServiceInfo, serviceInfo } from "./service.ts";

/** Does a call of a service; gives its answer as the host has it. */
export type Caller = (method: string, info: ServiceInfo, live: () => unknown) => unknown;

export type RealmOptions = {
  readonly now: () => number;
  readonly seed: number;
  readonly call: Caller;
};

/** Makers of the script's own objects: a host's Date or Error is not `instanceof` those of the script. */
type Makers = {
  readonly date: (milliseconds: number) => object;
  readonly array: (length: number) => unknown[];
  readonly object: () => Record<string, unknown>;
  readonly error: (name: string, message: string) => object;
};

/** Runs inside the context. The clock is the host's, and chance is the same at every attempt of an execution. */
const BOOTSTRAP = `(function (now, seed) {
  const Native = Date;
  const Script = new Proxy(Native, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new Native(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
  Native.prototype.constructor = Script;
  globalThis.Date = Script;
  let state = seed >>> 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    date: (milliseconds) => new Native(milliseconds),
    array: (length) => new Array(length),
    object: () => ({}),
    error: (name, message) => Object.defineProperty(new Error(message), "name", { value: name, configurable: true }),
  };
})`;

/** One global scope of a script, without anything of Node or of a browser, and what crosses its border. */
export class Realm {
  readonly context: Context;
  readonly #makers: Makers;
  readonly #call: Caller;
  readonly #proxies = new WeakMap<object, object>();
  readonly #behind = new WeakMap<object, object>();

  constructor({ now, seed, call }: RealmOptions) {
    this.context = createContext({});
    const bootstrap = runInContext(BOOTSTRAP, this.context) as (now: () => number, seed: number) => Makers;
    this.#makers = bootstrap(now, seed);
    this.#call = call;
    // V8 gives every context a console of its own, which Apps Script's replaces.
    runInContext("delete globalThis.console", this.context);
  }

  define(name: string, value: unknown): void {
    Object.defineProperty(this.context, name, {
      value: this.toScript(value),
      configurable: true,
      writable: true,
      enumerable: false,
    });
  }

  /** A value of the host as the script sees it. */
  toScript(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (isDate(value)) return this.#makers.date(value.getTime());
    if (Array.isArray(value)) {
      const list = this.#makers.array(value.length);
      value.forEach((item, index) => (list[index] = this.toScript(item)));
      return list;
    }
    const info = serviceInfo(value);
    if (info !== undefined) return this.#proxyOf(value, info);
    const copy = this.#makers.object();
    for (const [key, inner] of Object.entries(value)) copy[key] = this.toScript(inner);
    return copy;
  }

  /** What the script gave, as the host handles it. */
  fromScript(value: unknown, depth = 0): unknown {
    if (typeof value !== "object" || value === null) return value;
    const behind = this.#behind.get(value);
    if (behind !== undefined) return behind;
    if (isDate(value)) return new Date(value.getTime());
    if (depth > 50) throw new ScriptException("Argument nested too deeply");
    if (Array.isArray(value)) return Array.from(value, (item: unknown) => this.fromScript(item, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.fromScript(inner, depth + 1)]),
    );
  }

  toScriptError(error: unknown): unknown {
    if (error instanceof ScriptException || error instanceof NotEmulated) {
      return this.#makers.error(error.name, error.message);
    }
    return error;
  }

  #proxyOf(members: object, info: ServiceInfo): object {
    const known = this.#proxies.get(members);
    if (known !== undefined) return known;
    const proxy: object = new Proxy(this.#makers.object(), {
      get: (target, key) => this.#member(target, members, info, key),
      has: (_, key) => key in members,
      set: (_, key, value: unknown) => this.#assign(info, String(key), value),
    });
    this.#proxies.set(members, proxy);
    this.#behind.set(proxy, members);
    return proxy;
  }

  #member(target: object, members: object, info: ServiceInfo, key: string | symbol): unknown {
    if (typeof key === "symbol" || key === "then" || key === "toJSON") return Reflect.get(target, key);
    const { className } = info;
    const member: unknown = Reflect.get(members, key);
    if (!isOwnMember(members, key)) {
      if (info.properties?.has(key) === true) return this.toScript(info.properties.get(key));
      if (key === "toString") return () => className;
      if (key in target) return Reflect.get(target, key);
      throw this.toScriptError(this.#refused(`${className}.${key}`));
    }
    if (typeof member !== "function") return this.toScript(member);
    return (...args: readonly unknown[]) => this.#invoke(`${className}.${key}`, info, member, members, args);
  }

  #invoke(
    method: string,
    info: ServiceInfo,
    member: CallableFunction,
    members: object,
    args: readonly unknown[],
  ): unknown {
    try {
      const given = args.map((arg) => this.fromScript(arg));
      return this.toScript(this.#call(method, info, () => Reflect.apply(member, members, given)));
    } catch (error) {
      throw this.toScriptError(error);
    }
  }

  #refused(what: string): unknown {
    try {
      return this.#call(what, { className: "", pure: true }, () => {
        throw new NotEmulated(what);
      });
    } catch (error) {
      return error;
    }
  }

  #assign(info: ServiceInfo, key: string, value: unknown): boolean {
    if (info.properties === undefined) {
      throw this.toScriptError(this.#refused(`${info.className}.${key} = …`));
    }
    info.properties.set(key, this.fromScript(value));
    return true;
  }
}

/** Members are an object's own, or its class's; what every object has is none of them. */
function isOwnMember(members: object, key: string): boolean {
  if (Object.hasOwn(members, key)) return true;
  const shape: unknown = Object.getPrototypeOf(members);
  return shape !== Object.prototype && key !== "constructor" && Object.hasOwn(shape as object, key);
}
