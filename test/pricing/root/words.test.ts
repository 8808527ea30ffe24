import { describe, expect, it } from "@jest/globals";
import {
  BASES,
  CURVE_METHODS,
  layerOf,
  LEVER_NAMES,
  MODIFIERS,
  readModifiers,
  readWord,
  TOKEN_TYPES,
  type Lever,
  type Vocabulary,
} from "../../../src/pricing";

const at = { argument: "word" };

// The words are an interface: workbooks hold them. One may be added, none may change.
const WORDS: readonly (readonly [Vocabulary<string>, Readonly<Record<string, string>>])[] = [
  [BASES, { net: "net", list: "list" }],
  [
    CURVE_METHODS,
    {
      "all-units": "all-units",
      volume: "all-units",
      marginal: "marginal",
      graduated: "marginal",
    },
  ],
  [
    TOKEN_TYPES,
    {
      input: "input",
      output: "output",
      "cache write 5m": "cacheWrite5m",
      "cache write 1h": "cacheWrite1h",
      "cache read": "cacheRead",
    },
  ],
  [MODIFIERS, { batch: "batch", us: "us", "us-only": "us", fast: "fast" }],
];

describe.each(WORDS)("the words %j", (vocabulary, meanings) => {
  it("mean what they do, also in capitals and with other spaces", () => {
    for (const [word, meaning] of Object.entries(meanings)) {
      expect(readWord(vocabulary, word, at)).toEqual({ ok: true, value: meaning });
      const shouted = ` ${word.toUpperCase().replaceAll(/[ -]/g, "_")} `;
      expect(readWord(vocabulary, shouted, at)).toEqual({ ok: true, value: meaning });
    }
  });

  it("are all named where one is unknown", () => {
    expect(readWord(vocabulary, "?", at)).toEqual({
      ok: false,
      issues: [{ code: "unknown_word", at, got: "?", takes: Object.keys(meanings) }],
    });
  });
});

describe("modifiers", () => {
  it.each([
    ["batch us", ["batch", "us"]],
    ["us,batch", ["us", "batch"]],
    [" fast ;  US-only ", ["fast", "us"]],
    [",", []],
    [null, []],
    [0, []],
  ])("%j are %j", (raw, expected) => {
    const read = readModifiers(raw, at);
    expect(read.ok && [...read.value]).toEqual(expected);
  });

  it.each([
    ["batch slow", "slow"],
    [5, "5"],
    [true, "true"],
  ])("in %j one is unknown", (raw, got) => {
    expect(readModifiers(raw, at)).toEqual({
      ok: false,
      issues: [{ code: "unknown_word", at, got, takes: ["batch", "us", "us-only", "fast"] }],
    });
  });

  it("fast and batch are not sold together", () => {
    const issues = [{ code: "fast_with_batch", at }];
    expect(readModifiers("fast batch", at)).toEqual({ ok: false, issues });
    expect(readModifiers("batch, us, fast", at)).toEqual({ ok: false, issues });
  });
});

describe("levers", () => {
  it("have these names and layers", () => {
    const map = Object.entries(LEVER_NAMES).map(([lever, [name]]) => [
      ...[name, layerOf(lever as Lever)],
    ]);
    expect(map).toEqual([
      ["Rate within the band", "easy"],
      ["Overage rate", "easy"],
      ["Band threshold", "effort"],
      ["Term length", "effort"],
      ["Ramp", "effort"],
      ["Rollover", "effort"],
      ["Reforecast right", "effort"],
      ["Price protection", "effort"],
      ["List rates", "rare"],
      ["Product structure", "rare"],
    ]);
  });
});
