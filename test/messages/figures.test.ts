import { describe, expect, it } from "@jest/globals";
import { allOf, day, figure, oneOf, percent } from "../../src/messages";
import { percentage, points } from "../../src/messages/amounts";

describe("a figure in a sentence", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [-1234567.25, "-1,234,567.25"],
    [0.1 + 0.2, "0.3"],
    [1e21, "1e+21"],
    [1.5e-7, "1.5e-7"],
    [12345.678901, "12,345.678901"],
    [Number.MAX_VALUE, "1.7976931348623157e+308"],
  ])("%d is %s", (value, said) => expect(figure(value)).toBe(said));
});

describe("a fraction in a sentence", () => {
  it.each([
    [0.18, "18 %"],
    [0.145, "14.5 %"],
    [-0.25, "-25 %"],
    [0.29, "29 %"], // 0.29 × 100 is 28.999999999999996
  ])("%d is %s", (value, said) => expect(percent(value)).toBe(said));
});

describe("a ratio to next to nothing in a sentence", () => {
  it("is said as a number, however large", () => {
    expect(points(Number.MAX_VALUE)).toBe("1.7976931348623157e+308 points");
    expect(percentage(-Number.MAX_VALUE)).toBe("-1.79769313486e+308 %"); // twelve digits
    expect(points(0.0124)).toBe("1.2 points"); // 1.24 points, to a tenth
  });
});

describe("a day in a sentence", () => {
  it.each([
    [46349, "23 Nov 2026"],
    [46349.99, "23 Nov 2026"],
    [36526, "1 Jan 2000"],
  ])("serial %d is %s", (serial, said) => expect(day(serial)).toBe(said));
});

describe("a list in a sentence", () => {
  it("has commas, and a word before the last", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(oneOf)).toEqual([
      "",
      "a",
      "a or b",
      "a, b or c",
    ]);
    expect(allOf(["a", "b", "c"])).toBe("a, b and c");
  });
});
