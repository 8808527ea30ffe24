import { createDarkTheme, createLightTheme, type BrandVariants } from "@fluentui/react-components";

/** The green of the icon's filled curve, from near black to near white. */
const GREEN: BrandVariants = {
  10: "#020504",
  20: "#0a1b18",
  30: "#0c2d27",
  40: "#0c3b33",
  50: "#0c4940",
  60: "#0b574d",
  70: "#0a665a",
  80: "#0b7567",
  90: "#1a8474",
  100: "#329383",
  110: "#4aa292",
  120: "#62b1a2",
  130: "#7bc0b2",
  140: "#95cfc3",
  150: "#b0ddd4",
  160: "#cdebe5",
};

export const LIGHT = createLightTheme(GREEN);

const dark = createDarkTheme(GREEN);

export const DARK: typeof dark = {
  ...dark,
  // The defaults are made for a blue; these keep 4.5:1 on the dark ground.
  colorBrandForeground1: GREEN[120],
  colorBrandForeground2: GREEN[130],
  colorBrandForegroundLink: GREEN[120],
  // The default red has 4.2:1 there, too little for small figures; the palette’s has 5.2:1.
  colorStatusDangerForeground1: dark.colorPaletteRedForeground1,
  // The default is darker than a grey line: what is done would look less done than what is not.
  colorBrandStroke2: GREEN[80],
};
