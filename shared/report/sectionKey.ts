/** The parts of a bilan: a programme says which ones its bilan has, in which order. */
export type ReportSectionKey =
  | "conventions"
  | "targets"
  | "workshops"
  | "profile"
  | "participants"
  | "presence"
  | "stays"
  | "exits"
  | "exitsByPublic"
  | "results"
  | "means"
  | "territory"
  | "evolution"
  | "structures"
  | "prospects";
