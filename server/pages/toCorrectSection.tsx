import { SEVERITIES } from "../../shared/checks/problem.ts";
import { formatInteger } from "../../shared/format.ts";
import type { LocatedProblem } from "../store/store.ts";
import { ProblemTable } from "./problemTable.tsx";
import { problemsLink } from "./problemsLink.ts";

export type ToCorrect = {
  readonly total: number;
  /** The gravest, not all of them. */
  readonly problems: readonly LocatedProblem[];
};

export function ToCorrectSection({ total, problems }: ToCorrect) {
  return (
    <section aria-labelledby="a-corriger">
      <h2 id="a-corriger">À corriger</h2>
      {total === 0 ? (
        <p class="none">Rien à corriger dans ce qui a été lu.</p>
      ) : (
        <>
          <p class="subtitle">
            Les plus graves d'abord. Aucune valeur n'est recopiée ici : la cellule dit où regarder. Tout voir
            : <a href={problemsLink({})}>{formatInteger(total)} points à corriger ou à vérifier</a>, ou
            seulement{" "}
            {SEVERITIES.map(({ code, label }, index) => (
              <>
                {index > 0 && ", "}
                <a href={problemsLink({ severity: code })}>{label}</a>
              </>
            ))}
            .
          </p>
          <ProblemTable
            id="table-a-corriger"
            caption={`Les ${formatInteger(problems.length)} premiers points sur ${formatInteger(total)}`}
            problems={problems}
          />
        </>
      )}
    </section>
  );
}
