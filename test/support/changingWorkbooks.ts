import type { Pull } from "../../server/sources/source.ts";
import { pullOf, smallWorkbook } from "./pulls.ts";

/** Workbooks of a department that changes all the time: every row of every one is another one in each version. */
export const CHANGING = [1, 2, 3, 4, 5, 6].map((structure) => ({
  structure,
  id: `s${String(structure)}.xlsx`,
}));

/** A version differs from its neighbours by its rows, their number, its problems and its tokens. */
export function workbookAt(structure: number, version: number): Pull {
  const attendances = 150 + (version % 4);
  const rows = smallWorkbook({ structure, participants: 12, attendances, minutes: (version % 700) + 1 });
  const mistyped = version % 3;
  const pull = pullOf({
    ...rows,
    attendances: (rows.attendances ?? []).map((row, index) =>
      index < mistyped ? { ...row, status: "Parti" } : row,
    ),
  });
  return {
    ...pull,
    registrations: pull.registrations.map(({ participant }) => ({
      participant,
      tokens: [{ kind: "A0", token: `${participant} in version ${String(version)}` }],
    })),
  };
}
