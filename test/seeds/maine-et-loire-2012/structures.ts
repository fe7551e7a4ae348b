import type { LegalFormCode } from "../../../shared/nomenclature/legalForm.ts";
import { inventedSiret } from "../inventedSiret.ts";
import { AGGLOMERATION, type CommuneCode, RURAL, territoryOf } from "./communes.ts";

export const SIREN_PREFIX = "049012";

/** The optional tabs a structure fills. */
export type SideTab = "groups" | "assessments" | "contacts" | "fundings" | "staff" | "equipment";

export type Structure = {
  /** 1 to 22, or more for those whose convention ended in 2011. */
  readonly number: number;
  readonly identifier: string;
  readonly name: string;
  /** Of its workbook: ASCII. */
  readonly file: string;
  readonly legalForm: LegalFormCode;
  readonly commune: CommuneCode;
  /** Of 2012. */
  readonly places: number;
  readonly grant: number;
  /** As typed in the convention; null leaves it to the commune. */
  readonly typedTerritory: string | null;
  readonly territory: string;
  readonly sideTabs: readonly SideTab[];
};

type Declared = readonly [
  site: string,
  commune: CommuneCode,
  places: number,
  grant: number,
  typedTerritory: string | null,
  sideTabs: string,
];

const NBSP = "\u00A0";

/** 389 places, 311 in the agglomeration; 645 925 € in all. Letters: G groups, B bilans, R relances, F financements, E équipe, M matériel. */
const DECLARED: readonly Declared[] = [
  ["Les Tilleuls", "49007", 32, 50_880, AGGLOMERATION, "GBRFEM"],
  ["Les Peupliers", "49007", 28, 45_500, null, "BRFE"],
  ["Le Noyer", "49007", 26, 41_412.5, AGGLOMERATION, "BRFEM"],
  ["Les Acacias", "49007", 24, 39_360, null, "RFE"],
  ["Les Glycines", "49353", 24, 39_720, "agglomération angevine", "BRFE"],
  ["La Charmille", "49007", 22, 36_740, null, "BFE"],
  ["Les Bouleaux", "49246", 20, 33_600, null, "GBRE"],
  ["Le Cerisier", "49007", 20, 32_400, AGGLOMERATION, "RF"],
  ["Les Érables", "49015", 18, 30_600, AGGLOMERATION.replace(" ", NBSP), "BRFE"],
  ["Les Cèdres", "49353", 18, 29_610, null, "BRFEM"],
  ["La Clairière", "49007", 16, 27_520, null, "E"],
  ["Les Lilas", "49267", 15, 25_350, AGGLOMERATION, "BRFE"],
  ["Le Figuier", "49007", 14, 23_240, null, "RF"],
  ["Les Mésanges", "49007", 12, 20_820, AGGLOMERATION, "BE"],
  ["La Passerelle", "49035", 12, 20_520, null, "RFE"],
  ["Le Marronnier", "49007", 10, 17_800, null, ""],
  ["Les Églantiers", "49099", 18, 28_632.5, RURAL, "BRFEM"],
  ["Le Verger", "49328", 16, 26_400, null, "BRFE"],
  ["Les Sureaux", "49331", 14, 22_960, null, "RFEM"],
  ["Les Coquelicots", "49023", 12, 20_460, RURAL, "BRF"],
  // Settled in Angers, works in the country: the territory of the convention wins over the commune's.
  ["Le Sentier", "49007", 10, 17_600, RURAL, "BRFE"],
  ["La Roselière", "49063", 8, 14_800, null, "RE"],
];

const SIDE_TAB_OF_LETTER: Readonly<Record<string, SideTab>> = {
  G: "groups",
  B: "assessments",
  R: "contacts",
  F: "fundings",
  E: "staff",
  M: "equipment",
};

/** Les Cèdres and Le Verger. */
const CCAS_NUMBERS = [10, 18];

export const STRUCTURES: readonly Structure[] = DECLARED.map(
  ([site, commune, places, grant, typedTerritory, letters], index) => ({
    ...named(index + 1, site, commune),
    places,
    grant,
    typedTerritory,
    territory: typedTerritory === RURAL ? RURAL : territoryOf(commune),
    sideTabs: [...letters].flatMap((letter) => SIDE_TAB_OF_LETTER[letter] ?? []),
  }),
);

/** Their conventions ended in 2011: the department's workbook still knows them. */
export const FORMER_STRUCTURES = [named(23, "Le Saule", "49007"), named(24, "Les Ormes", "49092")];

function named(number: number, site: string, commune: CommuneCode) {
  const digits = String(number).padStart(2, "0");
  const public_ = CCAS_NUMBERS.includes(number);
  const ascii = site
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, "-");
  return {
    number,
    identifier: inventedSiret(SIREN_PREFIX, number),
    name: `${public_ ? "CCAS" : "Association"} de démonstration ${digits} — ${site}`,
    file: `structure-${digits}-${ascii}.xlsx`,
    legalForm: public_ ? ("ccas" as const) : ("association_1901" as const),
    commune,
  };
}
