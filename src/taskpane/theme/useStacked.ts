import { makeStyles, tokens } from "@fluentui/react-components";

const NARROW = "@media (max-width: 260px)";

/**
 * At twice the size a table's columns have no room: each figure then has a line of its own, with
 * what stood over its column before it (`data-head`).
 */
export const useStacked = makeStyles({
  heads: { [NARROW]: { display: "none" } },
  row: { [NARROW]: { display: "block" } },
  label: { [NARROW]: { display: "block", fontWeight: tokens.fontWeightSemibold } },
  /** A cell across the table that is no label. */
  block: { [NARROW]: { display: "block" } },
  figure: {
    [NARROW]: {
      display: "flex",
      justifyContent: "space-between",
      paddingLeft: 0,
      whiteSpace: "nowrap",
      "::before": { content: "attr(data-head)", color: tokens.colorNeutralForeground3 },
    },
  },
});
