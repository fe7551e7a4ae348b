import { labelOfTarget, type Target } from "./target.ts";

/** How a person is asked to decide, in the file of decisions and in the add-on alike. */
export const TABLE_LABELS = {
  kind: "Une ligne de votre tableau est",
  headers: "Lignes des en-têtes",
} as const;

/** What is said of each column of the old table. */
export const COLUMN_HEADERS = {
  letters: "Colonne",
  header: "En-tête dans votre tableau",
  target: "Va dans",
  confidence: "Certitude",
  why: "Pourquoi",
  filled: "Cases remplies",
} as const;

/** What is said of each value that a person has to decide. */
export const DECISION_HEADERS = {
  answer: "Votre décision",
  header: "En-tête dans votre tableau",
  value: "Valeur trouvée",
  suggestions: "Propositions",
  expected: "On attend",
  count: "Combien",
  cells: "Où",
  target: "Ira dans",
  key: "Repère (ne pas modifier)",
} as const;

export const NOT_IMPORTED = "ne pas importer";

/** What a column becomes, in French. */
export const targetLabel = (target: Target | null): string =>
  target === null ? NOT_IMPORTED : labelOfTarget(target);

/** « C12, C15… »: where a value stands. @param count how many cells there are in all */
export const placesOf = (cells: readonly string[], count: number): string =>
  `${cells.join(", ")}${count > cells.length ? "…" : ""}`;
