import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { expectCells } from "../support/cells";
import { evaluate } from "../support/formula";
import { callWorksheet } from "../support/worksheet";

const DOCS = path.join(__dirname, "../../docs");

/** What the pages that are written by hand say of a formula, as the text beside it has it. */
const SAID: Readonly<Record<string, unknown>> = {
  // At 0.9 million the whole commit is paid: 1,000,000; at 1.3 million 50,000 more at list.
  "=DEAL.COMMIT_COST(900000,1000000,0.2)": 1_000_000,
  "=DEAL.COMMIT_COST(1300000, 1000000, 0.2)": 1_050_000,
  "=DEAL.REALIZED_DISCOUNT(900000,1000000,0.2)": 1 - 1_000_000 / 900_000,
  "=DEAL.REALIZED_DISCOUNT(1300000,1000000,0.2)": 1 - 1_050_000 / 1_300_000,
  // At 1.9 million 650,000 are bought at list.
  "=DEAL.REALIZED_DISCOUNT({900000;1300000;1900000}, 1000000, 0.2)": [
    [1 - 1_000_000 / 900_000],
    [1 - 1_050_000 / 1_300_000],
    [1 - 1_650_000 / 1_900_000],
  ],
  '=DEAL.LIST_RATE("Opus 5.5","output",DATE(2026,11,1))': 20,
  "=DEAL.REALIZED_DISCOUNT(0,1000000,0.2)": { error: "#DIV/0!" },
  "=DEAL.COMMIT_COST(900000,1000000,20)": { error: "#VALUE!" },
};

/** Whose results are more than a page says; what it does say of them is looked at below. */
const LOOKED_AT = {
  card: "=DEAL.RATE_CARD(DATE(2026,11,1))",
  commit: "=DEAL.RECOMMENDED_COMMIT(DEAL.FORECAST_SCENARIOS(900000, 1300000, 1900000), bands)",
} as const;

const formulas = readdirSync(DOCS)
  .filter((file) => file.endsWith(".md"))
  .flatMap((file) => {
    const text = readFileSync(path.join(DOCS, file), "utf8");
    return [...text.matchAll(/`(=DEAL\.[^`]*\))`/g)].map(([, formula = ""]) => ({ file, formula }));
  });

const reckon = (formula: string) =>
  evaluate(formula, (name, args) => callWorksheet(name.replace(/^DEAL\./, ""), ...args));

describe("the formulas in the pages that are written by hand", () => {
  it("are each looked at here", () => {
    const known = [...Object.keys(SAID), ...Object.values(LOOKED_AT)].sort();
    expect([...new Set(formulas.map(({ formula }) => formula))].sort()).toEqual(known);
  });

  it.each(Object.entries(SAID))("%s gives what is said", (formula, said) => {
    expectCells(reckon(formula), said);
  });

  it("say of 20 as a discount that 0.2 is one", () => {
    const { message } = reckon("=DEAL.COMMIT_COST(900000,1000000,20)") as Error;
    expect(message).toMatch(/20 % is 0\.2.*it is 20\./);
  });

  it("spill the price card that is built in, with a row for each model", () => {
    const card = reckon(LOOKED_AT.card) as unknown[][];
    expect(card[0]?.slice(0, 2)).toEqual(["Model", "From"]);
    expect(card.length).toBeGreaterThan(10);
  });

  it("recommend the commit of the picture: one million", () => {
    const bands = "{100000,0.05;250000,0.1;500000,0.15;1000000,0.2;2500000,0.25;5000000,0.3}";
    const rows = reckon(LOOKED_AT.commit.replace("bands", bands)) as unknown[][];
    expect(rows.find(([measure]) => measure === "Recommended commit")?.[1]).toBe(1_000_000);
  });
});
