import { makeStyles, tokens } from "@fluentui/react-components";

/** How the import is set out: a section a question, its figures in close tables. */
export const useUsageStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  says: { margin: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  large: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  facts: { margin: 0, display: "flex", flexDirection: "column" },
  fact: {
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  /** A heading that the focus is put on: it is no stop, and shows none. */
  goneTo: { outlineStyle: "none" },
  /** Names from files may have no place to break at. */
  breaks: { overflowWrap: "anywhere", minWidth: 0 },
  loss: { color: tokens.colorStatusDangerForeground1 },
  summary: { cursor: "pointer", minHeight: "24px" },
  more: { marginTop: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export const useTableStyles = makeStyles({
  /** A table that is wider than the pane scrolls by itself, by keyboard too. */
  scroll: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "end",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
  },
  text: { textAlign: "start", paddingLeft: 0, whiteSpace: "normal", overflowWrap: "anywhere" },
  head: { color: tokens.colorNeutralForeground3 },
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  /** What a group of rows is about, above them. */
  about: { paddingTop: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  wide: { width: "45%" },
  name: { fontWeight: tokens.fontWeightSemibold },
  strong: { fontWeight: tokens.fontWeightSemibold },
  reason: { paddingLeft: tokens.spacingHorizontalS },
  aside: {
    display: "block",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});
