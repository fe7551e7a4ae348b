/** An object that a script receives from a service: its class, and the tab that it stands for. */
export type ServiceInfo = {
  readonly className: string;
  /** The tab whose cells it reads and writes. */
  readonly sheetId?: number;
  /** Its members depend on nothing but itself: done again, not remembered, when an execution is taken up again. */
  readonly pure?: true;
  /** Takes properties that a script gives it (a template of a page). */
  readonly properties?: Map<string, unknown>;
};

const services = new WeakMap<object, ServiceInfo>();

/** Makes of an object what a script may call; members that it lacks are refused aloud. */
export function service<Members extends object>(
  className: string,
  members: Members,
  info: Omit<ServiceInfo, "className"> = {},
): Members {
  services.set(members, { className, ...info });
  return members;
}

export function serviceInfo(value: unknown): ServiceInfo | undefined {
  return typeof value === "object" && value !== null ? services.get(value) : undefined;
}

/** One value of an enumeration of Google's. */
export class EnumValue {
  readonly enumName: string;
  readonly key: string;

  constructor(enumName: string, key: string) {
    this.enumName = enumName;
    this.key = key;
    services.set(this, { className: enumName, pure: true });
  }

  toString(): string {
    return this.key;
  }

  name(): string {
    return this.key;
  }
}

export type Enumeration<Key extends string> = { readonly [Name in Key]: EnumValue };

export function enumeration<Key extends string>(enumName: string, keys: readonly Key[]): Enumeration<Key> {
  const values = Object.fromEntries(keys.map((key) => [key, new EnumValue(enumName, key)]));
  return service(enumName, values as Enumeration<Key>, { pure: true });
}

/** The key of a value of this enumeration; undefined for anything else. */
export function enumKey(value: unknown, enumName: string): string | undefined {
  return value instanceof EnumValue && value.enumName === enumName ? value.key : undefined;
}
