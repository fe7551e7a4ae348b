import { formatShortDay } from "../format.ts";
import { isBlank } from "../records/cell.ts";
import { readDay } from "../records/readDay.ts";
import type { Identity } from "../workbook/extractContent.ts";
import type { ExistingRows } from "./existingRows.ts";
import type { Mapping } from "./mapping.ts";
import { participantCode, participantCodes } from "../identity/participantCode.ts";
import { identityInCells } from "../identity/identityInCells.ts";
import { identityKey, type Known, peopleDirectory } from "../identity/peopleDirectory.ts";
import { type Answer, NEW_PERSON, rowAnswer } from "./question.ts";
import type { Place } from "./questionBook.ts";
import type { Settling } from "./settleCell.ts";
import type { DataRow } from "./translateImport.ts";
import { FULL_NAME } from "./target.ts";

/** Who the rows of an old table are. Codes and rows only: names nobody. */
export type PeopleReport = {
  readonly created: number;
  /** People of the table who were in the workbook before. */
  readonly alreadyThere: number;
  /** People whom several rows name: « allers-retours », or a presence each. */
  readonly onSeveralRows: readonly { readonly code: string; readonly rows: readonly number[] }[];
  /** People recognised on several rows, or in the workbook, by their name alone, for want of a birth date. */
  readonly byNameAlone: readonly { readonly code: string; readonly rows: readonly number[] }[];
};

export type RowPerson = {
  readonly code: string;
  /** The code typed in the row is another person's. */
  readonly codeTaken: boolean;
  /** Waits for an answer: taken for somebody new meanwhile. */
  readonly pending: boolean;
};

export type People = {
  /** @param code the code that the row gives, if any */
  readonly of: (row: number, identity: Identity, code: string | null, place: Place) => RowPerson;
  readonly report: () => PeopleReport;
};

const MOST_SUGGESTED = 3;

type Doubt = {
  readonly row: number;
  readonly identity: Identity;
  readonly near: readonly Known[];
  readonly place: Place;
  /** The code that the row gives, when nobody has it. */
  readonly free: string | null;
  readonly codeTaken: boolean;
};

type Request = {
  readonly mapping: Mapping;
  readonly standing: ExistingRows;
  readonly data: readonly DataRow[];
  readonly settling: Settling;
};

