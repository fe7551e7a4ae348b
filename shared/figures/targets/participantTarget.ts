import { joinFrench } from "../../format.ts";
import type { RecordOf } from "../../records/record.ts";
import { notApplicable } from "../builders/computed.ts";
import { PEOPLE, quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import type { FigureClass } from "../figure.ts";
import { ALL_PARTICIPANTS } from "../participants/allParticipants.ts";
import { matchingQuality } from "../people/matchingQuality.ts";
import { byAction } from "../rhythm/byAction.ts";
import { actionByGroup, isGoingOn } from "../year/groupsOfYear.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import { besideTarget, saysATarget, targetOf } from "./target.ts";

type Objective = RecordOf<"objectives">;
const OBJECTIVES = { one: "action", several: "actions" };

export const participantTarget: FigureDefinition = {
  id: "objectif-de-participants",
  label: "Objectif de participants",
  unit: "personnes",
  population: ALL_PARTICIPANTS,
  rule: "Nombre de personnes différentes, à côté de l'objectif de l'année : celui de l'onglet « Objectifs » du Département (la somme, s'il y a plusieurs actions), à défaut celui du programme. L'objectif est atteint du minimum au maximum compris, dépassé au-delà. Par action : les personnes dont un parcours de l'année est dans un groupe de l'action ; qui suit deux actions compte dans chacune, et une fois dans l'ensemble. Sans objectif, le chiffre est sans objet.",
  referenceDate: duringYear,
  seeds: ["S4-04"],
  needs: ["associations"],
  compute: (year) => {
    const ofYear = (year.own?.objectives ?? []).filter((row) => row.year === year.year.year);
    const objectives = ofYear.filter(saysATarget);
    const target = objectives.length > 0 ? targetOf(objectives) : year.programme.target;
    const realised = year.everybody.length;
    const { breakdown, quality } = actionsOf(year, objectives);
    const sentences = [
      ...matchingQuality(year.matching, year.unregistered),
      ...silentSentence(ofYear.length - objectives.length),
      ...quality,
    ];
    if (target === null) {
      const none = `Aucun objectif d'ensemble n'est connu pour ${year.year.year}.`;
      return notApplicable({ numerator: realised, quality: [...sentences, none], breakdown });
    }
    const display = besideTarget(realised, target);
    return {
      ...{ value: realised, display, numerator: realised, denominator: null },
      ...{ unknown: 0, quality: sentences, breakdown },
    };
  },
};

const silentSentence = (silent: number): readonly string[] =>
  silent === 0 ? [] : [`« Objectifs » nomme ${quantity(silent, OBJECTIVES)} sans nombre : hors de la somme.`];

type ActionItem = {
  readonly action: string | null;
  readonly person?: number;
  readonly objective?: Objective;
};

/** The people of each action that a group names, beside its own objective. */
function actionsOf(
  year: IndexedYear,
  objectives: readonly Objective[],
): { readonly breakdown: readonly FigureClass[]; readonly quality: readonly string[] } {
  const followed = actionsFollowed(year);
  const aimed = objectives.map((objective): ActionItem => ({ action: objective.action, objective }));
  const breakdown: FigureClass[] = [];
  const withoutGroup: string[] = [];
  for (const { code, label, items } of byAction([...groupsGoingOn(year), ...followed, ...aimed])) {
    if (items.every(({ objective }) => objective !== undefined)) {
      withoutGroup.push(`« ${label} »`);
      continue;
    }
    const people = new Set(items.flatMap(({ person }) => person ?? [])).size;
    const target = targetOf(items.flatMap(({ objective }) => objective ?? []));
    breakdown.push({ code, label, count: people, ratio: null, display: besideTarget(people, target) });
  }
  const within = new Set(followed.flatMap(({ person }) => person ?? [])).size;
  const alone = year.everybody.length - within;
  return {
    breakdown,
    quality: [
      ...(withoutGroup.length === 0
        ? []
        : [`Aucun groupe n'est rattaché à ${joinFrench(withoutGroup)} : pas de détail par action.`]),
      ...(alone === 0 || breakdown.length === 0
        ? []
        : [`${quantity(alone, PEOPLE)} sans action connue : dans l'ensemble, hors du détail.`]),
    ],
  };
}

/** The actions of the groups of the year, whether or not somebody is in them. */
function groupsGoingOn({ workbooks, year }: IndexedYear): readonly ActionItem[] {
  return workbooks.flatMap(({ facts }) => {
    const actionOf = actionByGroup(facts);
    return facts.groups
      .filter((group) => isGoingOn(group, year) !== false)
      .map(({ name }) => ({ action: actionOf(name) }));
  });
}

/** Each action of each stay of the year, with the place of the person among everybody. */
function actionsFollowed({ workbooks, everybody }: IndexedYear): readonly ActionItem[] {
  const actionsOf = new Map(
    workbooks.map(({ facts }) => [facts.structure.identifier, actionByGroup(facts)] as const),
  );
  return everybody.flatMap(({ stays }, person) =>
    stays.flatMap(({ structure, enrolment }) => {
      const action = actionsOf.get(structure)?.(enrolment.group) ?? null;
      return action === null ? [] : [{ action, person }];
    }),
  );
}
