import type { ImportForm, ImportRequest, OldTable, SavedImport } from "../../gestures/importForm.ts";
import type { ImportReview } from "../../gestures/importReview.ts";
import type { Answers } from "../../../shared/import/question.ts";
import { element, fill } from "../kit/element.ts";
import { openPage } from "../kit/page.ts";
import { server } from "../kit/server.ts";
import { columnsStep } from "./columnsStep.ts";
import { decisionsStep } from "./decisionsStep.ts";
import { previewStep } from "./previewStep.ts";
import { savedStep } from "./savedStep.ts";
import { sheetStep } from "./sheetStep.ts";
import { titled } from "./step.ts";

const page = openPage();

/** What the steps do, each in one call at most. The old table, its mapping and the answers live in this page alone. */
export type Way = {
  readonly choose: (sheetId: number) => Promise<void>;
  /** Reads the table anew, as the person corrected it. */
  readonly correct: (table: OldTable, hints: Parameters<typeof server.readOldTable>[1]) => Promise<void>;
  readonly review: (table: OldTable, answers: Answers) => Promise<void>;
  readonly save: (table: OldTable, answers: Answers, digest: string) => Promise<void>;
  readonly toSheets: () => void;
  readonly toColumns: (table: OldTable, answers: Answers) => void;
  readonly toDecisions: (table: OldTable, answers: Answers, review: ImportReview) => void;
  readonly say: (typeof page)["say"];
};

function show(step: HTMLElement): void {
  fill(page.main, step);
  page.say("");
  window.scrollTo(0, 0);
  step.querySelector<HTMLElement>("h1")?.focus();
}

const requestOf = ({ sheetId, proposal }: OldTable, answers: Answers): ImportRequest => ({
  sheetId,
  mapping: proposal,
  answers,
});

function wayOf(form: ImportForm): Way {
  const way: Way = {
    say: page.say,
    toSheets: () => {
      show(sheetStep(form, way));
    },
    toColumns: (table, answers) => {
      show(columnsStep(table, answers, way));
    },
    toDecisions: (table, answers, review) => {
      show(decisionsStep(table, answers, review, way));
    },
    choose: async (sheetId) => {
      const table = await page.during("Lecture du tableau…", () => server.readOldTable(sheetId, {}));
      if (table !== undefined) way.toColumns(table, {});
    },
    correct: async ({ sheetId }, hints) => {
      const table = await page.during("Lecture du tableau…", () => server.readOldTable(sheetId, hints));
      if (table === undefined) return;
      way.toColumns(table, {});
      page.say("Tableau relu. Vérifiez où va chaque colonne.");
    },
    review: async (table, answers) => {
      const review = await page.during("Traduction du tableau…", () =>
        server.reviewImport(requestOf(table, answers)),
      );
      if (review !== undefined) reviewed(table, answers, review);
    },
    save: async (table, answers, digest) => {
      const saved = await page.during("Écriture…", () =>
        server.saveImport(requestOf(table, answers), digest),
      );
      if (saved !== undefined) after(table, answers, saved);
    },
  };

  const reviewed = (table: OldTable, answers: Answers, review: ImportReview) => {
    if (review.preview === null) way.toDecisions(table, answers, review);
    else show(previewStep(table, answers, review, review.preview, way));
  };
  const after = (table: OldTable, answers: Answers, saved: SavedImport) => {
    if (saved.outcome === "saved") {
      show(savedStep(table.title, saved, way));
      page.say("Le tableau est importé.");
    } else {
      reviewed(table, answers, saved.review);
      page.say(
        "Rien n'a été écrit : l'ancien tableau ou le classeur a changé depuis l'aperçu. Voici ce que l'import donnerait maintenant : relisez, puis recommencez.",
        "failed",
      );
    }
  };
  return way;
}

void page.during("Ouverture…", server.openImportForm).then((form) => {
  if (form === undefined) fill(page.main, titled(null, "Importer un ancien tableau", element("p")));
  else wayOf(form).toSheets();
});
