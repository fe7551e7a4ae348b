/**
 * Version of everything that turns cells into rows, problems and facts. To be raised by whoever changes it: the next sync
 * then reads every workbook again, unchanged ones included.
 */
export const RULES_VERSION = 3;
