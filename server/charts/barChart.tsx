import { PALETTE } from "./palette.ts";
import { wrapLabel } from "./wrapLabel.ts";

export type Bar = {
  readonly label: string;
  /** Share of the longest possible bar, in [0, 1]. */
  readonly share: number;
  /** « 41 % (112) »: never the length of the bar alone. */
  readonly value: string;
};

const LINE = 18;
const BAR = 16;
const GAP = 12;
/** Characters that fit above a bar on the narrowest screen, 320 px. */
const LABEL_WIDTH = 36;
/** Room kept at the right of the longest bar for « 100 % (1 234) », in per cent of the width. */
const LONGEST = 68;

/**
 * Horizontal bars, each label above its bar so that any French label fits.
 *
 * Widths are in per cent and heights in pixels: the chart follows the page while its text keeps its size. No `style`
 * attribute, which the content security policy refuses.
 */
export function BarChart({
  id,
  title,
  description,
  bars,
}: {
  id: string;
  title: string;
  description: string;
  bars: readonly Bar[];
}) {
  let top = 0;
  const placed = bars.map((bar) => {
    const lines = wrapLabel(bar.label, LABEL_WIDTH);
    const at = top;
    top += lines.length * LINE + BAR + GAP;
    return { ...bar, lines, at };
  });
  return (
    <svg
      class="chart"
      role="img"
      width="100%"
      height={String(top)}
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {placed.map(({ lines, at, share, value }) => {
        const barTop = at + lines.length * LINE;
        const width = `${(share * LONGEST).toFixed(2)}%`;
        return (
          <g>
            {lines.map((line, index) => (
              <text x="0" y={String(at + index * LINE + 13)} class="chart-label">
                {line}
              </text>
            ))}
            <rect x="0" y={String(barTop)} width={`${LONGEST}%`} height={String(BAR)} fill={PALETTE.track} />
            <rect x="0" y={String(barTop)} width={width} height={String(BAR)} fill={PALETTE.bar} />
            <svg x={`${LONGEST}%`} y={String(barTop)} overflow="visible">
              <text x="8" y="13" class="chart-value">
                {value}
              </text>
            </svg>
          </g>
        );
      })}
    </svg>
  );
}
