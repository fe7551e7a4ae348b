import { assessmentCompleteness } from "./assessments/assessmentCompleteness.ts";
import { improvementByDomain } from "./assessments/improvementByDomain.ts";
import { socialSituationAtTerm } from "./assessments/socialSituationAtTerm.ts";
import {
  attendanceOfExpected,
  attendanceOfRecorded,
  attendanceWithoutExcused,
} from "./attendance/attendanceRates.ts";
import { attendedHours } from "./attendance/attendedHours.ts";
import { contractsAtMinimum } from "./attendance/contractsAtMinimum.ts";
import { halfDaysPerParticipant } from "./attendance/halfDaysPerParticipant.ts";
import { peopleUnderMinimum } from "./attendance/peopleUnderMinimum.ts";
import { weeklyHours } from "./attendance/weeklyHours.ts";
import { weeksInRhythm } from "./attendance/weeksInRhythm.ts";
import { weeksUnderMinimum } from "./attendance/weeksUnderMinimum.ts";
import { contactsByMeans, contactsByResult } from "./contacts/contactsByAnswer.ts";
import { contactsPerPerson } from "./contacts/contactsPerPerson.ts";
import { silentParticipants } from "./contacts/silentParticipants.ts";
import { conventionedPlaces } from "./conventions/conventionedPlaces.ts";
import { conventionedStructures } from "./conventions/conventionedStructures.ts";
import { costPerHour } from "./conventions/costPerHour.ts";
import { costPerPerson } from "./conventions/costPerPerson.ts";
import { costPerPlace } from "./conventions/costPerPlace.ts";
import { grantPerPerson } from "./conventions/grantPerPerson.ts";
import { grantShare } from "./conventions/grantShare.ts";
import { grantTotal } from "./conventions/grantTotal.ts";
import { peoplePerPlace } from "./conventions/peoplePerPlace.ts";
import { placesByTerritory } from "./conventions/placesByTerritory.ts";
import { structuresByStatus } from "./conventions/structuresByStatus.ts";
import { totalCost } from "./conventions/totalCost.ts";
import { type FigureDefinition, figureOf } from "./definition.ts";
import type { Department } from "./department.ts";
import { dynamicExits, exitsByAsp } from "./exits/exitsByAsp.ts";
import { exitsByEsf, situationAtSixMonths } from "./exits/exitsByEsf.ts";
import { exitsByOrientation } from "./exits/exitsByOrientation.ts";
import { exitsByPublicAtEntry, exitsByPublicAtExit, positiveExitsOfOthers } from "./exits/exitsByPublic.ts";
import { positiveExitsOfSocialRsa } from "./exits/positiveExitsOfSocialRsa.ts";
import { exitsWithoutSolution, positiveExitsInDetail } from "./exits/exitsInDetail.ts";
import { exitsToEmployment } from "./exits/exitsToEmployment.ts";
import { exitsToSocialSteps } from "./exits/exitsToSocialSteps.ts";
import { exitsToTraining } from "./exits/exitsToTraining.ts";
import { exitsWithoutFollowUp } from "./exits/exitsWithoutFollowUp.ts";
import type { Figure } from "./figure.ts";
import { amountByFunder } from "./means/amountByFunder.ts";
import { equipmentOfYear } from "./means/equipmentOfYear.ts";
import { fullTimeEquivalents } from "./means/fullTimeEquivalents.ts";
import { funderShares } from "./means/funderShares.ts";
import { fundingsByFunder } from "./means/fundingsByFunder.ts";
import { groupsGoingOn } from "./means/groupsGoingOn.ts";
import { partTimeHours } from "./means/partTimeHours.ts";
import { teamByContract } from "./means/teamByContract.ts";
import { teamByPosition } from "./means/teamByPosition.ts";
import { capacityPerWorkshop } from "./opening/capacityPerWorkshop.ts";
import { openingDays } from "./opening/openingDays.ts";
import { openingHours } from "./opening/openingHours.ts";
import { sessionFilling } from "./opening/sessionFilling.ts";
import { sessionsByWeekday } from "./opening/sessionsByWeekday.ts";
import { simultaneousCapacity } from "./opening/simultaneousCapacity.ts";
import { languageCourses } from "./participants/languageCourses.ts";
import { longInactivity } from "./participants/longInactivity.ts";
import { meanAge } from "./participants/meanAge.ts";
import { minimumIncomeShare } from "./participants/minimumIncomeShare.ts";
import { notReadyForWork } from "./participants/notReadyForWork.ts";
import { outsideEuropeanUnion } from "./participants/outsideEuropeanUnion.ts";
import { participantsByRight } from "./participants/participantsByRight.ts";
import { participantsBySex } from "./participants/participantsBySex.ts";
import { participantsByTerritory } from "./participants/participantsByTerritory.ts";
import { participantsWelcomed } from "./participants/participantsWelcomed.ts";
import { weakFrench } from "./participants/weakFrench.ts";
import { withoutValuableQualification } from "./participants/withoutValuableQualification.ts";
import { expectedLevelSix } from "./people/expectedLevelSix.ts";
import { fourYearsShare } from "./people/fourYearsShare.ts";
import { levelSixShare } from "./people/levelSixShare.ts";
import { lowLevelReachedShare } from "./people/lowLevelReachedShare.ts";
import { mostFrequentAge } from "./people/mostFrequentAge.ts";
import { mostFrequentFamilySituation } from "./people/mostFrequentFamilySituation.ts";
import { mostFrequentPrescriber } from "./people/mostFrequentPrescriber.ts";
import { mostFrequentRsaSeniority } from "./people/mostFrequentRsaSeniority.ts";
import { mostFrequentSex } from "./people/mostFrequentSex.ts";
import { peopleByAge } from "./people/peopleByAge.ts";
import { peopleByFamilySituation } from "./people/peopleByFamilySituation.ts";
import { peopleByRsaSeniority } from "./people/peopleByRsaSeniority.ts";
import { peopleBySex } from "./people/peopleBySex.ts";
import { peopleWelcomed } from "./people/peopleWelcomed.ts";
import { arrivedAtTerm } from "./processes/arrivedAtTerm.ts";
import { processResults } from "./processes/processResults.ts";
import { processLength } from "./rhythm/processLength.ts";
import { weeklyHalfDays, weeklySessions } from "./rhythm/weeklyRhythm.ts";
import { sessionsByAnimators } from "./sessions/sessionsByAnimators.ts";
import { sessionsByMoment } from "./sessions/sessionsByMoment.ts";
import { sessionsBySupport } from "./sessions/sessionsBySupport.ts";
import { staffTime } from "./sessions/staffTime.ts";
import { effectsNoticed } from "./stays/effectsNoticed.ts";
import { renewals } from "./stays/renewals.ts";
import { returnDelay, returnShare } from "./stays/returns.ts";
import { staysByPerson } from "./stays/staysByPerson.ts";
import { participantTarget } from "./targets/participantTarget.ts";
import { referenceValues } from "./targets/referenceValues.ts";
import { participantsByAxis, participantsByTheme } from "./themes/participantsByTheme.ts";
import { sessionsByAxis, sessionsByTheme } from "./themes/sessionsByTheme.ts";
import { indexedYear } from "./year/indexedYear.ts";

