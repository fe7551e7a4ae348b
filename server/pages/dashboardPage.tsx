import { type Child } from "hono/jsx";
import { type Figure } from "../../shared/figures/figure.ts";
import { formatInteger } from "../../shared/format.ts";
import { type YearFigures } from "../api/departmentFigures.ts";
import { type LocatedProblem, type SyncRun, type WorkbookState } from "../store/store.ts";
import { FigureCard } from "./figureCard.tsx";
import { FreshnessSection } from "./freshnessSection.tsx";
import { Layout, type PageSettings } from "./layout.tsx";
import { ProblemTable } from "./problemTable.tsx";
import { StructuresSection } from "./structuresSection.tsx";
import { Tile } from "./tile.tsx";

export type Dashboard = {
  readonly settings: PageSettings;
  readonly year: number;
  readonly years: readonly number[];
  readonly data: YearFigures;
  readonly workbooks: readonly WorkbookState[];
  readonly lastRun: SyncRun | null;
  /** The gravest first. */
  readonly problems: { readonly total: number; readonly problems: readonly LocatedProblem[] };
};

/** Which figures stand in which section; a figure that is not named here is still in the exports. */
const SECTIONS = [
  {
    anchor: "chiffres-cles",
    words: "Chiffres clés",
    tiles: [
      "structures-conventionnees",
      "places-conventionnees",
      "personnes-accueillies",
      "soutien-financier",
      "cout-moyen-par-place",
      "porteurs-par-statut",
      "personnes-par-place",
      "soutien-par-personne",
    ],
    cards: [],
  },
  {
    anchor: "public",
    words: "Public accueilli",
    tiles: ["prescripteur-le-plus-frequent"],
    cards: [
      "repartition-par-sexe",
      "repartition-par-age",
      "situation-familiale",
      "anciennete-rsa",
      "part-niveau-vi",
    ],
  },
  { anchor: "sorties", words: "Sorties", tiles: [], cards: ["situation-a-la-sortie"] },
  { anchor: "territoire", words: "Territoire", tiles: [], cards: ["places-par-territoire"] },
  {
    anchor: "modalites",
    words: "Modalités",
    tiles: [],
    cards: ["seances-par-modalite-et-moment", "seances-par-support", "seances-par-animateurs"],
  },
] as const;

const OTHER_SECTIONS = [
  ["structures", "Structures"],
  ["fraicheur", "Fraîcheur des classeurs"],
  ["a-corriger", "À corriger"],
] as const;

export function DashboardPage({ settings, year, years, data, workbooks, lastRun, problems }: Dashboard) {
  const figures = new Map(data.figures.map((figure) => [figure.id, figure]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => figures.get(id) ?? []);
  return (
    <Layout
      settings={settings}
      title={`Ateliers d'insertion sociale ${year}`}
      heading={`Ateliers d'insertion sociale, ${year}`}
      sections={[...SECTIONS.map(({ anchor, words }) => [anchor, words] as const), ...OTHER_SECTIONS]}
    >
      <YearChoice year={year} years={years} />
      <Missing workbooks={workbooks} years={years} year={year} />
      {SECTIONS.map(({ anchor, words, tiles, cards }) => (
        <FigureSection anchor={anchor} words={words} tiles={named(tiles)} cards={named(cards)} />
      ))}
      <StructuresSection year={year} structures={data.structures} />
      <FreshnessSection workbooks={workbooks} lastRun={lastRun} />
      <ToCorrect problems={problems} />
    </Layout>
  );
}

function FigureSection({
  anchor,
  words,
  tiles,
  cards,
}: {
  anchor: string;
  words: string;
  tiles: readonly Figure[];
  cards: readonly Figure[];
}) {
  return (
    <section aria-labelledby={anchor}>
      <h2 id={anchor}>{words}</h2>
      {tiles.length > 0 && (
        <div class="tiles">
          {tiles.map((figure): Child => (
            <Tile figure={figure} />
          ))}
        </div>
      )}
      {cards.length > 0 && (
        <div class="cards">
          {cards.map((figure): Child => (
            <FigureCard figure={figure} />
          ))}
        </div>
      )}
    </section>
  );
}

function YearChoice({ year, years }: { year: number; years: readonly number[] }) {
  return (
    <nav class="choices" aria-label="Année et exports">
      <p>
        Année :{" "}
        {years.length === 0
          ? "aucune donnée"
          : years
              .map((one) =>
                one === year ? (
                  <strong aria-current="page">{one}</strong>
                ) : (
                  <a href={`/?annee=${one}`}>{one}</a>
                ),
              )
              .flatMap((link) => [link, " "])}
      </p>
      <p>
        Exports : <a href={`/api/chiffres.csv?annee=${year}&format=excel`}>tableur (CSV)</a>,{" "}
        <a href={`/api/chiffres?annee=${year}`}>données (JSON)</a>
      </p>
    </nav>
  );
}

/** What is not there yet, and what to do about it: an empty page explains itself. */
function Missing({
  workbooks,
  years,
  year,
}: {
  workbooks: readonly WorkbookState[];
  years: readonly number[];
  year: number;
}) {
  const read = workbooks.filter(({ generation }) => generation > 0);
  const missing: string[] = [];
  if (!read.some(({ kind }) => kind === "department")) {
    missing.push(
      "Le classeur du Département (structures, conventions, territoires) n'a pas été lu : les places, le soutien financier et les territoires restent sans objet. Le modèle : navette template --pour departement.",
    );
  }
  if (!read.some(({ kind }) => kind === "association")) {
    missing.push(
      "Aucun classeur de structure n'a été lu : les personnes, les sorties et les séances restent sans objet. Déposez les classeurs dans le dossier des classeurs, puis lancez : navette sync.",
    );
  }
  if (missing.length === 0 && !years.includes(year)) {
    missing.push(`Aucune convention ni aucun parcours en ${year}. Choisissez une autre année.`);
  }
  if (missing.length === 0) return null;
  return (
    <section class="missing" aria-labelledby="manque">
      <h2 id="manque">Ce qui manque</h2>
      <ul>
        {missing.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function ToCorrect({ problems: { total, problems } }: Pick<Dashboard, "problems">) {
  return (
    <section aria-labelledby="a-corriger">
      <h2 id="a-corriger">À corriger</h2>
      {total === 0 ? (
        <p>Rien à corriger : toutes les lignes lues sont retenues.</p>
      ) : (
        <>
          <p class="subtitle">
            Les plus graves d'abord. Aucune valeur n'est recopiée ici : la cellule dit où regarder.{" "}
            <a href="/a-corriger">
              {problems.length < total
                ? `Voir les ${formatInteger(total)} lignes à corriger ou à vérifier`
                : "Voir la liste à part"}
            </a>
          </p>
          <ProblemTable
            id="table-a-corriger"
            caption={`${formatInteger(problems.length)} sur ${formatInteger(total)}`}
            problems={problems}
          />
        </>
      )}
    </section>
  );
}
