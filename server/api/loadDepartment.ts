import type { Programme } from "../../shared/programme/programme.ts";
import type { Department } from "../../shared/figures/department.ts";
import type { WorkbookFacts } from "../../shared/figures/facts.ts";
import { uniquePeople } from "../../shared/identity/uniquePeople.ts";
import type { StoreReader } from "../store/store.ts";

/** Facts already loaded, by workbook: figures recognise them and only look again at those that changed. */
export type KeptFacts = Map<string, { readonly generation: number; readonly facts: WorkbookFacts }>;

/** The published state of a department, as the figures look at it. */
export async function loadDepartment(
  reader: StoreReader,
  programme: Programme,
  kept: KeptFacts = new Map(),
): Promise<Department> {
  const published = (await reader.publishedFacts()).map((loaded) => {
    const before = kept.get(loaded.workbook);
    return before?.generation === loaded.generation ? { ...loaded, facts: before.facts } : loaded;
  });
  kept.clear();
  for (const { workbook, generation, facts } of published) kept.set(workbook, { generation, facts });
  const associations = published.flatMap(({ workbook, facts }) =>
    facts.kind === "association" ? [{ workbook, facts }] : [],
  );
  const own = published.map(({ facts }) => facts).find((facts) => facts.kind === "department") ?? null;
  return { associations, own, programme, people: uniquePeople(await reader.publishedRegistrations()) };
}
