/** French typography with ordinary spaces, as an expected value is typed. */
export const plainSpaces = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");
