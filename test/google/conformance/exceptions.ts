/**
 * Exchanges of the recordings on which the stand-in knowingly differs, with the reason:
 * the name of the recording and the number of the exchange in it, from 1.
 */
export const EXCEPTIONS: Readonly<Record<string, string>> = {};
