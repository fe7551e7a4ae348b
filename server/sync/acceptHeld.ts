import { factsOf } from "../../shared/figures/factsOf.ts";
import { refusal } from "../../shared/refusal.ts";
import type { Store } from "../store/store.ts";
import { WriteConflict } from "../store/writeConflict.ts";
import { judge } from "./judge.ts";
import { readPull } from "./readPull.ts";

type Effects = { readonly store: Store; readonly clock: () => Date };

/**
 * Publishes the pull that was held because of what it loses. Who accepted it, when and why is kept.
 *
 * @param by who decides, and why: both must say something
 * @throws Refusal when the workbook is unknown or not held, when it has problems that cannot be accepted, or when it was
 *   read again meanwhile: nobody accepts what they have not seen
 */
export async function acceptHeld(
  { store, clock }: Effects,
  workbook: string,
  by: { readonly actor: string; readonly reason: string },
): Promise<void> {
  if (by.actor.trim() === "" || by.reason.trim() === "") {
    throw new RangeError("Cannot accept a held workbook: an actor and a reason are required");
  }
  const standing = await store.standing(workbook);
  if (standing === null) throw refusal("workbook_unknown", { workbook });
  const snapshot = await store.pulledSnapshot(workbook);
  if (standing.state.status !== "retenu" || snapshot === null)
    throw refusal("nothing_to_accept", { workbook });

  const { title, fingerprint } = standing.state;
  const { takenAt } = snapshot;
  const reading = { ...readPull(snapshot.pull), workbook, title, fingerprint, takenAt };
  const judgement = await judge({ ...store, lossesAccepted: true }, standing, reading);
  if (judgement.reason !== null) throw refusal("acceptance_blocked", { workbook });
  const published = { ...reading, facts: factsOf(reading.checked) };
  const acceptance = { ...by, at: clock().toISOString() };
  try {
    await store.decide({
      reading,
      judgement,
      published,
      version: standing.version,
      acceptance,
      fresh: false,
    });
  } catch (error) {
    if (error instanceof WriteConflict) throw refusal("acceptance_outdated", { workbook }, error);
    throw error;
  }
}
