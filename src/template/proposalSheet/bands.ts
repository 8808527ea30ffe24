import { cellAt } from "../address";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, Part, ValidationRule } from "../plan";
import { EMPTY } from "../proposalFields";
import type { OfferedBand, ProposalInputs } from "../proposalInputs";
import { PROPOSAL_NAMES } from "../proposalNames";
import { LABEL_COLUMN, type ProposalLayout } from "./layout";
import { bandColumns, bandsArea } from "./references";
import { currencyUnit, range, sectionParts } from "./section";
import { expected } from "./expected";

/**
 * The vendor's band table, with spare rows that read as empty: a band is added by typing into one,
 * and no formula has to be widened for it.
 */
export function bandsParts(inputs: ProposalInputs, layout: ProposalLayout): readonly Part[] {
  const { first } = layout.sections.bands;
  const heads = ["Band", "Commit from", "Discount"];
  return [
    ...sectionParts(layout, layout.sections.bands, "Offered discount bands", heads),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, first),
      rows: range(layout.bandRows).map((index) => bandRow(inputs.bands[index], index)),
    },
    {
      kind: "cells",
      at: cellAt(layout.columns.unit, first),
      rows: [
        [
          currencyUnit(layout),
          "As the vendor offers it, in the commit's own money a year. Spare rows may stay empty.",
        ],
      ],
    },
    format(bandsArea(layout), LOOK.input),
    ...column(layout, 1, FORMATS.money, { kind: "decimal", min: 0 }, "Commit from"),
    ...column(layout, 2, FORMATS.percent, { kind: "decimal", min: 0, max: 0.9999 }, "Discount"),
    {
      kind: "name",
      name: PROPOSAL_NAMES.bands,
      at: bandsArea(layout),
      comment: "The vendor's band table: name, commit from, discount.",
    },
  ];
}

/** A band without a name gets one, since a blank cell means different things in different Excels. */
export function bandRow(band: OfferedBand | undefined, index: number): readonly Cell[] {
  if (band === undefined) return [EMPTY, EMPTY, EMPTY];
  return [band.name ?? `Band ${String(index + 1)}`, band.threshold, band.discount];
}

function column(
  layout: ProposalLayout,
  offset: number,
  numberFormat: string,
  rule: ValidationRule,
  title: string,
): readonly Part[] {
  const at = bandColumns(layout, offset, offset);
  const prompt =
    offset === 1
      ? "The smallest annual commit that earns this band."
      : "The discount off list in this band, such as 18 %.";
  return [
    format(at, { numberFormat }),
    { kind: "validation", at, rule, title, prompt, error: expected(rule) },
  ];
}
