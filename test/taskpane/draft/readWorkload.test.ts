import { describe, expect, it } from "@jest/globals";
import { sentence } from "../../../src/messages";
import { NO_WORK, type Draft, type WorkTexts } from "../../../src/taskpane/draft/draft";
import { readDraft } from "../../../src/taskpane/draft/readDraft";
import { workloadFigures } from "../../../src/taskpane/figures/workloadFigures";
import { exampleDraft } from "./fill";

const OPUS = { ...NO_WORK, model: "Opus 5.5", input: "10000", output: "1000" };

function withWork(...work: Partial<WorkTexts>[]): Draft {
  return { ...exampleDraft(), work: work.map((line) => ({ ...NO_WORK, ...line })) };
}

function figures(draft: Draft) {
  const { workload } = readDraft(draft).understood;
  return workload === undefined ? undefined : workloadFigures(workload);
}

describe("a workload costs at list", () => {
  // Opus 5.5 is 4 a million in, 20 out, 0.20 for a cache read, on 1 January 2027.
  it.each<[string, Partial<WorkTexts>, number]>([
    ["its tokens at the model's rates", {}, 60_000], // 10,000 × 4 + 1,000 × 20
    ["cached input at the model's own rate", { cacheRead: "50" }, 41_000], // 10,000 × (2 + 0.1) + 20,000
    ["batch at half", { batch: "50 %" }, 45_000], // 60,000 × 0.75
    ["US-only at a tenth more", { usOnly: "100" }, 66_000],
  ])("%s", (_what, more, cost) => {
    expect(figures(withWork({ ...OPUS, ...more }))?.cost).toBeCloseTo(cost, 6);
  });

  it("twelve times what it is for a month", () => {
    const draft = withWork(OPUS);
    const monthly = { ...draft, texts: { ...draft.texts, workPeriod: "month" } };
    expect(figures(monthly)?.cost).toBe(720_000);
  });

  it("blended over the tokens of all models", () => {
    // Sonnet 5.5: 1,000 × 2 + 100 × 10 = 3,000. 63,000 over 12,100 million tokens.
    const mix = figures(
      withWork(OPUS, { model: "claude-sonnet-5-5", input: "1000.0", output: "100" }),
    );
    expect(mix?.cost).toBe(63_000);
    expect(mix?.blended).toBeCloseTo(63_000 / 12_100, 12);
  });

  it("nothing where no line is filled in", () => {
    expect(figures(withWork({}))).toEqual({ lines: [], cost: 0, blended: undefined });
  });
});

describe("a workload that is not understood", () => {
  it.each<[Partial<WorkTexts>, string]>([
    [
      { model: "Opuss 5.5" },
      "work.0.model: Workload, row 1 (Model) must be a model of the rate card",
    ],
    [{ model: "" }, "work.0.model: Workload, row 1 (Model) is missing"],
    [
      { input: "lots" },
      "work.0.input: Workload, row 1 (Input MTok) must be a number of million tokens",
    ],
    [
      { input: "-1" },
      "work.0.input: Workload, row 1 (Input MTok) must be a number of million tokens",
    ],
    [
      { cacheRead: "60", cacheWrite: "50" },
      "work.0.cacheWrite: Workload, row 1 (Cache write share): the cache read share",
    ],
  ])("%j", (more, said) => {
    const { findings, inputs } = readDraft(withWork({ ...OPUS, ...more }));
    const [first] = findings;
    const says = first?.kind === "mistake" ? `${first.field}: ${sentence(first.issue)}` : "";
    expect(says.startsWith(said) ? said : says).toBe(said);
    expect(inputs).toBeUndefined();
  });

  it("asks whether 1,250 is a thousand or one", () => {
    const draft = withWork({ ...OPUS, input: "1,250" });
    const [finding] = readDraft({ ...draft, texts: {}, bands: [] }).findings.filter(
      ({ field }) => field === "work.0.input",
    );
    expect(finding?.kind).toBe("question");
  });
});
