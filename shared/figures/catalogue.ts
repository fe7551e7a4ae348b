import { assessmentCompleteness } from "./assessments/assessmentCompleteness.ts";
import { improvementByDomain } from "./assessments/improvementByDomain.ts";
import { socialSituationAtTerm } from "./assessments/socialSituationAtTerm.ts";
import { conventionedPlaces } from "./conventions/conventionedPlaces.ts";
import { conventionedStructures } from "./conventions/conventionedStructures.ts";
import { costPerPlace } from "./conventions/costPerPlace.ts";
import { grantPerPerson } from "./conventions/grantPerPerson.ts";
import { grantTotal } from "./conventions/grantTotal.ts";
import { peoplePerPlace } from "./conventions/peoplePerPlace.ts";
import { placesByTerritory } from "./conventions/placesByTerritory.ts";
import { structuresByStatus } from "./conventions/structuresByStatus.ts";
import { type FigureDefinition, figureOf } from "./definition.ts";
import type { Department } from "./department.ts";
import { exitsByOrientation } from "./exits/exitsByOrientation.ts";
import { exitsToEmployment } from "./exits/exitsToEmployment.ts";
import { exitsToSocialSteps } from "./exits/exitsToSocialSteps.ts";
import { exitsToTraining } from "./exits/exitsToTraining.ts";
import { exitsWithoutFollowUp } from "./exits/exitsWithoutFollowUp.ts";
import type { Figure } from "./figure.ts";
import { amountByFunder } from "./means/amountByFunder.ts";
import { fullTimeEquivalents } from "./means/fullTimeEquivalents.ts";
import { fundingsByFunder } from "./means/fundingsByFunder.ts";
import { groupsGoingOn } from "./means/groupsGoingOn.ts";
import { languageCourses } from "./participants/languageCourses.ts";
import { longInactivity } from "./participants/longInactivity.ts";
import { meanAge } from "./participants/meanAge.ts";
import { notReadyForWork } from "./participants/notReadyForWork.ts";
import { outsideEuropeanUnion } from "./participants/outsideEuropeanUnion.ts";
import { participantsBySex } from "./participants/participantsBySex.ts";
import { participantsWelcomed } from "./participants/participantsWelcomed.ts";
import { weakFrench } from "./participants/weakFrench.ts";
import { withoutValuableQualification } from "./participants/withoutValuableQualification.ts";
import { expectedLevelSix } from "./people/expectedLevelSix.ts";
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
import { indexedYear } from "./year/indexedYear.ts";

export { yearsOf } from "./yearsOf.ts";

/** Every published statistic, in the order it is shown. */
export const FIGURES: readonly FigureDefinition[] = Object.freeze([
  conventionedStructures,
  conventionedPlaces,
  peopleWelcomed,
  grantTotal,
  costPerPlace,
  structuresByStatus,
  placesByTerritory,
  peoplePerPlace,
  grantPerPerson,
  peopleBySex,
  mostFrequentSex,
  peopleByAge,
  mostFrequentAge,
  peopleByFamilySituation,
  mostFrequentFamilySituation,
  peopleByRsaSeniority,
  mostFrequentRsaSeniority,
  levelSixShare,
  lowLevelReachedShare,
  expectedLevelSix,
  mostFrequentPrescriber,
  exitsByOrientation,
  exitsToSocialSteps,
  exitsToEmployment,
  exitsToTraining,
  exitsWithoutFollowUp,
  sessionsByMoment,
  sessionsBySupport,
  sessionsByAnimators,
  participantsWelcomed,
  participantsBySex,
  meanAge,
  outsideEuropeanUnion,
  withoutValuableQualification,
  longInactivity,
  weakFrench,
  languageCourses,
  notReadyForWork,
  processResults,
  arrivedAtTerm,
  socialSituationAtTerm,
  ...improvementByDomain,
  ...assessmentCompleteness,
  staffTime,
  weeklyHalfDays,
  weeklySessions,
  processLength,
  groupsGoingOn,
  fullTimeEquivalents,
  fundingsByFunder,
  amountByFunder,
]);

/** Every figure of a year. Depends neither on the order of the workbooks nor on that of their rows. */
export function computeFigures(department: Department, year: number): readonly Figure[] {
  const indexed = indexedYear(department, year);
  return FIGURES.map((definition) => figureOf(definition, indexed));
}
