import { formatInteger, joinFrench, plural } from "../../shared/format.ts";
import type { StructureRow } from "../../shared/figures/structuresTable.ts";
import type { WorkbookState } from "../store/store.ts";

const MOST_NAMES = 5;

type Read = {
  readonly workbooks: readonly WorkbookState[];
  readonly years: readonly number[];
  readonly year: number;
  readonly structures: readonly StructureRow[];
};

/** What is not there yet, and what to do about it: an empty page explains itself. */
export function MissingSection({ workbooksFolder, ...read }: Read & { workbooksFolder: string }) {
  const kinds = new Set(read.workbooks.flatMap(({ generation, kind }) => (generation > 0 ? [kind] : [])));
  const unread = NEEDED.filter(({ kind }) => !kinds.has(kind));
  const sentences = unread.length > 0 ? unread.map(({ sentence }) => sentence) : gapsOfYear(read);
  if (sentences.length === 0) return null;
  return (
    <section class="missing" aria-labelledby="manque">
      <h2 id="manque">Ce qui manque</h2>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {unread.length > 0 && (
        <ol>
          {unread.map(({ template, command }) => (
            <li>
              {template} : <code>{command}</code>
            </li>
          ))}
          <li>
            Les classeurs remplis (XLSX ou ODS) se déposent dans <code>{workbooksFolder}</code>
          </li>
          <li>
            Puis <code>npx navette sync</code>, qui crée ce dossier au besoin et lit les classeurs ; enfin,
            rechargez cette page.
          </li>
        </ol>
      )}
    </section>
  );
}

const NEEDED = [
  {
    kind: "association",
    sentence:
      "Aucun classeur de structure n'a été lu : les personnes, les sorties et les séances restent sans objet.",
    template: "Le modèle à remettre à chaque structure",
    command: "npx navette template",
  },
  {
    kind: "department",
    sentence:
      "Le classeur du Département n'a pas été lu : les structures conventionnées, les places, le soutien financier et les territoires restent sans objet.",
    template: "Le modèle à remplir par le Département",
    command: "npx navette template --pour departement",
  },
] as const;

function gapsOfYear({ years, year, structures }: Read): readonly string[] {
  if (years.length === 0) {
    return ["Les classeurs lus ne contiennent encore ni convention ni parcours."];
  }
  if (!years.includes(year)) {
    return [`Aucune convention ni aucun parcours n'est connu en ${year}. Choisissez une autre année.`];
  }
  const silent = structures.filter(({ workbook }) => workbook === null);
  if (silent.length === 0) return [];
  const names = silent.map(({ name, structure }) => name ?? structure);
  const others = names.length - MOST_NAMES;
  const named =
    others > 1
      ? `${names.slice(0, MOST_NAMES).join(", ")} et ${formatInteger(others)} autres`
      : joinFrench(names);
  const count = `${formatInteger(silent.length)} ${plural(silent.length, "structure conventionnée n'a", "structures conventionnées n'ont")}`;
  return [`${count} pas de classeur lu pour le moment, et manquent dans les chiffres : ${named}.`];
}
