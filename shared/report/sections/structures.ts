import { formatEuros, formatInteger } from "../../format.ts";
import { section, type SectionWriter } from "../section.ts";

const NONE = "–";
const count = (value: number | null): string => (value === null ? NONE : formatInteger(value));

/** One line a structure. */
export const structures: SectionWriter = ({ structures: rows, programme, year }) =>
  rows.length === 0
    ? null
    : section("structures", "Les structures", [
        {
          kind: "table",
          title: `Structures de l'année ${year}`,
          header: [
            "Structure",
            "Places",
            "Soutien",
            "Personnes",
            `dont ${programme.words.rightShort}`,
            "dont sorties",
          ],
          rows: rows.map((row) => [
            row.name ?? row.structure,
            count(row.places),
            row.grant === null ? NONE : formatEuros(row.grant),
            count(row.people),
            count(row.entitledPeople),
            count(row.exits),
          ]),
          note: "Une personne suivie par deux structures compte une fois dans chacune.",
        },
      ]);
