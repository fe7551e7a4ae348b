import * as z from "zod";
import { refusal } from "../shared/refusal.ts";

const yearQuery = z
  .string()
  .regex(/^(?:19|20|21)\d\d$/)
  .transform(Number);

type Choice = {
  readonly asked: string | undefined;
  readonly preferred: number | undefined;
  readonly years: readonly number[];
  readonly now: Date;
};

/**
 * The year to show: the one that is asked for, else the one of the settings, else the last with data, else this year.
 *
 * @throws Refusal when what is asked for is no year
 */
export function chosenYear({ asked, preferred, years, now }: Choice): number {
  if (asked !== undefined && asked !== "") {
    const parsed = yearQuery.safeParse(asked);
    if (!parsed.success) throw refusal("year_invalid", { value: asked.slice(0, 12) });
    return parsed.data;
  }
  return preferred ?? years.at(-1) ?? now.getFullYear();
}