/** Recognises the people of the rows, one after the other, and gives a code to the new ones. */
export function peopleOf({ mapping, standing, data, settling }: Request): People {
  const directory = peopleDirectory();
  for (const { cells } of standing.get("participants") ?? []) {
    const code = participantCode(cells.code ?? null);
    if (code !== null) directory.add({ code, identity: identityInCells(cells), sourceRow: null });
  }
  const nextCode = codeGiver(standing, mapping, data);
  const byNameAlone = !mapping.columns.some(({ target }) => target === "participants.birthDate");
  const rowsOf = new Map<string, number[]>();
  const nameAlone = new Set<string>();
  const atRow = new Map<number, Known>();
  /** One answer, or one question left, is about one person, however many rows name them. */
  const askedAbout = new Map<string, RowPerson>();
  let created = 0;

  const create = (row: number, identity: Identity, code: string | null): Known => {
    const person = { code: code ?? nextCode(), identity, sourceRow: row };
    directory.add(person);
    created += 1;
    return person;
  };

  const recognise = (row: number, identity: Identity, code: string | null, place: Place): RowPerson => {
    const holder = code === null ? undefined : directory.byCode(code);
    const hasName = [identity.birthName, identity.usedName, identity.firstName].some(
      (cell) => !isBlank(cell),
    );
    if (holder !== undefined && !hasName) return { code: holder.code, codeTaken: false, pending: false };
    const { same, near } = directory.match(identity, byNameAlone);
    if (holder !== undefined && (same === holder || near.includes(holder)))
      return { code: holder.code, codeTaken: false, pending: false };
    const codeTaken = holder !== undefined;
    const isAskedAbout = askedAbout.has(personKey(identity));
    if (same !== null && !isAskedAbout) {
      if (readDay(identity.birthDate) === null) nameAlone.add(same.code);
      return { code: same.code, codeTaken, pending: false };
    }
    const free = codeTaken ? null : code;
    if (near.length === 0 && !isAskedAbout)
      return { code: create(row, identity, free).code, codeTaken, pending: false };
    return ask({ row, identity, near, place, free, codeTaken });
  };

  const ask = ({ row, identity, near, place, free, codeTaken }: Doubt): RowPerson => {
    const key = personKey(identity);
    const known = askedAbout.get(key);
    const suggestions = [...near.slice(0, MOST_SUGGESTED).map(namedIn), NEW_PERSON];
    const question = {
      key,
      about: "person" as const,
      target: FULL_NAME,
      header: "",
      value: `${shown(identity)} : est-ce ${near
        .slice(0, MOST_SUGGESTED)
        .map((one) => `${namedIn(one)} (${shown(one.identity)})`)
        .join(" ou ")} ?`,
      suggestions,
      expected: `${suggestions.map((one) => `« ${one} »`).join(", ")}`,
    };
    const chosen = settling.questions.ask<Known>(question, place, (answer) =>
      known === undefined ? personOf(answer, row, identity, free) : (directory.byCode(known.code) ?? null),
    );
    const code = known?.code ?? (chosen ?? create(row, identity, free)).code;
    const person = { code, codeTaken, pending: chosen === null };
    askedAbout.set(key, person);
    return person;
  };

  const personOf = (answer: Answer, row: number, identity: Identity, free: string | null): Known | null => {
    if (answer.as !== "value") return null;
    if (answer.value.toLowerCase() === NEW_PERSON)
      return directory.twinOf(identity) ?? create(row, identity, free);
    const [, sourceRow] = /^ligne (\d+)$/i.exec(answer.value) ?? [];
    if (sourceRow !== undefined) return atRow.get(Number(sourceRow)) ?? null;
    const code = participantCode(answer.value);
    return code === null ? null : (directory.byCode(code) ?? null);
  };

  return {
    of(row, identity, code, place) {
      const person = recognise(row, identity, code, place);
      const known = directory.byCode(person.code);
      if (known !== undefined) atRow.set(row, known);
      rowsOf.set(person.code, [...(rowsOf.get(person.code) ?? []), row]);
      return person;
    },
    report: () => ({
      created,
      alreadyThere: rowsOf.size - created,
      onSeveralRows: [...rowsOf]
        .filter(([, rows]) => rows.length > 1)
        .map(([code, rows]) => ({ code, rows })),
      byNameAlone: [...nameAlone].map((code) => ({ code, rows: rowsOf.get(code) ?? [] })),
    }),
  };
}

const personKey = (identity: Identity) => `person|${identityKey(identity)}`;

/** A person of the workbook by their code, which stays; one of the table by their row, since codes are not given yet. */
const namedIn = ({ code, sourceRow }: Known) => (sourceRow === null ? code : rowAnswer(sourceRow));

function shown({ birthName, usedName, firstName, birthDate }: Identity): string {
  const birth = readDay(birthDate);
  const name = [birthName, usedName, firstName].filter((cell) => !isBlank(cell)).join(" ");
  return `${name}, ${birth === null ? "date de naissance inconnue" : formatShortDay(birth)}`;
}

/** Codes after those of the workbook and of the table. */
function codeGiver(standing: ExistingRows, mapping: Mapping, data: readonly DataRow[]): () => string {
  const column = mapping.columns.find(({ target }) => target === "participants.code");
  const typed = column === undefined ? [] : data.map(({ cellAt }) => cellAt(column.position));
  return participantCodes([
    ...(standing.get("participants") ?? []).map(({ cells }) => cells.code ?? null),
    ...typed,
  ]);
}
