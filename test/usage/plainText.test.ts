import { describe, expect, it } from "@jest/globals";
import { asCellText, asPlainText, importUsage } from "../../src/usage";
import { fileOf } from "./generated";

describe("text from a file stays text", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "|calc", "%0", "'=1"])(
    "%s becomes the text of a cell, never its formula",
    (text) => {
      expect(asCellText(text)).toBe(`'${text}`);
      expect(asPlainText(text)).toBe(text);
    },
  );

  it.each(["\t=1", "\u00a0=1", "\u200b=1", "\r\n=1", "\u202e=1"])(
    "%j cannot hide its first letter",
    (text) => expect(asCellText(text)).toBe("'=1"),
  );

  it("leaves ordinary text as it is", () => {
    expect(asCellText("Opus 5.5 (>100K prompt)")).toBe("Opus 5.5 (>100K prompt)");
  });

  it("takes out marks that do not show, and cuts what is long", () => {
    expect(asPlainText("a\u0000b\u202ec\nd")).toBe("a b c d");
    expect(asPlainText("x".repeat(200))).toBe(`${"x".repeat(79)}…`);
    expect(asPlainText("x".repeat(10_000_000))).toHaveLength(80);
  });

  it("hands on what it shows of a file as plain text, markup and formulas as they stand", async () => {
    const heading = "usage_date_utc,model,=cmd(),usage_output_tokens\n";
    const rows = '2026-10-01,"=HYPERLINK(""x"")\u0007",a,1\n2026-10-01,<b>Opus</b>,a,<img>\n';
    const result = await importUsage([fileOf(heading + rows)]);
    expect(result).toMatchObject({
      value: {
        cells: [{ model: '=HYPERLINK("x")' }],
        skipped: { rows: [{ got: "<img>" }] },
        notices: [{ code: "unknown_models" }, { headings: ["=cmd()"] }],
      },
    });
  });
});
