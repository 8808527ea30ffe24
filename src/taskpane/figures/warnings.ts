import { parseBandTable } from "../../pricing";
import type { OfferedBand, ProposalInputs } from "../../template";
import { offerOf } from "./offerOf";
import { yearFigures } from "./yearFigures";

/** Something that is allowed, and that a careful reader would ask the vendor about. */
export type Warning =
  | {
      readonly code: "discounts_fall";
      readonly lower: OfferedBand;
      readonly higher: OfferedBand;
    }
  | {
      readonly code: "off_the_table";
      readonly year: number;
      readonly quoted: number;
      readonly table: number;
      readonly commit: number;
    }
  | { readonly code: "below_first_band"; readonly year: number; readonly first: number }
  | { readonly code: "commit_above_expected"; readonly year: number; readonly unused: number }
  | { readonly code: "dearer_than_list"; readonly year: number; readonly realized: number }
  | {
      readonly code: "crossing_pays";
      readonly year: number;
      readonly threshold: number;
      readonly worth: number;
    };

/** What a whole proposal gives reason to ask about, year by year. Repeated years are told once. */
export function warningsOf(inputs: ProposalInputs): readonly Warning[] {
  const years = inputs.commits.flatMap((_, year) =>
    year > 0 && repeats(inputs, year) ? [] : warningsOfYear(inputs, year),
  );
  return [...fallingDiscounts(inputs.bands), ...years];
}

function repeats(inputs: ProposalInputs, year: number): boolean {
  const of = (at: number) =>
    JSON.stringify([inputs.commits[at], inputs.discounts[at], inputs.forecast[at]]);
  return of(year) === of(year - 1);
}

function fallingDiscounts(bands: readonly OfferedBand[]): readonly Warning[] {
  const rising = [...bands].sort((a, b) => a.threshold - b.threshold);
  return rising.flatMap((higher, index) => {
    const lower = rising[index - 1];
    return lower !== undefined && higher.discount < lower.discount
      ? [{ code: "discounts_fall" as const, lower, higher }]
      : [];
  });
}

/** Discounts that differ by less are the same to a reader. */
const SAME = 1e-9;

function warningsOfYear(inputs: ProposalInputs, year: number): readonly Warning[] {
  const offer = offerOf(inputs, year);
  if (offer === undefined) return [];
  const { curve, at } = yearFigures(offer);
  const expected = at.find(({ scenario }) => scenario === "expected");
  const warnings: Warning[] = [];
  if (curve?.band === undefined) {
    const first = firstThreshold(inputs.bands);
    if (first !== undefined) warnings.push({ code: "below_first_band", year, first });
  } else if (Math.abs(curve.tableDiscount - offer.discount) > SAME) {
    const { commit, discount } = offer;
    warnings.push({
      code: "off_the_table",
      year,
      quoted: discount,
      table: curve.tableDiscount,
      commit,
    });
  }
  if (expected !== undefined && expected.unused > 0) {
    warnings.push({ code: "commit_above_expected", year, unused: expected.unused });
  }
  if (expected?.realized !== undefined && expected.realized < 0) {
    warnings.push({ code: "dearer_than_list", year, realized: expected.realized });
  }
  const next = curve?.next;
  if (next?.worth !== undefined && next.worth > 0) {
    warnings.push({
      code: "crossing_pays",
      year,
      threshold: next.band.threshold,
      worth: next.worth,
    });
  }
  return warnings;
}

function firstThreshold(bands: readonly OfferedBand[]): number | undefined {
  const table = parseBandTable(
    bands.map(({ threshold, discount }) => [threshold, discount]),
    { argument: "Band table" },
  );
  return table.ok ? table.value[0]?.threshold : undefined;
}
