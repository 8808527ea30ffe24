// How functions and their families are called in the help.

/** The groups of the catalogue, by the file of src/functions that holds them. */
const FAMILIES = {
  rates: "Rates and workload",
  curve: "The discount curve",
  year: "One year under a commit",
  forecast: "Uncertain consumption",
  contract: "A contract over its term",
  reading: "Reading and negotiating",
};

export function familyTitle(family) {
  const title = FAMILIES[family];
  if (title === undefined) throw new Error(`tools/help/names.mjs has no title for ${family}.ts`);
  return title;
}

export function fileName(id) {
  return id.toLowerCase().replaceAll("_", "-");
}

/** As Excel's own help writes it: DEAL.NEXT_BAND(commit, bands, [method], …) */
export function signature({ id, parameters }) {
  const names = parameters.map(({ name, optional, repeating }) => {
    if (repeating) return `[${name}], …`;
    return optional ? `[${name}]` : name;
  });
  return `DEAL.${id}(${names.join(", ")})`;
}

/** Arguments that are tables, by their section of docs/tables.md. */
const TABLES = {
  proposal: "a-proposal",
  forecast: "a-forecast",
  list_price_changes: "list-price-changes",
  bands: "a-band-table",
  term_uplift: "a-term-uplift",
  workload: "a-workload",
  rate_card: "a-rate-card",
  comparables: "comparables",
  asks: "asks",
};

export function tableSection(parameter) {
  return TABLES[parameter];
}
