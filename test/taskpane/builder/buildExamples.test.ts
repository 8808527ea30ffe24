import { describe, expect, it } from "@jest/globals";
import { fieldsOf, type Texts } from "../../../src/taskpane/builder/fields";
import { formulaText } from "../../../src/taskpane/builder/formulaText";
import { filled, givenOf, workOut } from "../../../src/taskpane/builder/workOut";
import { FUNCTIONS } from "../../../src/taskpane/catalogue/catalogue";
import type { FunctionFacts } from "../../../src/taskpane/catalogue/functionFacts";
import { examplesIn, type Example } from "../../support/examples";
import { expectCells, plainResult } from "../../support/cells";
import { constant, evaluate } from "../../support/formula";
import { LIBRARY } from "../../support/functionLibrary";
import { FAMILIES } from "../../support/worksheet";
import { FakeCells } from "../fakeCells";

const EXAMPLES = FAMILIES.flatMap(examplesIn);
const firstOf = (id: string) => EXAMPLES.find((example) => example.id === id) as Example;

/** The arguments of the DEAL call in an example, as a person would type them into the fields. */
function typedFrom({ id, formula }: Example): string[] {
  const start = formula.indexOf(`DEAL.${id}(`) + `DEAL.${id}(`.length;
  const texts = [""];
  let depth = 0;
  let quoted = false;
  for (const sign of formula.slice(start)) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && "({".includes(sign)) depth += 1;
    if (!quoted && ")}".includes(sign)) depth -= 1;
    if (depth < 0) break;
    if (sign === "," && depth === 0 && !quoted) texts.push("");
    else texts[texts.length - 1] += sign;
  }
  return texts.map((text) => text.trim());
}

/** A result of one cell is a value, however the page writes it. */
function inOneCell(expected: unknown): unknown {
  if (!Array.isArray(expected) || expected.length !== 1) return expected;
  const [row] = expected as unknown[][];
  return row?.length === 1 ? row[0] : expected;
}

async function built(facts: FunctionFacts, typed: readonly string[]) {
  const repeats = Math.max(1, typed.length - facts.parameters.length + 1);
  const fields = fieldsOf(facts, repeats);
  const texts: Texts = Object.fromEntries(
    fields.map(({ key }, index) => [key, typed[index] ?? ""]),
  );
  const read = filled(fields, texts);
  return {
    formula: formulaText("DEAL", facts, givenOf(read)),
    live: await workOut(new FakeCells(), LIBRARY, facts, read, undefined),
  };
}

describe("the first example of each help page, typed into the builder", () => {
  it.each(FUNCTIONS.map((facts) => [facts.id, facts] as const))(
    "%s gives the formula and the result of the page",
    async (id, facts) => {
      const example = firstOf(id);
      const { formula, live } = await built(facts, typedFrom(example));
      const whole = example.formula.replaceAll(/\s/g, "");
      expect(whole).toContain(formula.slice(1).replaceAll(/\s/g, ""));
      if (live.kind !== "worked out" || !live.result.ok) throw new Error(JSON.stringify(live));
      const { value } = live.result;
      // Whatever stands around the call, INDEX or nothing, is worked out on the builder's result.
      const shown = evaluate(example.formula, () => value);
      if (example.isRounded) {
        const decimals = example.result.split(".")[1]?.length ?? 0;
        expect(plainResult(shown)).toBeCloseTo(Number(example.result), decimals);
      } else expectCells(shown, inOneCell(constant(example.result)));
    },
  );
});

describe("the formula", () => {
  const facts = (id: string) => FUNCTIONS.find((each) => each.id === id) as FunctionFacts;

  it("keeps the comma of what is left out in the middle and drops what is left out at the end", async () => {
    const { formula } = await built(facts("EXPECTED_COST"), ["A1:A3", "B1", "C1", "", "D1:D3"]);
    expect(formula).toBe("=DEAL.EXPECTED_COST(A1:A3, B1, C1, , D1:D3)");
    const shorter = await built(facts("EXPECTED_COST"), ["A1:A3", "B1", "C1", "", ""]);
    expect(shorter.formula).toBe("=DEAL.EXPECTED_COST(A1:A3, B1, C1)");
  });

  it("shows where something is still to come", async () => {
    const { formula, live } = await built(facts("COMMIT_COST"), ["A1", "", "0.2"]);
    expect(formula).toBe("=DEAL.COMMIT_COST(A1, …, 0.2)");
    expect(live).toMatchObject({ kind: "unfinished", missing: [{ key: "commit" }] });
  });

  it("takes several of the argument that repeats, and passes over an empty one", async () => {
    const { formula } = await built(facts("COMPARE_PROPOSALS"), [
      "A1",
      "",
      "",
      "",
      "B1:C9",
      "",
      "D1:E9",
    ]);
    expect(formula).toBe("=DEAL.COMPARE_PROPOSALS(A1, , , , B1:C9, D1:E9)");
  });
});

describe("the live result", () => {
  const COMMIT_COST = FUNCTIONS.find(({ id }) => id === "COMMIT_COST") as FunctionFacts;

  it("is worked out from the cells, and names the argument that is at fault", async () => {
    const cells = new FakeCells();
    cells.put("A1", [[2_000_000, 1_000_000, 18]]);
    const fields = filled(fieldsOf(COMMIT_COST, 1), {
      consumption: "A1",
      commit: "B1",
      discount: "C1",
    });
    const faulty = await workOut(cells, LIBRARY, COMMIT_COST, fields, undefined);
    expect(faulty).toMatchObject({
      kind: "worked out",
      key: "discount",
      failure: { error: "#VALUE!", message: expect.stringContaining("18 % is 0.18") },
    });
    cells.put("C1", [[0.2]]);
    expect(await workOut(cells, LIBRARY, COMMIT_COST, fields, undefined)).toMatchObject({
      result: { ok: true, value: 1_750_000 },
    });
  });

  it("is left to Excel where an argument is a formula of its own", async () => {
    const { live } = await built(COMMIT_COST, ["=A1*1.2", "B1", "0.2"]);
    expect(live).toEqual({ kind: "by Excel", key: "consumption" });
  });

  it("is refused where the formula would read its own cell", async () => {
    const cells = new FakeCells();
    const fields = filled(fieldsOf(COMMIT_COST, 1), {
      consumption: "A1:B2",
      commit: "1",
      discount: "0",
    });
    const at = (cell: string) => ({
      sheet: { id: "sheet-1", name: "Sheet1" },
      cell,
      obstacle: undefined,
    });
    expect(await workOut(cells, LIBRARY, COMMIT_COST, fields, at("B2"))).toMatchObject({
      kind: "faulty",
      key: "consumption",
    });
    expect(await workOut(cells, LIBRARY, COMMIT_COST, fields, at("B3"))).toMatchObject({
      kind: "worked out",
    });
  });

  it("says that a name stands for nothing", async () => {
    const { live } = await built(COMMIT_COST, ["Usage", "1", "0"]);
    expect(live).toMatchObject({
      kind: "faulty",
      key: "consumption",
      says: expect.stringContaining("Usage"),
    });
  });
});
