import { WriteConflict } from "../store/writeConflict.ts";

/** Each conflict means that somebody else moved the workbook forward: they cannot go on for ever. */
const ATTEMPTS = 5;

/** Decides again, on the state of now, when somebody else wrote in between. */
export async function retryOnConflict<T>(decide: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await decide();
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
