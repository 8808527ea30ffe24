import { expect, it } from "@jest/globals";
import { copyName } from "../../../src/taskpane/home/copyName";

it.each([
  ["Offer", [], "Offer (copy)"],
  ["Offer", ["Offer", "offer (COPY)"], "Offer (copy 2)"],
  ["Offer (copy)", ["Offer", "Offer (copy)"], "Offer (copy 2)"],
  ["Offer (copy 2)", ["Offer", "Offer (copy 2)"], "Offer (copy)"],
])("a copy of %j among %j is called %j", (name, taken, expected) => {
  expect(copyName(name, taken)).toBe(expected);
});
