import type { Draft, TextField } from "../../../src/taskpane/draft/draft";
import { EMPTY_DRAFT } from "../../../src/taskpane/draft/draft";

/** The offer of the example: $1,000,000 a year at 20 % in a table of six bands, overage at list. */
const EXAMPLE_TEXTS: Readonly<Record<string, string>> = {
  name: "Vendor offer",
  currency: "USD",
  startDate: "2027-01-01",
  term: "12 months",
  "low.0": "900,000",
  "expected.0": "1.3m",
  "high.0": "$1.9M",
  "commit.0": "1,000,000",
  "discount.0": "20",
};

export const EXAMPLE_BANDS = [
  { name: "", threshold: "250,000", discount: "5 %" },
  { name: "", threshold: "500,000", discount: "12 %" },
  { name: "", threshold: "1,000,000", discount: "20 %" },
  { name: "", threshold: "2,000,000", discount: "24 %" },
  { name: "", threshold: "5,000,000", discount: "28 %" },
  { name: "", threshold: "10,000,000", discount: "32 %" },
];

export function exampleDraft(texts: Partial<Record<TextField, string>> = {}): Draft {
  const typed = texts as Readonly<Record<string, string>>;
  return { ...EMPTY_DRAFT, texts: { ...EXAMPLE_TEXTS, ...typed }, bands: EXAMPLE_BANDS };
}
