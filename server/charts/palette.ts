/** Every colour of the pages and of the charts: the style sheet takes them from here. Their contrasts are tested. */
export const PALETTE = {
  paper: "#ffffff",
  tint: "#f3f6f9",
  alert: "#fff8f0",
  /** Borders that only decorate. */
  line: "#d5dde6",
  text: "#1d1d1d",
  quiet: "#505050",
  link: "#12436d",
  warning: "#8a3c00",
  focus: "#b35300",
  bar: "#12436d",
} as const;
