import { beforeEach, describe, expect, it } from "@jest/globals";
import { Answers, WAITING } from "../../../playground/functions/answers";
import type { CallPath, Recalculation } from "../../../playground/functions/answers";
import type { Area } from "../../../playground/grid";
import type { Call, CallResult } from "../../../playground/transport";

const cell = (row: number): Area => ({ sheet: "s", row, column: 0, rows: 1, columns: 1 });
const call = (id: string, ...args: unknown[]): Call => ({ id, args });

/** A calculation that is run by hand, and an add-in that answers when told to. */
class Stage implements Recalculation {
  readonly recalculated: number[][] = [];
  readonly sent: string[][] = [];
  readonly deliver: ((result: CallResult) => void)[] = [];
  outstanding = () => 0;
  rest = () => {};

  readonly wire: CallPath = {
    kind: "wire",
    callAll: (calls) => {
      this.sent.push(calls.map(({ id }) => id));
      return calls.map(() => new Promise((resolve) => this.deliver.push(resolve)));
    },
  };

  recalculateCells(cells: readonly Area[]) {
    this.recalculated.push(cells.map(({ row }) => row));
  }
  onEnd(listener: () => void) {
    this.rest = listener;
    return () => {};
  }
  countCallsWith(outstanding: () => number) {
    this.outstanding = outstanding;
  }
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("answers over the wire", () => {
  let stage: Stage;
  let answers: Answers;
  beforeEach(() => {
    stage = new Stage();
    answers = new Answers(stage.wire, stage);
  });

  it("go out together when the engine has done all it can", () => {
    expect(answers.answer(call("A", 1), cell(0))).toBe(WAITING);
    expect(answers.answer(call("B", 1), cell(1))).toBe(WAITING);
    expect(stage.sent).toEqual([]);
    stage.rest();
    expect(stage.sent).toEqual([["A", "B"]]);
  });

  it("are asked for once for all cells with the same arguments", () => {
    answers.answer(call("A", 1), cell(0));
    answers.answer(call("A", 1), cell(1));
    answers.answer(call("A", 2), cell(2));
    stage.rest();
    expect(stage.sent).toEqual([["A", "A"]]);
    expect(stage.outstanding()).toBe(2);
  });

  it("have their cells calculated again in one go, and are found there", async () => {
    answers.answer(call("A", 1), cell(0));
    answers.answer(call("A", 1), cell(3));
    answers.answer(call("B"), cell(1));
    stage.rest();
    stage.deliver[0]?.(7);
    stage.deliver[1]?.({ error: "#N/A", message: "none" });
    await aMoment();
    expect(stage.recalculated).toEqual([[0, 3, 1]]);
    expect(answers.answer(call("A", 1), cell(0))).toBe(7);
    expect(answers.answer(call("B"), cell(1))).toEqual({ error: "#N/A", message: "none" });
    expect(stage.outstanding()).toBe(0);
  });

  it("are forgotten at rest, so that the next calculation asks anew", async () => {
    answers.answer(call("A", 1), cell(0));
    stage.rest();
    stage.deliver[0]?.(7);
    await aMoment();
    expect(answers.answer(call("A", 1), cell(0))).toBe(7);
    stage.rest();
    expect(answers.answer(call("A", 1), cell(0))).toBe(WAITING);
  });

  it("are kept over the rounds of one calculation, in which calls feed each other", async () => {
    answers.answer(call("A", 1), cell(0));
    stage.rest();
    stage.deliver[0]?.(7);
    await aMoment();
    expect(answers.answer(call("A", 1), cell(0))).toBe(7);
    expect(answers.answer(call("B", 7), cell(0))).toBe(WAITING);
    stage.rest();
    stage.deliver[1]?.(8);
    await aMoment();
    expect(answers.answer(call("A", 1), cell(0))).toBe(7);
    expect(answers.answer(call("B", 7), cell(0))).toBe(8);
  });

  it("end with an error where the arguments never come to rest", async () => {
    for (let round = 0; round < 100; round += 1) {
      answers.answer(call("NOW", round), cell(0));
      stage.rest();
      stage.deliver[round]?.(round);
      await Promise.resolve();
    }
    answers.answer(call("NOW", 100), cell(0));
    stage.rest();
    expect(stage.sent).toHaveLength(100);
    expect(answers.answer(call("NOW", 100), cell(0))).toMatchObject({ error: "#N/A" });
  });
});

describe("answers straight from the function", () => {
  it("are there at once, and are not kept", () => {
    let asked = 0;
    const answers = new Answers({ kind: "direct", call: () => (asked += 1) }, new Stage());
    expect(answers.answer(call("A"), cell(0))).toBe(1);
    expect(answers.answer(call("A"), cell(0))).toBe(2);
  });

  it("are waited for where the function is asynchronous", async () => {
    const stage = new Stage();
    const answers = new Answers({ kind: "direct", call: () => Promise.resolve(5) }, stage);
    expect(answers.answer(call("A"), cell(0))).toBe(WAITING);
    expect(stage.outstanding()).toBe(1);
    await aMoment();
    expect(stage.recalculated).toEqual([[0]]);
    expect(answers.answer(call("A"), cell(0))).toBe(5);
  });

  it("are #VALUE! where the function's promise is rejected", async () => {
    const rejected: CallPath = { kind: "direct", call: () => Promise.reject(new Error("no")) };
    const answers = new Answers(rejected, new Stage());
    answers.answer(call("A"), cell(0));
    await aMoment();
    expect(answers.answer(call("A"), cell(0))).toMatchObject({ error: "#VALUE!" });
  });
});
