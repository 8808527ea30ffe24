import { describe, expect, it } from "@jest/globals";
import { prepareArguments } from "../../../playground/functions/arguments";
import type { ParameterFacts } from "../../../playground/functions/functionFacts";

const parameter = (changes: Partial<ParameterFacts> = {}): ParameterFacts => ({
  name: "x",
  description: "",
  type: "any",
  matrix: false,
  optional: false,
  repeating: false,
  ...changes,
});
const matrix = parameter({ matrix: true });
const optional = parameter({ optional: true });
const asOnTheWeb = { blank: null, takesErrors: true } as const;
const error = (sign: string) => ({ error: sign, message: "" });

describe("the arguments of a custom function", () => {
  it("give a single value to a range parameter as a block of one", () => {
    expect(prepareArguments([matrix], [7], asOnTheWeb)).toEqual({ args: [[[7]]] });
  });

  it("give a block of one to a single parameter as its value", () => {
    expect(prepareArguments([parameter()], [[[7]]], asOnTheWeb)).toEqual({ args: [7] });
  });

  it("do not fit a single parameter when they are a larger block", () => {
    const { args } = prepareArguments([parameter()], [[[7, 8]]], asOnTheWeb) as { args: unknown[] };
    expect(args).toEqual([error("#VALUE!")]);
    expect(
      prepareArguments([parameter()], [[[7, 8]]], { blank: null, takesErrors: false }),
    ).toEqual({ error: "#VALUE!" });
  });

  it("are null where an optional one is left out, at the end or between commas", () => {
    expect(
      prepareArguments([parameter(), optional, optional], [1, undefined, 2], asOnTheWeb),
    ).toEqual({ args: [1, null, 2] });
    expect(prepareArguments([parameter(), optional], [1], asOnTheWeb)).toEqual({ args: [1, null] });
  });

  it("are one too few or one too many for #VALUE!", () => {
    expect(prepareArguments([parameter(), parameter()], [1], asOnTheWeb)).toEqual({
      error: "#VALUE!",
    });
    expect(prepareArguments([parameter()], [1, 2], asOnTheWeb)).toEqual({ error: "#VALUE!" });
  });

  it.each([null, 0, ""] as const)("read a blank cell as %j when told so", (blank) => {
    expect(prepareArguments([matrix], [[[null, 1]]], { blank, takesErrors: true })).toEqual({
      args: [[[blank, 1]]],
    });
  });

  it("keep an argument left out null, whatever a blank cell is", () => {
    expect(prepareArguments([optional], [undefined], { blank: 0, takesErrors: true })).toEqual({
      args: [null],
    });
  });

  it("hand errors over to a function that takes them, and make them the result otherwise", () => {
    const given = [[[1], [error("#DIV/0!")]]];
    expect(prepareArguments([matrix], given, asOnTheWeb)).toEqual({ args: given });
    expect(prepareArguments([matrix], given, { blank: null, takesErrors: false })).toEqual({
      error: "#DIV/0!",
    });
    const number = parameter({ type: "number", matrix: true });
    expect(prepareArguments([number], given, asOnTheWeb)).toEqual({ error: "#DIV/0!" });
  });

  it("wait for a cell that waits, also where errors are taken", () => {
    expect(prepareArguments([matrix], [[[1], [error("#BUSY!")]]], asOnTheWeb)).toEqual({
      error: "#BUSY!",
    });
  });

  it("are converted to the type that the metadata names", () => {
    const typed = (type: ParameterFacts["type"], value: string | number | boolean | null) =>
      prepareArguments([parameter({ type })], [value], asOnTheWeb);
    expect(typed("number", "12.5")).toEqual({ args: [12.5] });
    expect(typed("number", true)).toEqual({ args: [1] });
    expect(typed("number", null)).toEqual({ args: [0] });
    expect(typed("number", "twelve")).toEqual({ error: "#VALUE!" });
    expect(typed("string", 12)).toEqual({ args: ["12"] });
    expect(typed("string", false)).toEqual({ args: ["FALSE"] });
    expect(typed("boolean", "true")).toEqual({ args: [true] });
    expect(typed("boolean", "yes")).toEqual({ error: "#VALUE!" });
    expect(typed("any", "12.5")).toEqual({ args: ["12.5"] });
  });

  it("give the repeated ones as one array after the others", () => {
    const repeating = parameter({ matrix: true, repeating: true, optional: true });
    expect(prepareArguments([parameter(), repeating], [1, [[2]], [[3]]], asOnTheWeb)).toEqual({
      args: [1, [[[2]], [[3]]]],
    });
    expect(prepareArguments([parameter(), repeating], [1], asOnTheWeb)).toEqual({ args: [1, []] });
  });
});
