/** One line of a code list: what is stored, and what a person reads and picks. */
export type Entry<C extends string = string> = {
  /** Written in the store and never renamed: codes are added, not changed. */
  readonly code: C;
  /** The French label of the drop-down list. Unique in its list, whatever the case and the accents. */
  readonly label: string;
  /** Other spellings that are read as this entry (« F », « CDD +6 mois »…). */
  readonly aliases?: readonly string[];
  /** Health, disability, justice: counted in figures, never listed beside a row. */
  readonly sensitive?: boolean;
  /** Accepted, and to be made more precise: other entries of the list say the same thing better. */
  readonly vague?: boolean;
};

/** A closed list of values of the field, with the text that settles it. */
export type Nomenclature<C extends string = string> = {
  /** ASCII, stable: names the list in the data dictionary and in the hidden tab of lists. */
  readonly key: string;
  readonly label: string;
  /** Where the list comes from: a regulation, a public code list, a document, or « Navette ». */
  readonly source: string;
  readonly entries: readonly Entry<C>[];
};

/** Published classes computed from a list when counting, never typed nor stored. */
export type Grouping<C extends string = string, G extends string = string> = {
  readonly key: string;
  readonly label: string;
  readonly source: string;
  readonly classes: readonly Entry<G>[];
  /** The class of each code; null leaves the code out of the calculation. */
  readonly classOf: Readonly<Record<C, G | null>>;
};

/** Declares a list; the type keeps its codes. */
export function nomenclature<const C extends string>(list: Nomenclature<C>): Nomenclature<C> {
  return list;
}

export type CodeOf<N> = N extends Nomenclature<infer C> ? C : never;

/** Declares a grouping of a list; the compiler refuses a forgotten code. */
export function grouping<C extends string, const G extends string>(
  _list: Nomenclature<C>,
  rule: Grouping<C, NoInfer<G>> & { readonly classes: readonly Entry<G>[] },
): Grouping<C, G> {
  return rule;
}

/** Label of a code, or the code itself when a later version of the list declared it. */
export function labelOf(list: { readonly entries: readonly Entry[] }, code: string): string {
  return list.entries.find((entry) => entry.code === code)?.label ?? code;
}
