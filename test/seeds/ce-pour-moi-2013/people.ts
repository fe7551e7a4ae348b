import type { Day } from "../../../shared/calendar.ts";
import type { EFFECT } from "../../../shared/nomenclature/effect.ts";
import type { IncomeRightCode } from "../../../shared/nomenclature/incomeRight.ts";
import type { CodeOf } from "../../../shared/nomenclature/nomenclature.ts";
import type { OutcomeCode } from "../../../shared/nomenclature/outcome.ts";

type EffectCode = CodeOf<typeof EFFECT>;

/** One stay: people leave and come back. Those still there when the year ends have no exit. */
export type Stay = {
  readonly entry: Day;
  readonly exit?: Day;
  readonly outcome?: OutcomeCode;
  readonly effects?: readonly EffectCode[];
};

/** Somebody who does not exist. */
export type Person = {
  readonly sex: "F" | "H";
  readonly birthYear: number;
  /** On every stay; null: not asked. */
  readonly rights: readonly IncomeRightCode[] | null;
  readonly stays: readonly Stay[];
};

type Dates = readonly [entry: string, exit?: string];

/** Dates as « 03-14 », of 2013. */
const stay = ([entry, exit]: Dates, outcome?: OutcomeCode, ...effects: readonly EffectCode[]): Stay => ({
  entry: `2013-${entry}`,
  ...(exit === undefined ? {} : { exit: `2013-${exit}` }),
  ...(outcome === undefined ? {} : { outcome }),
  ...(effects.length === 0 ? {} : { effects }),
});

const of =
  (sex: "F" | "H") =>
  (birthYear: number, rights: Person["rights"], ...stays: readonly Stay[]): Person => ({
    sex,
    birthYear,
    rights,
    stays,
  });
const she = of("F");
const he = of("H");

/** Seven of the 24 come back, two of them twice; 15 live on a minimum (RSA, AAH, ASS, ASPA). */
export const PEOPLE: readonly Person[] = [
  she(1969, ["rsa_socle"], stay(["01-10", "06-27"], "form_pre", "confiance", "remobilisation")),
  she(1974, ["rsa_socle"], stay(["01-10", "03-28"], "inconnu"), stay(["09-12"])),
  she(1958, ["ass"], stay(["01-17", "12-19"], "soc_vie", "isolement", "droit_commun")),
  he(1971, ["rsa_socle"], stay(["01-17", "05-16"], "emp_interim", "remobilisation"), stay(["10-03"])),
  she(1981, ["rsa_majore"], stay(["01-24", "07-04"], "rech_emploi", "confiance", "remobilisation")),
  she(1949, ["aspa"], stay(["01-31"], undefined, "isolement", "droit_commun")),
  he(1963, ["aah"], stay(["02-07", "12-19"], "soc_vie", "isolement")),
  she(1977, ["demandeur_emploi"], stay(["02-07", "04-25"], "emp_cdd6m", "remobilisation")),
  she(
    1966,
    ["rsa_socle"],
    stay(["02-14", "04-18"], "abandon_sante"),
    stay(["06-06", "07-11"], "inconnu"),
    stay(["10-10"], undefined, "confiance", "isolement"),
  ),
  he(1955, ["retraite"], stay(["02-21"], undefined, "isolement", "droit_commun")),
  she(1985, ["rsa_socle"], stay(["03-07", "09-26"], "form_qual", "confiance", "remobilisation")),
  she(1972, ["aucune"], stay(["03-14", "06-20"], "abandon_dem")),
  he(1979, ["rsa_socle"], stay(["03-21", "05-30"], "abandon_mobilisation"), stay(["09-19"])),
  she(1960, ["retraite"], stay(["04-04"], undefined, "isolement")),
  she(1968, ["aah"], stay(["04-11", "10-31"], "soc_sante", "confiance", "sante")),
  she(1976, ["demandeur_emploi"], stay(["04-18", "07-11"], "emp_cdi", "remobilisation")),
  he(1964, ["ass"], stay(["05-02", "06-27"], "inconnu"), stay(["11-07"])),
  she(1983, ["rsa_majore"], stay(["05-16"], undefined, "confiance")),
  she(1970, null, stay(["05-23", "09-12"], "inconnu")),
  she(
    1959,
    ["rsa_socle"],
    stay(["06-06", "07-04"], "abandon_absences"),
    stay(["09-05", "10-17"], "abandon_absences"),
    stay(["11-21"]),
  ),
  he(1975, ["demandeur_emploi"], stay(["06-13", "11-28"], "droit_commun", "droit_commun", "mobilite")),
  she(1952, ["retraite"], stay(["09-05"], undefined, "isolement", "droit_commun")),
  she(1978, ["rsa_socle"], stay(["09-12", "11-14"], "abandon_absences"), stay(["12-05"])),
  she(1967, ["autre"], stay(["09-26"], undefined, "autre")),
];
