import { formatDecimal } from "../../format.ts";

export const hoursOf = (minutes: number): number => minutes / 60;

/** « 7,5 h » */
export const inHours = (hours: number): string => `${formatDecimal(hours, 1)}\u00A0h`;

/** « 9 heures », « 7,5 heures », for a rule */
export const hoursInWords = (hours: number): string =>
  `${formatDecimal(hours, Number.isInteger(hours) ? 0 : 1)} heures`;

/** Whether so many minutes are less than so many hours, kept to the hundredth: without the error of a binary product. */
export const isUnder = (minutes: number, hours: number): boolean =>
  minutes * 100 < Math.round(hours * 100) * 60;
