import type { AssessmentMomentCode } from "../nomenclature/assessmentMoment.ts";
import type { IncomeRightCode } from "../nomenclature/incomeRight.ts";
import type { WeekdayCode } from "../nomenclature/weekday.ts";
import type { AssessmentDomainKey } from "../records/assessmentDomainKey.ts";
import type { OptionalTabKey } from "../workbook/template.ts";
import type { ReportSectionKey } from "../report/sectionKey.ts";
import type { ProgrammeTerritories } from "./territories.ts";

/** From the least to the most, both included. */
export type Range = { readonly min: number; readonly max: number };

/** What a programme asks of the groups of one action. */
export type ProgrammeAction = {
  /** As the associations write it in « Groupes » and the department in « Conventions ». */
  readonly name: string;
  readonly halfDaysAWeek: Range | null;
  readonly sessionsAWeek: Range | null;
  /** How long a stay is meant to last. */
  readonly months: number | null;
};

/**
 * What a department decides of its workshops: data, not code. null is « the programme says nothing of it », and the
 * figures that would need it are « sans objet ».
 */
export type Programme = {
  /** ASCII; names the starting point in the settings. */
  readonly key: string;
  /** In French. */
  readonly label: string;
  /** The text that settles it. */
  readonly source: string;
  readonly words: ProgrammeWords;
  /** Rights that make somebody part of the public of the programme: those whose holders its profile and its exits describe. */
  readonly rights: readonly IncomeRightCode[];
  readonly openingDays: readonly WeekdayCode[] | null;
  /** Hours a week that a structure is open. */
  readonly openingHours: number | null;
  /** Half-days a week of one participant. */
  readonly halfDaysAWeek: Range | null;
  readonly actions: readonly ProgrammeAction[];
  /** People at a time in one workshop, where the workshop does not say. */
  readonly capacity: number | null;
  /** Hours a week of one participant, where the contract of the stay does not say. */
  readonly minimumHours: number | null;
  /** Different participants in a year, where the department's workbook does not say. */
  readonly target: Range | null;
  /** Weeks without a presence after which somebody is said to be silent. */
  readonly silentWeeks: number;
  readonly assessment: {
    readonly moments: readonly AssessmentMomentCode[];
    /** Domains that a complete assessment holds. */
    readonly domains: readonly AssessmentDomainKey[];
  };
  readonly territories: ProgrammeTerritories | null;
  /** Optional tabs that the workbooks of its structures have. */
  readonly optionalTabs: readonly OptionalTabKey[];
  /** Parts of its yearly bilan, in order; one that has nothing to say is left out. */
  readonly report: readonly ReportSectionKey[];
};

/** How the programme speaks, in French: each is used inside a sentence. */
export type ProgrammeWords = {
  /** Who commissions the workshops: « le Département », « du Département », « au Département ». */
  readonly authority: string;
  readonly ofAuthority: string;
  readonly toAuthority: string;
  /** The right of its public, in full: « RSA socle, majoré ou non ». */
  readonly right: string;
  /** In short: « RSA socle ». */
  readonly rightShort: string;
  /** In which somebody has been for years: « le RMI ou le RSA ». */
  readonly rightSince: string;
  /** Its public: « bénéficiaires du RSA socle ». */
  readonly public: string;
  /** What the workshops are called: « ateliers de dynamisation sociale ». */
  readonly workshops: string;
};

export const FRENCH_AUTHORITY = {
  authority: "le Département",
  ofAuthority: "du Département",
  toAuthority: "au Département",
} as const;

export const RSA_WORDS = {
  right: "RSA socle, majoré ou non",
  rightShort: "RSA socle",
  rightSince: "le RMI ou le RSA",
  public: "bénéficiaires du RSA socle",
} as const;

export const RSA_RIGHTS = ["rsa_socle", "rsa_majore"] as const satisfies readonly IncomeRightCode[];
