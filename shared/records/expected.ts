import type { Column } from "../workbook/column.ts";

const FEW = 6;

/** What a cell of the column should hold, in French, to complete « on attend … ». */
export function expectedOf(column: Column): string {
  switch (column.type) {
    case "list":
      return expectedEntries(column);
    case "date":
      return "une date comme 05/03/2025";
    case "month":
      return "un mois et une année comme 10/2009, ou « jamais travaillé »";
    case "year":
      return "une année de quatre chiffres, comme 2025";
    case "integer":
      return `un nombre entier${boundsOf(column)}`;
    case "decimal":
      return `un nombre${boundsOf(column)}`;
    case "code":
      return "un code court avec un chiffre, comme P-001";
    case "identifier":
      return "un numéro SIRET de 14 chiffres ou un numéro BCE de 10 chiffres, sans faute de frappe";
    case "commune":
      return "le code de la commune puis son nom, comme « 49007 Angers »";
    case "version":
      return "le numéro écrit par Navette";
    case "name":
      return "un nom court";
    case "text":
      return "un texte";
  }
}

function expectedEntries(column: Column): string {
  const labels = (column.list?.entries ?? []).map((entry) => `« ${entry.label} »`);
  const shown = labels.slice(0, FEW).join(", ");
  const more = labels.length > FEW ? "…" : "";
  return `${column.multiple === true ? "une ou plusieurs valeurs" : "une valeur"} de la liste : ${shown}${more}`;
}

function boundsOf({ min, max, unit }: Column): string {
  const measured = (bound: number) => (unit === undefined ? String(bound) : `${bound} ${unit}`);
  if (min !== undefined && max !== undefined) return ` entre ${min} et ${measured(max)}`;
  if (min !== undefined) return ` d'au moins ${measured(min)}`;
  if (max !== undefined) return ` d'au plus ${measured(max)}`;
  return "";
}