export { yearsOf } from "./yearsOf.ts";

/** A section of a page of figures: which ones stand there, in which order. */
export type FigureSection = {
  /** ASCII */
  readonly anchor: string;
  readonly words: string;
  /** On a page of its own: the first page stays short. */
  readonly apart?: true;
  /** Figures that are one number, or a few. */
  readonly tiles: readonly FigureDefinition[];
  /** Figures that are shared out. */
  readonly cards: readonly FigureDefinition[];
  /** Figures that the report and the exports have, and no page. */
  readonly others: readonly FigureDefinition[];
};

/** Every published statistic, where it stands: the only list of them. */
export const FIGURE_SECTIONS: readonly FigureSection[] = [
  {
    anchor: "chiffres-cles",
    words: "Chiffres clés",
    tiles: [
      conventionedStructures,
      conventionedPlaces,
      peopleWelcomed,
      participantsWelcomed,
      grantTotal,
      costPerPlace,
      peoplePerPlace,
      grantPerPerson,
      structuresByStatus,
    ],
    cards: [],
    others: [],
  },
  {
    anchor: "public",
    words: "Public du programme",
    tiles: [],
    cards: [
      peopleBySex,
      mostFrequentPrescriber,
      peopleByFamilySituation,
      peopleByAge,
      peopleByRsaSeniority,
      levelSixShare,
      lowLevelReachedShare,
    ],
    others: [
      mostFrequentSex,
      mostFrequentAge,
      mostFrequentFamilySituation,
      mostFrequentRsaSeniority,
      expectedLevelSix,
    ],
  },
  {
    anchor: "participants",
    words: "Tous les participants",
    apart: true,
    tiles: [meanAge],
    cards: [
      participantsBySex,
      outsideEuropeanUnion,
      withoutValuableQualification,
      longInactivity,
      weakFrench,
      languageCourses,
      notReadyForWork,
      minimumIncomeShare,
      participantsByRight,
    ],
    others: [],
  },
  {
    anchor: "sorties",
    words: "Sorties",
    tiles: [],
    cards: [exitsByOrientation],
    others: [exitsToSocialSteps, exitsToEmployment, exitsToTraining, exitsWithoutFollowUp],
  },
  {
    anchor: "sorties-detail",
    words: "Sorties en détail",
    apart: true,
    tiles: [],
    cards: [
      exitsByAsp,
      dynamicExits,
      exitsByEsf,
      situationAtSixMonths,
      exitsByPublicAtEntry,
      exitsByPublicAtExit,
      positiveExitsOfOthers,
      positiveExitsOfSocialRsa,
      exitsWithoutSolution,
      positiveExitsInDetail,
    ],
    others: [],
  },
  {
    anchor: "parcours",
    words: "Parcours et relances",
    apart: true,
    tiles: [renewals, returnDelay, contactsPerPerson, silentParticipants],
    cards: [staysByPerson, returnShare, effectsNoticed, contactsByResult, contactsByMeans],
    others: [],
  },
  {
    anchor: "resultats",
    words: "Résultats des processus",
    apart: true,
    tiles: [processLength],
    cards: [processResults, arrivedAtTerm, socialSituationAtTerm, ...improvementByDomain],
    others: [...assessmentCompleteness],
  },
  {
    anchor: "presence",
    words: "Présence",
    apart: true,
    tiles: [attendedHours, halfDaysPerParticipant],
    cards: [
      weeklyHours,
      attendanceOfRecorded,
      weeksUnderMinimum,
      peopleUnderMinimum,
      contractsAtMinimum,
      weeksInRhythm,
    ],
    others: [attendanceWithoutExcused, attendanceOfExpected],
  },
  {
    anchor: "territoire",
    words: "Territoire",
    tiles: [],
    cards: [placesByTerritory],
    others: [participantsByTerritory],
  },
  {
    anchor: "modalites",
    words: "Modalités",
    tiles: [],
    cards: [sessionsByMoment, sessionsBySupport, sessionsByAnimators],
    others: [sessionsByAxis, sessionsByTheme, participantsByAxis, participantsByTheme],
  },
  {
    anchor: "rythme",
    words: "Rythme et capacité",
    apart: true,
    tiles: [
      weeklyHalfDays,
      weeklySessions,
      groupsGoingOn,
      openingHours,
      simultaneousCapacity,
      sessionFilling,
    ],
    cards: [staffTime, openingDays, sessionsByWeekday, capacityPerWorkshop],
    others: [],
  },
  {
    anchor: "objectifs",
    words: "Objectifs et repères",
    apart: true,
    tiles: [participantTarget, referenceValues],
    cards: [fourYearsShare],
    others: [],
  },
  {
    anchor: "moyens",
    words: "Moyens",
    apart: true,
    tiles: [
      fullTimeEquivalents,
      partTimeHours,
      equipmentOfYear,
      totalCost,
      grantShare,
      costPerPerson,
      costPerHour,
    ],
    cards: [fundingsByFunder, amountByFunder, teamByContract, teamByPosition, funderShares],
    others: [],
  },
];

/** Every published statistic, in the order of its section. */
export const FIGURES: readonly FigureDefinition[] = Object.freeze(
  FIGURE_SECTIONS.flatMap(({ tiles, cards, others }) => [...tiles, ...cards, ...others]),
);

/** Every figure of a year. Depends neither on the order of the workbooks nor on that of their rows. */
export function computeFigures(department: Department, year: number): readonly Figure[] {
  const indexed = indexedYear(department, year);
  return FIGURES.map((definition) => figureOf(definition, indexed));
}
