import { ABSENCE_REASON } from "./absenceReason.ts";
import { ANIMATORS } from "./animators.ts";
import { ASSESSMENT_MOMENT } from "./assessmentMoment.ts";
import { ATTENDANCE_STATUS } from "./attendanceStatus.ts";
import { BARRIER } from "./barrier.ts";
import { CONTACT_MEANS } from "./contactMeans.ts";
import { CONTACT_RESULT } from "./contactResult.ts";
import { CONTRACT_TYPE } from "./contractType.ts";
import { DATA_INCLUSION_THEME } from "./dataInclusionTheme.ts";
import { DIPLOMA } from "./diploma.ts";
import { EDUCATION_LEVEL } from "./educationLevel.ts";
import { EFFECT } from "./effect.ts";
import { FOLLOW_UP_SITUATION } from "./followUpSituation.ts";
import { FRENCH_LEVEL } from "./frenchLevel.ts";
import { FUNDER } from "./funder.ts";
import { HALF_DAY } from "./halfDay.ts";
import { HOUSING } from "./housing.ts";
import { INCOME_RIGHT } from "./incomeRight.ts";
import { LANGUAGE_COURSE } from "./languageCourse.ts";
import { LEGAL_FORM } from "./legalForm.ts";
import { MODALITY } from "./modality.ts";
import { NATIONALITY } from "./nationality.ts";
import type { Nomenclature } from "./nomenclature.ts";
import { OUTCOME } from "./outcome.ts";
import { OUTCOME_BODY } from "./outcomeBody.ts";
import { PATHWAY_TYPE } from "./pathwayType.ts";
import { PRESCRIBER } from "./prescriber.ts";
import { REFERRING_BODY } from "./referringBody.ts";
import { SEX } from "./sex.ts";
import { STAFF_CONTRACT } from "./staffContract.ts";
import { STAFF_STATUS } from "./staffStatus.ts";
import { SUPPORT } from "./support.ts";
import { THEME } from "./theme.ts";
import { WEEKDAY } from "./weekday.ts";
import { WEEKLY_SLOT } from "./weeklySlot.ts";
import { WORKING_TIME } from "./workingTime.ts";
import { WORKSHOP_AXIS } from "./workshopAxis.ts";
import { YES_NO } from "./yesNo.ts";

/** Every list, for the data dictionary and the hidden tab of lists. */
export const NOMENCLATURES: readonly Nomenclature[] = Object.freeze([
  ABSENCE_REASON,
  ANIMATORS,
  ASSESSMENT_MOMENT,
  ATTENDANCE_STATUS,
  BARRIER,
  CONTACT_MEANS,
  CONTACT_RESULT,
  CONTRACT_TYPE,
  DATA_INCLUSION_THEME,
  DIPLOMA,
  EDUCATION_LEVEL,
  EFFECT,
  FOLLOW_UP_SITUATION,
  FRENCH_LEVEL,
  FUNDER,
  HALF_DAY,
  HOUSING,
  INCOME_RIGHT,
  LANGUAGE_COURSE,
  LEGAL_FORM,
  MODALITY,
  NATIONALITY,
  OUTCOME,
  OUTCOME_BODY,
  PATHWAY_TYPE,
  PRESCRIBER,
  REFERRING_BODY,
  SEX,
  STAFF_CONTRACT,
  STAFF_STATUS,
  SUPPORT,
  THEME,
  WEEKDAY,
  WEEKLY_SLOT,
  WORKING_TIME,
  WORKSHOP_AXIS,
  YES_NO,
]);
