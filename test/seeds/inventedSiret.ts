/**
 * A SIRET that follows Luhn and belongs to nobody: no SIREN begins with 0.
 *
 * @param prefix six digits, the first a 0
 * @param number from 1 to 99
 */
export function inventedSiret(prefix: string, number: number): string {
  const siren = withLuhnDigit(`${prefix}${String(number).padStart(2, "0")}`);
  return withLuhnDigit(`${siren}0001`);
}

function withLuhnDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
