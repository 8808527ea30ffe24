import type { Part, Style } from "./plan";

/** The look of every sheet, in one place. */
export const COLORS = {
  ink: "#1F2937",
  quiet: "#6B7280",
  rule: "#D5DAE1",
  accent: "#1F3A5F",
  headFill: "#E8EDF4",
  input: "#0000FF",
  inputFill: "#FFF9DB",
  inputTab: "#D9B441",
  link: "#00703C",
  loss: "#B23A48",
  alert: "#9C0006",
  alertFill: "#FFC7CE",
  /** Of the proposals in a picture; told apart without hue too, by their order of lightness. */
  series: ["#1F3A5F", "#0B8F6F", "#D98218", "#7A4FA3", "#5B8DB8", "#B23A48"],
} as const;

export const FORMATS = {
  money: "#,##0",
  rate: "0.00##",
  factor: '"× "0.00##',
  cents: "#,##0.00",
  tenths: "#,##0.0",
  percent: "0.0%",
  wholePercent: "0%",
  date: "dd mmm yyyy",
  month: "mmm yyyy",
  count: "0",
  index: "0.000",
  year: '"Year "0',
  yearsLess: '0" years less"',
  tolerance: "0E+00",
} as const;

export const LOOK = {
  title: { bold: true, size: 18, color: COLORS.accent },
  subtitle: { color: COLORS.quiet },
  heading: { bold: true, size: 13, color: COLORS.accent },
  heads: {
    bold: true,
    color: COLORS.accent,
    fill: COLORS.headFill,
    borderBottom: COLORS.accent,
  },
  input: { color: COLORS.input, fill: COLORS.inputFill, unlocked: true },
  formula: { color: COLORS.ink },
  link: { color: COLORS.link },
  quiet: { color: COLORS.quiet },
  body: { color: COLORS.ink, ruled: COLORS.rule, borderBottom: COLORS.rule },
} as const satisfies Record<string, Style>;

export function format(at: string, ...styles: readonly Style[]): Part {
  return { kind: "format", at, style: Object.assign({}, ...styles) as Style };
}
