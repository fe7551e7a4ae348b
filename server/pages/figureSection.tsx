import { joinFrench } from "../../shared/format.ts";
import { inSentence } from "../../shared/figures/builders/classes.ts";
import type { Figure } from "../../shared/figures/figure.ts";
import { FigureCard } from "./figureCard.tsx";
import type { SectionPlan } from "./sections.ts";
import { Tile } from "./tile.tsx";

/** More of them, and each card says its own. */
const POPULATIONS_SAID_ONCE = 3;

/** A section of figures: those that have a value, then the names of those that have none, and why. */
export function FigureSection({
  plan: { anchor, words, half, tiles, cards },
  figures,
}: {
  plan: SectionPlan;
  figures: ReadonlyMap<string, Figure>;
}) {
  const known = (ids: readonly string[]) => ids.flatMap((id) => figures.get(id) ?? []);
  const planned = known([...tiles, ...cards.map(({ figure }) => figure)]);
  const hasValue = (id: string) => (figures.get(id)?.value ?? null) !== null;
  const together = new Set(planned.map(({ population }) => population)).size <= POPULATIONS_SAID_ONCE;
  const shownCards = cards.filter(({ figure }) => hasValue(figure));
  return (
    <section aria-labelledby={anchor} class={half === true ? "half" : undefined}>
      <h2 id={anchor}>{words}</h2>
      {cards.length > 0 && together && <Populations figures={planned} />}
      {tiles.some(hasValue) && (
        <div class="tiles">
          {known(tiles.filter(hasValue)).map((figure) => (
            <Tile figure={figure} />
          ))}
        </div>
      )}
      {shownCards.length > 0 && (
        <div class="cards">
          {shownCards.flatMap((plan) =>
            known([plan.figure]).map((figure) => (
              <FigureCard
                plan={plan}
                figure={figure}
                sources={known(plan.message.from)}
                tellsPopulation={!together}
              />
            )),
          )}
        </div>
      )}
      <NotApplicable figures={planned.filter(({ value }) => value === null)} />
    </section>
  );
}

function NotApplicable({ figures }: { figures: readonly Figure[] }) {
  if (figures.length === 0) return null;
  const reasons = [...new Set(figures.flatMap(({ quality }) => quality))];
  return (
    <p class="none">
      Sans objet : {joinFrench(figures.map(({ label }) => inSentence(label)))}. {reasons.join(" ")}
    </p>
  );
}

/** Whom the cards of the section count, said once. */
function Populations({ figures }: { figures: readonly Figure[] }) {
  const populations = new Set(figures.map(({ population }) => population));
  return <p class="subtitle">{[...populations].join(" ")}</p>;
}
