import { assessmentsTab } from "./association/assessmentsTab.ts";
import { attendancesTab } from "./association/attendancesTab.ts";
import { contactsTab } from "./association/contactsTab.ts";
import { enrolmentsTab } from "./association/enrolmentsTab.ts";
import { equipmentTab } from "./association/equipmentTab.ts";
import { fundingsTab } from "./association/fundingsTab.ts";
import { groupsTab } from "./association/groupsTab.ts";
import { participantsTab } from "./association/participantsTab.ts";
import { staffTab } from "./association/staffTab.ts";
import { structureTab } from "./association/structureTab.ts";
import { workshopsTab } from "./association/workshopsTab.ts";
import { conventionsTab } from "./department/conventionsTab.ts";
import { objectivesTab } from "./department/objectivesTab.ts";
import { referencesTab } from "./department/referencesTab.ts";
import { structuresTab } from "./department/structuresTab.ts";
import { territoriesTab } from "./department/territoriesTab.ts";
import type { Tab } from "./tab.ts";

/** Written in every workbook; the service reads every version it ever shipped. */
export const TEMPLATE_VERSION = 1;

export const ASSOCIATION_TABS = {
  structure: structureTab,
  workshops: workshopsTab,
  participants: participantsTab,
  enrolments: enrolmentsTab,
  attendances: attendancesTab,
  groups: groupsTab,
  assessments: assessmentsTab,
  contacts: contactsTab,
  fundings: fundingsTab,
  staff: staffTab,
  equipment: equipmentTab,
} as const;

export const DEPARTMENT_TABS = {
  structures: structuresTab,
  conventions: conventionsTab,
  objectives: objectivesTab,
  territories: territoriesTab,
  references: referencesTab,
} as const;

/** Every tab by its key, whichever workbook it stands in. */
export const TABS = { ...ASSOCIATION_TABS, ...DEPARTMENT_TABS } as const;
export type TabKey = keyof typeof TABS;

type AssociationTabs = typeof ASSOCIATION_TABS;

/** A tab that the workbook of a structure may do without. */
export type OptionalTabKey = {
  [K in keyof AssociationTabs]: AssociationTabs[K]["optional"] extends undefined ? never : K;
}[keyof AssociationTabs];

export type WorkbookKind = "association" | "department";

/** One kind of workbook: its tabs, in the order of the file. */
export type Template = {
  readonly kind: WorkbookKind;
  readonly title: string;
  readonly tabs: readonly (Tab & { readonly key: TabKey })[];
};

export const ASSOCIATION_TEMPLATE: Template = {
  kind: "association",
  title: "Classeur d'une structure",
  tabs: Object.values(ASSOCIATION_TABS) as Template["tabs"],
};

export const DEPARTMENT_TEMPLATE: Template = {
  kind: "department",
  title: "Classeur du Département",
  tabs: Object.values(DEPARTMENT_TABS) as Template["tabs"],
};

export const TEMPLATES: Readonly<Record<WorkbookKind, Template>> = {
  association: ASSOCIATION_TEMPLATE,
  department: DEPARTMENT_TEMPLATE,
};
