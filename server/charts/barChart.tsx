import { wrapLabel } from "./wrapLabel.ts";

export type Bar = {
  readonly label: string;
  /** Length compared to the longest bar, in [0, 1]. */
  readonly length: number;
  /** « 41 % (112) »: never the length of the bar alone. */
  readonly value: string;
};

const LINE = 18;
const BAR = 16;
const GAP = 12;
/** From the top of a line to its letters' feet. */
const FEET = 13;
/** Characters that fit above a bar on the narrowest screen, 320 px. */
const LABEL_WIDTH = 36;
/** Width of the longest bar, in per cent: « 100 % (1 234) », 13 characters, fits at its right on the narrowest screen. */
const LONGEST = 60;
const FITTING = 13;
/** What a character more takes from it. */
const CHARACTER = 3;
const SHORTEST = 12;

function longestBar(bars: readonly Bar[]): number {
  const most = Math.max(FITTING, ...bars.map(({ value }) => value.length));
  return Math.max(SHORTEST, LONGEST - CHARACTER * (most - FITTING));
}

/**
 * Horizontal bars, each label above its bar so that any French label fits.
 *
 * To be followed by a table of the same data, which says it to those who do not see it.
 *
 * Widths are in per cent and heights in pixels: the chart follows the page while its text keeps its size. Colours and
 * weights come from the style sheet: the content security policy refuses `style` attributes.
 */
export function BarChart({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const longest = longestBar(bars);
  let height = 0;
  const placed = bars.map((bar) => {
    const lines = wrapLabel(bar.label, LABEL_WIDTH);
    const top = height;
    const barTop = top + lines.length * LINE;
    height = barTop + BAR + GAP;
    return { ...bar, lines, top, barTop };
  });
  return (
    <svg
      class="chart"
      role="img"
      aria-label={`${title} : graphique en barres, mêmes données que le tableau qui suit`}
      width="100%"
      height={String(height - GAP)}
    >
      {placed.map(({ lines, top, barTop, length, value }) => {
        const width = `${Number((length * longest).toFixed(1))}%`;
        return (
          <>
            {lines.map((line, index) => (
              <text y={String(top + index * LINE + FEET)}>{line}</text>
            ))}
            <rect y={String(barTop)} width={width} height={String(BAR)} />
            <text x={width} dx="8" y={String(barTop + FEET)}>
              {value}
            </text>
          </>
        );
      })}
    </svg>
  );
}
