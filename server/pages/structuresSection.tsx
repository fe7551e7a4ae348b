import { formatEuros, formatInteger } from "../../shared/format.ts";
import { type StructureRow } from "../../shared/figures/structuresTable.ts";
import { LEGAL_FORM } from "../../shared/nomenclature/legalForm.ts";
import { labelOf } from "../../shared/nomenclature/nomenclature.ts";
import { ScrollTable } from "./scrollTable.tsx";

const NOT_APPLICABLE = "–";
const count = (value: number | null) => (value === null ? NOT_APPLICABLE : formatInteger(value));
const euros = (value: number | null) => (value === null ? NOT_APPLICABLE : formatEuros(value));

export function StructuresSection({
  year,
  structures,
}: {
  year: number;
  structures: readonly StructureRow[];
}) {
  return (
    <section aria-labelledby="structures">
      <h2 id="structures">Structures</h2>
      {structures.length === 0 ? (
        <p>Aucune structure conventionnée ni aucun classeur pour {year}.</p>
      ) : (
        <>
          <p class="subtitle">
            Une personne suivie par deux structures compte une fois dans chacune : la colonne peut dépasser le
            total du Département. « {NOT_APPLICABLE} » : sans objet, ou classeur non lu.
          </p>
          <ScrollTable
            id="table-structures"
            caption={`Structures, année ${year}`}
            columns={[
              { header: "Structure" },
              { header: "Forme juridique" },
              { header: "Territoire" },
              { header: "Places", numeric: true },
              { header: "Soutien financier", numeric: true },
              { header: "Coût par place", numeric: true },
              { header: "Personnes", numeric: true },
              { header: "dont RSA socle", numeric: true },
              { header: "Sorties", numeric: true },
            ]}
            rows={structures.map((row) => [
              row.name ?? row.structure,
              row.legalForm === null ? "inconnue" : labelOf(LEGAL_FORM, row.legalForm),
              row.territories.length === 0 ? "inconnu" : row.territories.join(", "),
              count(row.places),
              euros(row.grant),
              euros(row.costPerPlace),
              count(row.people),
              count(row.rsaPeople),
              count(row.exits),
            ])}
          />
        </>
      )}
    </section>
  );
}
