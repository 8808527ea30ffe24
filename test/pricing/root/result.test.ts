import { describe, expect, it } from "@jest/globals";
import { all, andThen, each, fail, natureOf, ok, type Issue } from "../../../src/pricing";

const missing = (argument: string): Issue => ({ code: "missing", at: { argument } });

describe("several results", () => {
  it("are their values where all have one", () => {
    expect(all({ a: ok(1), b: ok("x") })).toEqual({ ok: true, value: { a: 1, b: "x" } });
    expect(each([ok(1), ok(2)])).toEqual({ ok: true, value: [1, 2] });
  });

  it("are the issues of all of them, in order, where one has not", () => {
    const issues = { ok: false, issues: [missing("a"), missing("b"), missing("c")] };
    const faulty = fail(missing("b"), missing("c"));
    expect(all({ a: fail(missing("a")), fine: ok(1), b: faulty })).toEqual(issues);
    expect(each([fail(missing("a")), ok(1), faulty])).toEqual(issues);
  });

  it("keep values that are undefined", () => {
    expect(all({ a: ok(undefined) })).toEqual({ ok: true, value: { a: undefined } });
    expect(each([ok(undefined), ok(1)])).toEqual({ ok: true, value: [undefined, 1] });
  });
});

describe("going on with a value", () => {
  it("happens only where there is one", () => {
    expect(andThen(ok(2), (n) => ok(n + 1))).toEqual({ ok: true, value: 3 });
    expect(andThen(fail(missing("a")), () => ok(1))).toEqual(fail(missing("a")));
  });
});

describe("the nature of an issue", () => {
  it("is a mistake where it says nothing else", () => {
    expect(natureOf(missing("a"))).toBe("mistake");
    expect(natureOf({ code: "no_volume", nature: "over_nothing" })).toBe("over_nothing");
    expect(natureOf({ code: "card_empty_on_date", nature: "not_found", on: 1 })).toBe("not_found");
  });
});
