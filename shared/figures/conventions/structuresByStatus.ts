import { LEGAL_FORM_STATUS } from "../../nomenclature/legalFormStatus.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { withQuality } from "../builders/computed.ts";
import { frequencies } from "../builders/distribution.ts";
import { quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";

const STRUCTURES = { one: "structure", several: "structures", missing: "sans forme juridique connue" };

export const structuresByStatus: FigureDefinition = {
  id: "porteurs-par-statut",
  label: "Porteurs des actions",
  unit: "structures",
  population: ({ words }) => `Structures qui ont une convention ${words.ofAuthority} pour l'année.`,
  rule: "Nombre de structures par forme juridique : celle du classeur du Département, à défaut celle du classeur de la structure. Contrôle : le total égale le nombre de structures conventionnées.",
  referenceDate: duringYear,
  seeds: ["S0-06", "S4-02"],
  needs: ["department"],
  compute: ({ structures }) => {
    const byStatus = frequencies(
      tallyOf(structures, ({ legalForm }) =>
        legalForm === null ? null : LEGAL_FORM_STATUS.classOf[legalForm],
      ),
      LEGAL_FORM_STATUS.classes,
      STRUCTURES,
    );
    if (byStatus.unknown === 0) return byStatus;
    return withQuality(byStatus, [
      `Le total des porteurs n'atteint pas les ${quantity(structures.length, STRUCTURES)} conventionnées.`,
    ]);
  },
};
