import type { YearCells, YearRow } from "./yearRow";

/** Where the band of a commit stands in the vendor's table. */
function placeOf(at: YearCells, threshold: string): string {
  return `MATCH(${threshold},${at.thresholds},0)`;
}

/** The threshold of the band that the commit has reached. */
function reachedThreshold(at: YearCells): string {
  return `SMALL(${at.thresholds},${at.row("reached")})`;
}

/** What a year costs under a net commit in a band. Section 4 of the model. */
function cost(at: YearCells, commit: string, discount: string): string {
  const overage = at.field("Overage discount");
  const net = `${commit}*IF(${at.field("Commit basis")}="List",1-${discount},1)`;
  const above = `MAX(0,${at.usage("expected")}-${net}/(1-${discount}))`;
  return `${net}+${above}*(1-IF(${overage}="Parity",${discount},${overage}))`;
}

/** The vendor's bands again, without our functions: the band, the next one, and what crossing saves. */
export const NATIVE_BAND_ROWS: readonly YearRow[] = [
  {
    key: "reached",
    label: "Bands that the commit reaches",
    unit: "count",
    note: "Thresholds at or below it.",
    opens: true,
    cell: (at) => {
      const { thresholds } = at;
      const commit = at.perYear("Annual commit");
      return { formula: `=SUMPRODUCT(ISNUMBER(${thresholds})*(${thresholds}<=${commit}))` };
    },
  },
  {
    key: "bandName",
    label: "Band of the commit",
    unit: "text",
    note: "The highest of them; its number where it has no name.",
    cell: (at) => {
      const reached = at.row("reached");
      const name = `INDEX(${at.bandNames},${placeOf(at, reachedThreshold(at))})`;
      const named = `IF(${name}="",${reached},${name})`;
      return {
        formula: `=IF(COUNT(${at.thresholds}),IF(${reached},${named},"No band"),"No bands given")`,
      };
    },
  },
  {
    key: "bandDiscount",
    label: "Discount of that band",
    unit: "percent",
    note: "None below the first.",
    cell: (at) => {
      const found = `INDEX(${at.bandDiscounts},${placeOf(at, reachedThreshold(at))})`;
      return { formula: `=IF(${at.row("reached")},${found},0)` };
    },
  },
  {
    key: "nextFrom",
    label: "The next band begins at",
    unit: "money",
    note: "",
    cell: (at) => {
      const [reached, { thresholds }] = [at.row("reached"), at];
      const next = `IF(${reached}<COUNT(${thresholds}),SMALL(${thresholds},${reached}+1),"Top band")`;
      return { formula: `=IF(COUNT(${thresholds}),${next},"No bands given")` };
    },
  },
  {
    key: "nextDiscount",
    label: "Discount of the next band",
    unit: "percent",
    note: "",
    cell: (at) => {
      const next = at.row("nextFrom");
      const found = `INDEX(${at.bandDiscounts},${placeOf(at, next)})`;
      return { formula: `=IF(ISNUMBER(${next}),${found},"")` };
    },
  },
  {
    key: "costHere",
    label: "Year at the band's discount, expected",
    unit: "money",
    note: "The net commit, and what is above it.",
    cell: (at) => ({
      formula: `=${cost(at, at.perYear("Annual commit"), at.row("bandDiscount"))}`,
    }),
  },
  {
    key: "costThere",
    label: "Year in the next band, expected",
    unit: "money",
    note: "At its threshold and its discount.",
    cell: (at) => {
      const next = at.row("nextFrom");
      return { formula: `=IF(ISNUMBER(${next}),${cost(at, next, at.row("nextDiscount"))},"")` };
    },
  },
];
