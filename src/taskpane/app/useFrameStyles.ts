import { makeStyles, tokens } from "@fluentui/react-components";

/** The frame of every screen: what scrolls lies between a head and, in the wizard, a foot. */
export const useFrameStyles = makeStyles({
  frame: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minHeight: 0,
    overflow: "hidden",
  },
  head: {
    flexShrink: 0,
    // The top right corner belongs to Excel's own menu of the pane.
    padding: `${tokens.spacingVerticalM} 48px ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
    overflowWrap: "anywhere",
    // At twice the size a word such as "Comparison" has no room beside Excel's menu otherwise.
    "@media (max-width: 260px)": {
      fontSize: tokens.fontSizeBase400,
      lineHeight: tokens.lineHeightBase400,
      hyphens: "auto",
    },
  },
  body: {
    // What is only read out stands where it would be seen: here, or it would make the page longer.
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { flexBasis: "100%", margin: 0, color: tokens.colorNeutralForeground2 },
  push: { marginLeft: "auto" },
  button: { minWidth: "64px" },
  exit: { minWidth: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  strip: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  /** Read out, not seen. */
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
