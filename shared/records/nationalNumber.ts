/** French NIR: sex, year, month (or a fictitious one), department, commune, order, and often the two-digit key. */
const NIR =
  /(?<![\dA-Z])[1-478][ .-]?\d{2}[ .-]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .-]?(?:\d{2}|2[AB])[ .-]?\d{3}[ .-]?\d{3}(?:[ .-]?\d{2})?(?!\d)/i;

/** Belgian NISS: birth date, order, key modulo 97. */
const NISS = /(?<!\d)(\d{2})[ .-]?(\d{2})[ .-]?(\d{2})[ .-]?(\d{3})[ .-]?(\d{2})(?!\d)/g;

function isNiss([, year, month, day, order, key]: RegExpMatchArray): boolean {
  // Months above 12 are those of people without a known sex or outside the register (bis numbers).
  if (Number(month) % 20 > 12 || Number(day) > 31) return false;
  const base = `${year}${month}${day}${order}`;
  return [base, `2${base}`].some((digits) => 97 - (Number(digits) % 97) === Number(key));
}

/**
 * Whether a text holds what looks like a French social-security number (NIR) or a Belgian national number (NISS).
 *
 * The key of a NIR is not required: a mistyped one still points at somebody. The key of a NISS is, since any eleven
 * digits would otherwise pass for one.
 */
export function holdsNationalNumber(text: string): boolean {
  const start = text.slice(0, 2000).replace(/[\u00A0\u202F]/gu, " ");
  return NIR.test(start) || [...start.matchAll(NISS)].some(isNiss);
}
