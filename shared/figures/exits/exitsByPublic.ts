import { tallyOf } from "../../statistics/tally.ts";
import { withQuality } from "../builders/computed.ts";
import { distribution } from "../builders/distribution.ts";
import { EXITS } from "../builders/quality.ts";
import { share } from "../builders/share.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { type ExitOfPublic, exitsWithPublic, type PublicReading, publicUnknown } from "./publicAndIssue.ts";

const CLASSES = [
  { code: "rsa_social_positive", label: "RSA en orientation sociale, sortie positive" },
  { code: "rsa_social_sans_solution", label: "RSA en orientation sociale, sans solution" },
  { code: "autres_positive", label: "Autres publics, sortie positive" },
  { code: "autres_sans_solution", label: "Autres publics, sans solution" },
] as const;

const COUNTED = {
  one: "personne sortie",
  several: "personnes sorties",
  missing: "sans public ou sans situation connus",
};

export const LEFT_BY_PUBLIC =
  "Personnes dont un parcours s'est terminé dans l'année, quelle que soit leur situation de droit, chacune comptée une fois.";

const ISSUE =
  "Une sortie positive est un emploi, un contrat dans une structure d'insertion ou une formation ; toutes les autres sont sans solution. Le parcours qui se termine le dernier dans l'année parle pour la personne ; une prolongation et un retrait n'entrent dans aucun calcul.";

const READING: Readonly<Record<PublicReading, string>> = {
  entree: "La situation de droit est celle de l'entrée",
  sortie: "La situation de droit est celle de la sortie, à défaut celle de l'entrée",
};

const WHY_TWO =
  "Qui entre au RSA et n'y est plus en sortant change de public selon le moment où on le lit : les deux lectures sont deux chiffres, à ne pas mêler.";

const classOf = (exit: ExitOfPublic): string | null =>
  exit.public === null || exit.issue === null ? null : `${exit.public}_${exit.issue}`;

function byPublic(
  reading: PublicReading,
): Pick<FigureDefinition, "unit" | "population" | "rule" | "referenceDate" | "seeds" | "needs" | "compute"> {
  return {
    unit: "sorties",
    population: LEFT_BY_PUBLIC,
    rule: `Part de chaque public et de chaque issue parmi les personnes sorties dont les deux sont connus. L'orientation sociale est le type de parcours « Social » d'une personne au RSA. ${READING[reading]}. ${WHY_TWO} ${ISSUE}`,
    referenceDate: duringYear,
    seeds: ["S2-04", "S2-05", "S2-06", "S2-07"],
    needs: ["associations"],
    compute: (year) => distribution(tallyOf(exitsWithPublic(year, reading), classOf), CLASSES, COUNTED),
  };
}

export const exitsByPublicAtEntry: FigureDefinition = {
  id: "sorties-par-public-et-issue",
  label: "Sorties par public et issue (droit à l'entrée)",
  ...byPublic("entree"),
};

export const exitsByPublicAtExit: FigureDefinition = {
  id: "sorties-par-public-a-la-sortie-et-issue",
  label: "Sorties par public et issue (droit à la sortie)",
  ...byPublic("sortie"),
};

const ISSUES = [
  { code: "positive", label: "Sortie positive" },
  { code: "sans_solution", label: "Sans solution" },
] as const;

export const positiveExitsOfOthers: FigureDefinition = {
  id: "part-sorties-positives-autres-publics",
  label: "Part des sorties positives, hors RSA en orientation sociale",
  unit: "part",
  population: `${LEFT_BY_PUBLIC} Hors bénéficiaires du RSA en orientation sociale à l'entrée.`,
  rule: `Part des sorties positives parmi les personnes des autres publics dont la situation est connue ; celles dont le public n'est pas connu sont hors calcul. ${ISSUE}`,
  referenceDate: duringYear,
  seeds: ["S2-07"],
  needs: ["associations"],
  compute: (year) => {
    const exits = exitsWithPublic(year, "entree");
    const others = exits.filter((exit) => exit.public === "autres");
    return withQuality(
      share(
        tallyOf(others, ({ issue }) => issue),
        "positive",
        ISSUES,
        EXITS,
      ),
      publicUnknown(exits),
    );
  },
};
