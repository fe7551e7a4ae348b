import { notModelled } from "../wire/googleError.ts";

/** How a spreadsheet locale writes numbers and dates. */
export type Locale = {
  readonly decimal: string;
  readonly group: string;
  readonly dayFirst: boolean;
  readonly datePattern: string;
  readonly true: string;
  readonly false: string;
  readonly currency: string;
};

const ENGLISH: Locale = {
  decimal: ".",
  group: ",",
  dayFirst: false,
  datePattern: "m/d/yyyy",
  true: "TRUE",
  false: "FALSE",
  currency: "$",
};

const LOCALES: Readonly<Record<string, Locale>> = {
  en_US: ENGLISH,
  en_GB: { ...ENGLISH, dayFirst: true, datePattern: "dd/mm/yyyy", currency: "£" },
  fr_FR: {
    decimal: ",",
    group: "\u202f",
    dayFirst: true,
    datePattern: "dd/mm/yyyy",
    true: "VRAI",
    false: "FAUX",
    currency: "€",
  },
};

/** A locale that the stand-in cannot write is refused aloud only when a number or a date is to be written in it. */
export function localeNamed(name: string): Locale {
  const known = LOCALES[name] ?? LOCALES[name.replace("-", "_")] ?? (name === "en" ? ENGLISH : undefined);
  return (
    known ??
    new Proxy(ENGLISH, {
      get: () => {
        throw notModelled(`numbers and dates written in the locale ${name}`);
      },
    })
  );
}
