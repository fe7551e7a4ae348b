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
import { sessionsByAnimators } from "./sessions/sessionsByAnimators.ts";
import { sessionsByMoment } from "./sessions/sessionsByMoment.ts";
import { sessionsBySupport } from "./sessions/sessionsBySupport.ts";
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
]);

/** Every figure of a year. Depends neither on the order of the workbooks nor on that of their rows. */
export function computeFigures(department: Department, year: number): readonly Figure[] {
  const indexed = indexedYear(department, year);
  return FIGURES.map((definition) => figureOf(definition, indexed));
}
