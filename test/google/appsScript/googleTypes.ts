/// <reference types="google-apps-script" />

type Same<A, B> = (<Any>() => Any extends A ? 1 : 2) extends <Any>() => Any extends B ? 1 : 2 ? true : false;

/**
 * An object of Google's, or a value of its enumerations, is given as a service of the host; plain values and lists as they
 * are. Anything may be null: the published types forget most of the nulls that the documentation tells.
 */
type Given<Answer> =
  Same<Answer, number> extends true
    ? number | null
    : Answer extends string | boolean | null
      ? Answer | null
      : Answer extends readonly (infer Item)[]
        ? readonly Given<Item>[]
        : undefined extends Answer
          ? unknown
          : object | null;

/**
 * What the host does of one of Google's interfaces: never a member that Google's has not, and plain answers of the same
 * type. Only the last signature of an overloaded method is compared.
 */
export type Emulated<Google> = {
  readonly [Name in keyof Google]?: Google[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Given<Answer>
    : object;
};
