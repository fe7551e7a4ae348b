import { formatEuros, formatInteger } from "../../shared/format.ts";
import type { StructureRow } from "../../shared/figures/structuresTable.ts";
import { LEGAL_FORM } from "../../shared/nomenclature/legalForm.ts";
import { labelOf } from "../../shared/nomenclature/nomenclature.ts";
import { ScrollTable } from "./scrollTable.tsx";

const NOT_APPLICABLE = "–";
const count = (value: number | null) => (value === null ? NOT_APPLICABLE : formatInteger(value));
const euros = (value: number | null) => (value === null ? NOT_APPLICABLE : formatEuros(value));

export function StructuresSection({
  year,
  structures,
  entitled,
}: {
  year: number;
  /** The right of the public, in short. */
  entitled: string;
  structures: readonly StructureRow[];
}) {
  return (
    <section aria-labelledby="structures">
      <h2 id="structures">Structures</h2>
      {structures.length === 0 ? (
        <p class="none">Aucune structure conventionnée ni aucune personne accueillie en {year}.</p>
      ) : (
        <>
          <p class="subtitle">
            Une personne suivie par deux structures compte une fois dans chacune : la colonne peut dépasser le
            total du Département. « {NOT_APPLICABLE} » : sans objet, faute de convention ou de classeur lu.
          </p>
          <ScrollTable
            id="table-structures"
            caption={`Structures, année ${year}`}
            headers={[
              "Structure",
              "Forme juridique",
              "Territoire",
              "Places",
              "Soutien financier",
              "Coût\u00A0par place",
              "Personnes",
              `dont\u00A0${entitled}`,
              "dont sorties",
            ]}
            texts={3}
            rows={structures.map((row) => [
              row.name ?? row.structure,
              row.legalForm === null ? "inconnue" : labelOf(LEGAL_FORM, row.legalForm),
              row.territories.length === 0 ? "inconnu" : row.territories.join(", "),
              count(row.places),
              euros(row.grant),
              euros(row.costPerPlace),
              count(row.people),
              count(row.entitledPeople),
              count(row.exits),
            ])}
          />
        </>
      )}
    </section>
  );
}
