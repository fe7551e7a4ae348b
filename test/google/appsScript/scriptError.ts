/** What a service of Apps Script throws at a script, which may catch it: an `Exception` with Google's message. */
export class ScriptException extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Exception";
  }
}

/** What the host does not do: said aloud, even to a script that catches everything. */
export class NotEmulated extends Error {
  constructor(what: string) {
    super(`NotEmulated: ${what}`);
    this.name = "NotEmulated";
  }
}

/** How a run of a script ended for those who called it: the message that reaches `withFailureHandler`. */
export class ScriptError extends Error {
  /** Of the error inside the script: `Exception`, `TypeError`… */
  readonly kind: string;
  readonly scriptStack: string;

  constructor(kind: string, message: string, scriptStack: string) {
    super(message);
    this.name = "ScriptError";
    this.kind = kind;
    this.scriptStack = scriptStack;
  }
}

/** The message of a call whose arguments no signature of Google's takes. */
export function wrongArguments(method: string, args: readonly unknown[]): ScriptException {
  const kinds = args.map((arg) => {
    if (arg === null || arg === undefined) return "null";
    if (Array.isArray(arg)) return "number[]";
    return { string: "String", number: "number", boolean: "Boolean" }[typeof arg as string] ?? "Object";
  });
  return new ScriptException(
    `The parameters (${kinds.join(",")}) don't match the method signature for ${method}.`,
  );
}
