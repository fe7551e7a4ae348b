/** Colours of the charts and of the texts beside them, on white. Their contrasts are tested. */
export const PALETTE = {
  bar: "#12436d",
  muted: "#6b6b6b",
  track: "#e6ebf1",
  text: "#1d1d1d",
  link: "#12436d",
  warning: "#8a3c00",
} as const;

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance of sRGB). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
