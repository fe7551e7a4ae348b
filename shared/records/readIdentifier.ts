/** La Poste's establishments do not follow Luhn: the sum of their digits is a multiple of five (Insee). */
const LA_POSTE = "356000000";

function followsLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits)) return false;
  if (digits.startsWith(LA_POSTE))
    return [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
  return followsLuhn(digits);
}

/** Banque-Carrefour des Entreprises: eight digits then 97 less their remainder modulo 97. */
function isEnterpriseNumber(digits: string): boolean {
  return /^[01]\d{9}$/.test(digits) && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

/**
 * Identifier of a structure: a SIRET (14 digits, Luhn) or a Belgian enterprise number (10 digits, modulo 97).
 *
 * Spaces, dots and « BE » are left out. A leading zero lost by a numeric cell is put back when the check digits prove it.
 *
 * @returns its digits, or null when the text is neither
 */
export function readIdentifierText(text: string): string | null {
  const digits = text.replace(/^\s*BE/i, "").replace(/[\s\u00A0\u202F.'-]/gu, "");
  if (isSiret(digits) || isEnterpriseNumber(digits)) return digits;
  const [siret, enterprise] = [digits.padStart(14, "0"), digits.padStart(10, "0")];
  if (digits.length === 13 && isSiret(siret)) return siret;
  if (digits.length === 9 && isEnterpriseNumber(enterprise)) return enterprise;
  return null;
}
