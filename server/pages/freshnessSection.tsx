import { formatInstant, formatInteger, plural } from "../../shared/format.ts";
import type { Tally } from "../../shared/checks/checked.ts";
import type { SyncRun, WorkbookState, WorkbookStatus } from "../store/store.ts";
import { problemsLink } from "./problemsLink.ts";
import { ScrollTable } from "./scrollTable.tsx";

/** A sign beside the words, so that colour is never needed. */
const STATUS_WORDS: Readonly<Record<WorkbookStatus, string>> = {
  publie: "✓ à jour",
  retenu: "⚠ retenu",
  illisible: "✗ illisible",
  absent: "⚠ absent du dossier",
};

const sumOf = (tallies: readonly Tally[], part: "accepted" | "refused" | "blank") =>
  formatInteger(tallies.reduce((sum, tally) => sum + tally[part], 0));

export function FreshnessSection({
  workbooks,
  lastRun,
}: {
  workbooks: readonly WorkbookState[];
  lastRun: SyncRun | null;
}) {
  const behind = workbooks.filter(({ status }) => status !== "publie");
  return (
    <section aria-labelledby="fraicheur">
      <h2 id="fraicheur">Fraîcheur des classeurs</h2>
      <p class="subtitle">
        {lastRun === null
          ? "Aucune synchronisation n'a encore eu lieu."
          : `Dernière synchronisation le ${formatInstant(lastRun.finishedAt)} : ${formatInteger(lastRun.seen)} ${plural(lastRun.seen, "classeur vu", "classeurs vus")}, ${formatInteger(workbooks.length - behind.length)} à jour.`}
      </p>
      {behind.map(({ workbook, title, status, reason }) => (
        <p class="warning">
          <strong>{title}</strong> ({STATUS_WORDS[status]}) :{" "}
          {reason ?? "son dernier bon état reste affiché."}{" "}
          <a href={problemsLink({ workbook })}>Ce qu'il faut y corriger</a>
        </p>
      ))}
      {workbooks.length > 0 && (
        <ScrollTable
          id="table-fraicheur"
          caption="État de chaque classeur"
          headers={[
            "Classeur",
            "État",
            "Dernier état publié",
            "Lignes retenues",
            "Lignes refusées",
            "Lignes vides",
            "À\u00A0corriger",
          ]}
          texts={3}
          rows={workbooks.map(({ workbook, title, status, publishedAt, tallies, problemCount }) => [
            problemCount === 0 ? title : <a href={problemsLink({ workbook })}>{title}</a>,
            STATUS_WORDS[status],
            publishedAt === null ? "jamais publié" : formatInstant(publishedAt),
            sumOf(tallies, "accepted"),
            sumOf(tallies, "refused"),
            sumOf(tallies, "blank"),
            formatInteger(problemCount),
          ])}
        />
      )}
    </section>
  );
}
