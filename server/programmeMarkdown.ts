import { ASSESSMENT_DOMAINS } from "../shared/figures/schemes/assessmentDomains.ts";
import { INCOME_RIGHT } from "../shared/nomenclature/incomeRight.ts";
import { labelOf } from "../shared/nomenclature/nomenclature.ts";
import { WEEKDAY } from "../shared/nomenclature/weekday.ts";
import type { Programme, Range } from "../shared/programme/programme.ts";
import { ASSOCIATION_TABS } from "../shared/workbook/template.ts";

const NOTHING = "rien de fixé";
const range = (value: Range | null, unit: string): string => {
  if (value === null) return NOTHING;
  return value.min === value.max ? `${value.min} ${unit}` : `${value.min} à ${value.max} ${unit}`;
};
const amount = (value: number | null, unit: string): string =>
  value === null ? NOTHING : `${value} ${unit}`;

/** What a programme decides, a line each, in French. */
export function programmeLines(programme: Programme): readonly (readonly [what: string, value: string])[] {
  const { words, territories, actions } = programme;
  return [
    ["Clé", programme.key],
    ["Source", programme.source],
    [
      "Public",
      `${words.public} (${programme.rights.map((right) => labelOf(INCOME_RIGHT, right)).join(", ")})`,
    ],
    ["Qui conventionne", words.authority],
    ["Jours d'ouverture", programme.openingDays?.map((day) => labelOf(WEEKDAY, day)).join(", ") ?? NOTHING],
    ["Heures d'ouverture", amount(programme.openingHours, "h par semaine")],
    ["Rythme d'une personne", range(programme.halfDaysAWeek, "demi-journées par semaine")],
    ...actions.map(
      ({ name, halfDaysAWeek, sessionsAWeek, months }) =>
        [
          `Action « ${name} »`,
          [
            ...(halfDaysAWeek === null ? [] : [range(halfDaysAWeek, "demi-journées par semaine")]),
            ...(sessionsAWeek === null ? [] : [range(sessionsAWeek, "ateliers par semaine")]),
            ...(months === null ? [] : [amount(months, "mois")]),
          ].join(", ") || NOTHING,
        ] as const,
    ),
    ["Minimum du contrat", amount(programme.minimumHours, "h par semaine")],
    ["Capacité d'un atelier", amount(programme.capacity, "personnes")],
    ["Objectif", range(programme.target, "participants par an")],
    ["Sans nouvelle", `après ${programme.silentWeeks} semaines`],
    [
      "Bilan social",
      ASSESSMENT_DOMAINS.filter(({ key }) => programme.assessment.domains.includes(key))
        .map(({ label }) => label)
        .join(", "),
    ],
    [
      "Territoires",
      territories === null
        ? "ceux du classeur du Département"
        : [...territories.named.map(({ name }) => name), territories.elsewhere].join(", "),
    ],
    ["Onglets facultatifs", programme.optionalTabs.map((key) => ASSOCIATION_TABS[key].title).join(", ")],
  ];
}

/** Every starting point, as a page to read. */
export function programmesMarkdown(programmes: readonly Programme[]): string {
  return [
    "# Programmes : les points de départ",
    "Un département choisit celui qui lui ressemble, et change ce qui diffère : voir « Le programme du Département » dans le README.",
    ...programmes.flatMap((programme) => [
      `## ${programme.label}`,
      programmeLines(programme)
        .map(([what, value]) => `- **${what}** : ${what === "Clé" ? `\`${value}\`` : value}`)
        .join("\n"),
    ]),
  ]
    .join("\n\n")
    .concat("\n");
}
