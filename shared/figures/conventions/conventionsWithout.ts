import type { Counted } from "../builders/quality.ts";

const conventionsWithout = (what: string): Counted => ({
  one: "convention",
  several: "conventions",
  missing: `sans ${what}`,
});

export const WITHOUT_PLACES = conventionsWithout("nombre de places");
export const WITHOUT_GRANT = conventionsWithout("montant de subvention");
export const WITHOUT_GRANT_OR_PLACES = conventionsWithout("subvention ou sans nombre de places");
export const WITHOUT_COST = conventionsWithout("coût total");
export const WITHOUT_GRANT_OR_COST = conventionsWithout("subvention ou sans coût total");
