// Written by npm run help, from the comments in src/functions. Not to be changed by hand.
import type { FunctionFacts } from "./functionFacts";

export const FUNCTIONS: readonly FunctionFacts[] = [
  {
    id: "LIST_RATE",
    family: "Rates and workload",
    summary: "Published list rate per million tokens of a model, on a date and under modifiers.",
    questions: ["What does a million tokens of this kind cost at list on this day?"],
    formula: [
      "rate in force × 0.5 with batch × 1.1 with us; fast replaces input and output and scales the cache rates alike",
    ],
    returns: "Rate per million tokens, in the currency of the card (USD for the built-in one).",
    sections: ["2"],
    parameters: [
      {
        name: "model",
        description: "Label or API id of the model, such as Opus 5.5 or claude-opus-5-5",
        optional: false,
        repeating: false,
        shape: "lifting",
      },
      {
        name: "token_type",
        description: "input, output, cache write 5m, cache write 1h or cache read",
        optional: false,
        repeating: false,
        shape: "lifting",
      },
      {
        name: "as_of",
        description: "Date of the rate; left out, the newest rate of the model",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "date",
      },
      {
        name: "modifiers",
        description: "Any of batch, us and fast, separated by spaces or commas; left out, none",
        optional: true,
        repeating: false,
        shape: "lifting",
      },
      {
        name: "rate_card",
        description:
          "Rate card to use, shaped like the result of RATE_CARD; left out, the built-in one",
        optional: true,
        repeating: false,
        shape: "range",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#VALUE!",
        when: "an unknown model (the message names the nearest), token type or modifier; fast together with batch",
      },
      {
        cell: "#N/A",
        when: "no rate in force on the date, or a modifier that the model is not sold with on it",
      },
    ],
    seeAlso: ["RATE_CARD", "WORKLOAD_COST"],
    help: "help/functions/list-rate.html",
  },
  {
    id: "RATE_CARD",
    family: "Rates and workload",
    summary:
      "The built-in rate card in force on a date: models, dates, rates, sources and how sure they are.",
    questions: ["Which list rates does the product know, from when, and where do they come from?"],
    formula: [
      "rows with From ≤ as_of ≤ To; dates are Excel dates (format the columns From, To and Card made)",
    ],
    returns: "A table with a header row, one row a model. It is itself a valid rate card.",
    sections: ["2"],
    parameters: [
      {
        name: "as_of",
        description: "Date of the card; left out, the newest row of each model",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "date",
      },
      {
        name: "include_retired",
        description: "TRUE to add the last row of each model that had ended by then",
        optional: true,
        repeating: false,
        shape: "single",
      },
    ],
    spills: true,
    errors: [{ cell: "#N/A", when: "no model is in force on the date" }],
    seeAlso: ["LIST_RATE"],
    help: "help/functions/rate-card.html",
  },
  {
    id: "WORKLOAD_COST",
    family: "Rates and workload",
    summary:
      "List cost of a line of work on one model, with its caching, batch and US-only shares.",
    questions: ["What would this usage cost at published rates?"],
    formula: [
      "(1 − batch + batch × 0.5) × (1 + 0.1 × us) × [input × ((1 − read − write) × input rate + read × cache read rate + write × cache write rate) + output × output rate]",
    ],
    returns: "Money at list, in the currency of the card.",
    sections: ["2"],
    parameters: [
      {
        name: "model",
        description: "Label or API id of the model",
        optional: false,
        repeating: false,
        shape: "lifting",
      },
      {
        name: "input_mtok",
        description: "Input tokens in millions, cached ones included",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "tokenVolume",
      },
      {
        name: "output_mtok",
        description: "Output tokens in millions",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "tokenVolume",
      },
      {
        name: "cache_read_share",
        description: "Share of the input read from cache, 0 to 1; left out, 0",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "share",
      },
      {
        name: "cache_write_share",
        description: "Share of the input written to cache for 5 minutes, 0 to 1; left out, 0",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "share",
      },
      {
        name: "batch_share",
        description: "Share of the whole line that runs as batch, 0 to 1; left out, 0",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "share",
      },
      {
        name: "us_only_share",
        description: "Share of the whole line with US-only inference, 0 to 1; left out, 0",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "share",
      },
      {
        name: "as_of",
        description: "Date of the rates; left out, the newest of the model",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "date",
      },
      {
        name: "rate_card",
        description:
          "Rate card to use, shaped like the result of RATE_CARD; left out, the built-in one",
        optional: true,
        repeating: false,
        shape: "range",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#VALUE!",
        when: "an unknown model, a share outside 0 to 1, or cache shares that add up to more than 1",
      },
      {
        cell: "#N/A",
        when: "no rate in force on the date, or a US-only share for a model without it",
      },
    ],
    seeAlso: ["LIST_RATE", "SAVINGS_WATERFALL"],
    help: "help/functions/workload-cost.html",
  },
  {
    id: "BLENDED_RATE",
    family: "Rates and workload",
    summary: "Average rate per million tokens over a mix of volumes and rates, less a discount.",
    questions: ["What do we pay for a million tokens over our whole mix?"],
    formula: ["Σ volume × rate × (1 − discount) / Σ volume"],
    returns: "Rate per million tokens, in the currency of the rates.",
    sections: ["2"],
    parameters: [
      {
        name: "volumes",
        description: "Token volumes in millions, a range of any shape",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "rates",
        description: "Rates per million tokens, a range of the same shape",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "discount",
        description:
          "Discount as a fraction (18 % is 0.18), one for all or a range of the same shape; left out, 0",
        optional: true,
        repeating: false,
        shape: "range",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#VALUE!",
        when: "ranges of different shapes, a text or a negative number in one of them",
      },
      { cell: "#DIV/0!", when: "the volumes add up to 0" },
    ],
    seeAlso: ["LIST_RATE", "SAVINGS_WATERFALL"],
    help: "help/functions/blended-rate.html",
  },
  {
    id: "SAVINGS_WATERFALL",
    family: "Rates and workload",
    summary:
      "Savings of a workload step by step: routing, caching, batch, US-only surcharge, discount.",
    questions: ["Is our saving in the discount, or in routing, caching and batch?"],
    formula: [
      "each step on top of the one before; saving = cost before − cost after; share = saving / first cost",
    ],
    returns: "A table with a header row: step, cost after it, saving, share of the first cost.",
    sections: ["2"],
    parameters: [
      {
        name: "workload",
        description:
          "Table with the columns Model, Input MTok, Output MTok and optional shares, header row included",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "discount",
        description: "Discount as a fraction (18 % is 0.18); left out, 0",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "discount",
      },
      {
        name: "premium_model",
        description:
          "Model to start from; left out, the one in the workload with the dearest output",
        optional: true,
        repeating: false,
        shape: "single",
      },
      {
        name: "as_of",
        description: "Date of the rates; left out, the newest of each model",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "date",
      },
      {
        name: "rate_card",
        description:
          "Rate card to use, shaped like the result of RATE_CARD; left out, the built-in one",
        optional: true,
        repeating: false,
        shape: "range",
      },
    ],
    spills: true,
    errors: [
      {
        cell: "#VALUE!",
        when: "a workload without its columns, an unknown model, a share outside 0 to 1",
      },
      {
        cell: "#N/A",
        when: "no rate in force on the date, or a US-only share for a model without it",
      },
      { cell: "#DIV/0!", when: "the workload costs nothing" },
    ],
    seeAlso: ["WORKLOAD_COST", "BLENDED_RATE"],
    help: "help/functions/savings-waterfall.html",
  },
  {
    id: "BAND_FOR_COMMIT",
    family: "The discount curve",
    summary: "Name of the band that a commit is in, or its number from 1.",
    questions: ["Which band of the vendor's table does this commit reach?"],
    formula: ["the band with the highest threshold ≤ commit"],
    returns:
      "The band's name, its number from 1 where the table has no names, or No band below the first.",
    sections: ["3"],
    parameters: [
      {
        name: "commit",
        description: "Annual commit, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "money",
      },
      {
        name: "bands",
        description:
          "Band table: threshold and discount, or name, threshold and discount; a header row is allowed",
        optional: false,
        repeating: false,
        shape: "range",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#VALUE!",
        when: "a negative commit; a table with a text or a repeated threshold in it, or the wrong columns",
      },
    ],
    seeAlso: ["DISCOUNT_FOR_COMMIT", "NEXT_BAND"],
    help: "help/functions/band-for-commit.html",
  },
  {
    id: "DISCOUNT_FOR_COMMIT",
    family: "The discount curve",
    summary: "Discount that the vendor's band table gives an annual commit, with its term uplift.",
    questions: ["What discount does the vendor's own curve give at this commit?"],
    formula: [
      "discount of the band with the highest threshold ≤ commit + uplift of the row with the highest years ≤ term; marginal: what the slices save at list over what they buy at list",
    ],
    returns: "Discount as a fraction: 0.155 is 15.5 %.",
    sections: ["3"],
    parameters: [
      {
        name: "commit",
        description: "Annual commit, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "money",
      },
      {
        name: "bands",
        description:
          "Band table: threshold and discount, or name, threshold and discount; a header row is allowed",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "term_years",
        description: "Length of the contract in years; left out, 1",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "termYears",
      },
      {
        name: "term_uplift",
        description: "Table of years and extra points (0.02 is two points); left out, no uplift",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "method",
        description:
          "all-units (or volume): one discount for all of it; marginal (or graduated): slice by slice",
        optional: true,
        repeating: false,
        shape: "lifting",
      },
      {
        name: "basis",
        description:
          "net: the commit is drawn at discounted prices; list: at list prices. Left out, net",
        optional: true,
        repeating: false,
        shape: "lifting",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#VALUE!",
        when: "a negative commit, a faulty table, or a band and an uplift that reach 100 % together",
      },
    ],
    seeAlso: ["BAND_FOR_COMMIT", "NEXT_BAND"],
    help: "help/functions/discount-for-commit.html",
  },
  {
    id: "NEXT_BAND",
    family: "The discount curve",
    summary:
      "The next band above a commit: its name, threshold, the extra commit, its discount, extra points.",
    questions: ["How far is the next discount step, and what does it bring?"],
    formula: ["extra commit = threshold − commit; extra points = its discount − the discount now"],
    returns: "A row of five cells: band, threshold, extra commit, discount, extra points.",
    sections: ["3"],
    parameters: [
      {
        name: "commit",
        description: "Annual commit, money",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "money",
      },
      {
        name: "bands",
        description:
          "Band table: threshold and discount, or name, threshold and discount; a header row is allowed",
        optional: false,
        repeating: false,
        shape: "range",
      },
    ],
    spills: true,
    errors: [
      { cell: "#N/A", when: "the commit is in the top band" },
      { cell: "#VALUE!", when: "a negative commit or a faulty table" },
    ],
    seeAlso: ["CROSSING_VALUE", "CROSSING_BREAKEVEN"],
    help: "help/functions/next-band.html",
  },
  {
    id: "CROSSING_VALUE",
    family: "The discount curve",
    summary:
      "Money gained in a year by committing to the next threshold instead; lost, where negative.",
    questions: ["Is a bigger commit worth it at our consumption?"],
    formula: ["cost(consumption; commit) − cost(consumption; next threshold)"],
    returns: "Money a year.",
    sections: ["4"],
    parameters: [
      {
        name: "consumption",
        description: "Yearly consumption at list prices, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "consumption",
      },
      {
        name: "commit",
        description: "Annual commit, net money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "money",
      },
      {
        name: "bands",
        description:
          "Band table: threshold and discount, or name, threshold and discount; a header row is allowed",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "overage_discount",
        description:
          "Fraction off list above the commit, or parity for the commit's own; left out, 0",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "overageDiscount",
      },
    ],
    spills: false,
    errors: [
      { cell: "#N/A", when: "the commit is in the top band: there is nothing to cross" },
      {
        cell: "#VALUE!",
        when: "a negative consumption or commit, an overage discount of 1 or more, a faulty table",
      },
    ],
    seeAlso: ["CROSSING_BREAKEVEN", "NEXT_BAND"],
    help: "help/functions/crossing-value.html",
  },
  {
    id: "CROSSING_BREAKEVEN",
    family: "The discount curve",
    summary: "Yearly consumption from which committing to the next threshold costs no more.",
    questions: ["From which consumption does the next band pay?"],
    formula: [
      "commit / (1 − discount) + (threshold − commit) / (1 − overage discount), if that is at most threshold / (1 − its discount)",
    ],
    returns: "Consumption at list prices, money a year.",
    sections: ["4"],
    parameters: [
      {
        name: "commit",
        description: "Annual commit, net money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "money",
      },
      {
        name: "bands",
        description:
          "Band table: threshold and discount, or name, threshold and discount; a header row is allowed",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "overage_discount",
        description:
          "Fraction off list above the commit, or parity for the commit's own; left out, 0",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "overageDiscount",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#N/A",
        when: "the commit is in the top band, or crossing never pays (the message says by how much)",
      },
      {
        cell: "#VALUE!",
        when: "a negative commit, an overage discount of 1 or more, a faulty table",
      },
    ],
    seeAlso: ["CROSSING_VALUE", "NEXT_BAND"],
    help: "help/functions/crossing-breakeven.html",
  },
  {
    id: "COMMIT_COST",
    family: "One year under a commit",
    summary: "What is paid for a year's consumption under a commit.",
    questions: ["What do we pay in a year under this commit?"],
    formula: [
      "net commit + max(0, consumption − net commit / (1 − discount)) × (1 − overage discount)",
    ],
    returns: "Money a year.",
    sections: ["4"],
    parameters: [
      {
        name: "consumption",
        description: "Yearly consumption at list prices, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "consumption",
      },
      {
        name: "commit",
        description: "Annual commit, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "money",
      },
      {
        name: "discount",
        description: "Discount as a fraction: 18 % is 0.18",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "discount",
      },
      {
        name: "overage_discount",
        description:
          "Fraction off list above the commit, or parity for the commit's own; left out, 0",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "overageDiscount",
      },
      {
        name: "basis",
        description:
          "net: the commit is drawn at discounted prices; list: at list prices. Left out, net",
        optional: true,
        repeating: false,
        shape: "lifting",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#VALUE!",
        when: "a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1",
      },
    ],
    seeAlso: ["REALIZED_DISCOUNT", "UNUSED_COMMIT"],
    help: "help/functions/commit-cost.html",
  },
  {
    id: "REALIZED_DISCOUNT",
    family: "One year under a commit",
    summary:
      "The discount that is kept after unused commit and overage: 1 − cost / consumption at list.",
    questions: ["What is left of the quoted discount at our consumption?"],
    formula: ["1 − cost / consumption (FinOps: the Effective Savings Rate)"],
    returns: "Fraction of list; negative where more than list is paid.",
    sections: ["4"],
    parameters: [
      {
        name: "consumption",
        description: "Yearly consumption at list prices, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "consumption",
      },
      {
        name: "commit",
        description: "Annual commit, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "money",
      },
      {
        name: "discount",
        description: "Discount as a fraction: 18 % is 0.18",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "discount",
      },
      {
        name: "overage_discount",
        description:
          "Fraction off list above the commit, or parity for the commit's own; left out, 0",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "overageDiscount",
      },
      {
        name: "basis",
        description:
          "net: the commit is drawn at discounted prices; list: at list prices. Left out, net",
        optional: true,
        repeating: false,
        shape: "lifting",
      },
    ],
    spills: false,
    errors: [
      { cell: "#DIV/0!", when: "a consumption of 0" },
      {
        cell: "#VALUE!",
        when: "a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1",
      },
    ],
    seeAlso: ["COMMIT_COST", "FULL_USE_CONSUMPTION"],
    help: "help/functions/realized-discount.html",
  },
  {
    id: "UNUSED_COMMIT",
    family: "One year under a commit",
    summary: "Money of a commit that is paid for nothing in a year.",
    questions: ["How much of the commit is wasted at our consumption?"],
    formula: ["max(0, net commit − consumption × (1 − discount))"],
    returns: "Net money a year; 0 from full use on.",
    sections: ["4"],
    parameters: [
      {
        name: "consumption",
        description: "Yearly consumption at list prices, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "consumption",
      },
      {
        name: "commit",
        description: "Annual commit, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "money",
      },
      {
        name: "discount",
        description: "Discount as a fraction: 18 % is 0.18",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "discount",
      },
      {
        name: "basis",
        description:
          "net: the commit is drawn at discounted prices; list: at list prices. Left out, net",
        optional: true,
        repeating: false,
        shape: "lifting",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#VALUE!",
        when: "a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1",
      },
    ],
    seeAlso: ["COMMIT_UTILIZATION", "FULL_USE_CONSUMPTION"],
    help: "help/functions/unused-commit.html",
  },
  {
    id: "COMMIT_UTILIZATION",
    family: "One year under a commit",
    summary: "Share of a commit that a year's consumption uses, from 0 to 1.",
    questions: ["How much of the commit do we use?"],
    formula: ["min(1, consumption × (1 − discount) / net commit)"],
    returns: "Share from 0 to 1; 1 from full use on.",
    sections: ["4"],
    parameters: [
      {
        name: "consumption",
        description: "Yearly consumption at list prices, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "consumption",
      },
      {
        name: "commit",
        description: "Annual commit, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "money",
      },
      {
        name: "discount",
        description: "Discount as a fraction: 18 % is 0.18",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "discount",
      },
      {
        name: "basis",
        description:
          "net: the commit is drawn at discounted prices; list: at list prices. Left out, net",
        optional: true,
        repeating: false,
        shape: "lifting",
      },
    ],
    spills: false,
    errors: [
      { cell: "#DIV/0!", when: "a commit of 0" },
      {
        cell: "#VALUE!",
        when: "a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1",
      },
    ],
    seeAlso: ["UNUSED_COMMIT", "FULL_USE_CONSUMPTION"],
    help: "help/functions/commit-utilization.html",
  },
  {
    id: "FULL_USE_CONSUMPTION",
    family: "One year under a commit",
    summary: "Yearly consumption at list prices that just uses a commit up.",
    questions: ["How much must we use for the commit to be worth its discount?"],
    formula: ["commit / (1 − discount) on the net basis; the commit itself on the list basis"],
    returns: "Money at list, a year.",
    sections: ["4"],
    parameters: [
      {
        name: "commit",
        description: "Annual commit, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "money",
      },
      {
        name: "discount",
        description: "Discount as a fraction: 18 % is 0.18",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "discount",
      },
      {
        name: "basis",
        description:
          "net: the commit is drawn at discounted prices; list: at list prices. Left out, net",
        optional: true,
        repeating: false,
        shape: "lifting",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#VALUE!",
        when: "a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1",
      },
    ],
    seeAlso: ["COMMIT_UTILIZATION", "REALIZED_DISCOUNT"],
    help: "help/functions/full-use-consumption.html",
  },
  {
    id: "COMMIT_CROSSOVER",
    family: "One year under a commit",
    summary: "Yearly consumptions at which the cheaper of two deals changes: a row of one or two.",
    questions: ["From which consumption is the other proposal the cheaper one?"],
    formula: [
      "consumptions above 0 at which one cost line crosses the other; a line that only touches does not cross",
    ],
    returns: "A row of consumptions at list prices, ascending.",
    sections: ["4"],
    parameters: [
      {
        name: "commit_a",
        description: "Annual commit of deal a, net money",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "money",
      },
      {
        name: "discount_a",
        description: "Discount of deal a as a fraction: 18 % is 0.18",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "discount",
      },
      {
        name: "overage_a",
        description: "Overage discount of deal a: a fraction off list, or parity; blank is 0",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "overageDiscount",
      },
      {
        name: "commit_b",
        description: "Annual commit of deal b, net money",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "money",
      },
      {
        name: "discount_b",
        description: "Discount of deal b as a fraction",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "discount",
      },
      {
        name: "overage_b",
        description: "Overage discount of deal b: a fraction off list, or parity; blank is 0",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "overageDiscount",
      },
    ],
    spills: true,
    errors: [
      { cell: "#N/A", when: "the lines never cross (the message names the cheaper deal)" },
      {
        cell: "#VALUE!",
        when: "a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1",
      },
    ],
    seeAlso: ["COMMIT_COST", "CROSSING_BREAKEVEN"],
    help: "help/functions/commit-crossover.html",
  },
  {
    id: "FORECAST_SCENARIOS",
    family: "Uncertain consumption",
    summary: "Equally likely yearly consumptions from three percentiles, as a column.",
    questions: ["How do I turn a low, expected and high forecast into scenarios?"],
    formula: [
      "two-piece lognormal at u = (i − ½) / count: p50 × exp(Φ⁻¹(u) × ln(p50/p10) / Φ⁻¹(0.9)) up to the median, with ln(p90/p50) above it",
    ],
    returns: "A column of consumptions, rising, all equally likely.",
    sections: ["5"],
    parameters: [
      {
        name: "p10",
        description: "Consumption at list that is undercut with 10 % probability, money above 0",
        optional: false,
        repeating: false,
        shape: "single",
      },
      {
        name: "p50",
        description: "Median consumption at list, at least p10",
        optional: false,
        repeating: false,
        shape: "single",
      },
      {
        name: "p90",
        description: "Consumption at list that is exceeded with 10 % probability, at least p50",
        optional: false,
        repeating: false,
        shape: "single",
      },
      {
        name: "count",
        description: "How many scenarios, 1 to 10,000; left out, 99",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "scenarioCount",
      },
    ],
    spills: true,
    errors: [
      {
        cell: "#VALUE!",
        when: "a percentile of 0 or less, or percentiles that fall; a count outside 1 to 10,000",
      },
    ],
    seeAlso: ["EXPECTED_COST", "RECOMMENDED_COMMIT"],
    help: "help/functions/forecast-scenarios.html",
  },
  {
    id: "EXPECTED_COST",
    family: "Uncertain consumption",
    summary: "Expected yearly cost of a commit over uncertain consumption.",
    questions: ["What do we expect to pay under this commit when we do not know our usage?"],
    formula: ["Σ probability × cost(consumption)"],
    returns: "Money a year.",
    sections: ["5"],
    parameters: [
      {
        name: "consumptions",
        description: "Possible yearly consumptions at list prices, money",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "commit",
        description: "Annual commit, money",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "money",
      },
      {
        name: "discount",
        description: "Discount as a fraction: 18 % is 0.18",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "discount",
      },
      {
        name: "overage_discount",
        description:
          "Fraction off list above the commit, or parity for the commit's own; left out, 0",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "overageDiscount",
      },
      {
        name: "probabilities",
        description: "One for each consumption, summing to 1; left out, all are equally likely",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "basis",
        description:
          "net: the commit is drawn at discounted prices; list: at list prices. Left out, net",
        optional: true,
        repeating: false,
        shape: "single",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#VALUE!",
        when: "a text among the numbers; probabilities that do not sum to 1 or whose range is of another shape",
      },
    ],
    seeAlso: ["EXPECTED_REALIZED_DISCOUNT", "COMMIT_COST"],
    help: "help/functions/expected-cost.html",
  },
  {
    id: "EXPECTED_REALIZED_DISCOUNT",
    family: "Uncertain consumption",
    summary: "Discount kept on the expected spend of a commit over uncertain consumption.",
    questions: ["What discount can we expect to keep when we do not know our usage?"],
    formula: ["1 − expected cost / expected consumption, not the mean of the ratios"],
    returns: "Fraction of list; negative where more than list is expected to be paid.",
    sections: ["5"],
    parameters: [
      {
        name: "consumptions",
        description: "Possible yearly consumptions at list prices, money",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "commit",
        description: "Annual commit, money",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "money",
      },
      {
        name: "discount",
        description: "Discount as a fraction: 18 % is 0.18",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "discount",
      },
      {
        name: "overage_discount",
        description:
          "Fraction off list above the commit, or parity for the commit's own; left out, 0",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "overageDiscount",
      },
      {
        name: "probabilities",
        description: "One for each consumption, summing to 1; left out, all are equally likely",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "basis",
        description:
          "net: the commit is drawn at discounted prices; list: at list prices. Left out, net",
        optional: true,
        repeating: false,
        shape: "single",
      },
    ],
    spills: false,
    errors: [
      { cell: "#DIV/0!", when: "every consumption is 0" },
      {
        cell: "#VALUE!",
        when: "a text among the numbers; probabilities that do not sum to 1 or whose range is of another shape",
      },
    ],
    seeAlso: ["EXPECTED_COST", "REALIZED_DISCOUNT"],
    help: "help/functions/expected-realized-discount.html",
  },
  {
    id: "SHORTFALL_PROBABILITY",
    family: "Uncertain consumption",
    summary: "Probability that a year's use leaves part of the commit unused.",
    questions: ["How likely is it that we pay for commit we do not use?"],
    formula: ["Σ probability of the consumptions with consumption × (1 − discount) < net commit"],
    returns: "Probability from 0 to 1.",
    sections: ["5"],
    parameters: [
      {
        name: "consumptions",
        description: "Possible yearly consumptions at list prices, money",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "commit",
        description: "Annual commit, money",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "money",
      },
      {
        name: "discount",
        description: "Discount as a fraction: 18 % is 0.18",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "discount",
      },
      {
        name: "probabilities",
        description: "One for each consumption, summing to 1; left out, all are equally likely",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "basis",
        description:
          "net: the commit is drawn at discounted prices; list: at list prices. Left out, net",
        optional: true,
        repeating: false,
        shape: "single",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#VALUE!",
        when: "a text among the numbers; probabilities that do not sum to 1 or whose range is of another shape",
      },
    ],
    seeAlso: ["UNUSED_COMMIT", "RECOMMENDED_COMMIT"],
    help: "help/functions/shortfall-probability.html",
  },
  {
    id: "RECOMMENDED_COMMIT",
    family: "Uncertain consumption",
    summary: "Commit with the least expected cost under a band table, as a report.",
    questions: ["How much should we commit to?"],
    formula: [
      "the commit C ≥ 0 that minimises Σ probability × cost(consumption; C) within the limit; of equals the smallest",
    ],
    returns:
      "A table of measure and value: commit (net), band, discount, expected cost and discount, shortfall.",
    sections: ["5"],
    parameters: [
      {
        name: "consumptions",
        description: "Possible yearly consumptions at list prices, money",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "bands",
        description:
          "Band table: threshold and discount, or name, threshold and discount; a header row is allowed",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "overage_discount",
        description:
          "Fraction off list above the commit, or parity for the band's own; left out, 0",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "overageDiscount",
      },
      {
        name: "max_shortfall_probability",
        description: "Largest probability of unused commit that is accepted; left out, 1: no limit",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "probability",
      },
      {
        name: "probabilities",
        description: "One for each consumption, summing to 1; left out, all are equally likely",
        optional: true,
        repeating: false,
        shape: "range",
      },
    ],
    spills: true,
    errors: [
      {
        cell: "#VALUE!",
        when: "a faulty band table, a text among the numbers, or probabilities that do not sum to 1",
      },
    ],
    seeAlso: ["EXPECTED_COST", "SHORTFALL_PROBABILITY"],
    help: "help/functions/recommended-commit.html",
  },
  {
    id: "CONTRACT_SCHEDULE",
    family: "A contract over its term",
    summary:
      "A contract by year or month: list value, commit, drawdown, overage, rollover, refund, paid.",
    questions: ["What will we pay, use and lose in each year of this contract?"],
    formula: ["paid = commit + overage cost + usage not covered − refund"],
    returns:
      "A table with a header row, a row for each year (or month) and a total; money, expected over the scenarios.",
    sections: ["6"],
    parameters: [
      {
        name: "proposal",
        description: "Proposal block: field names in the first column, values beside them",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "forecast",
        description:
          "Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "list_price_changes",
        description:
          "Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "by",
        description: "year or month; left out, year",
        optional: true,
        repeating: false,
        shape: "single",
      },
    ],
    spills: true,
    errors: [
      {
        cell: "#VALUE!",
        when: "an unknown field (the message names it), a year without its commit or discount, a forecast of 11 figures",
      },
    ],
    seeAlso: ["CONTRACT_SUMMARY", "DISCOUNT_BRIDGE"],
    help: "help/functions/contract-schedule.html",
  },
  {
    id: "CONTRACT_SUMMARY",
    family: "A contract over its term",
    summary:
      "A contract over its term: paid, quoted and realized discount, forfeited, present values, risk.",
    questions: ["What is this contract worth over its whole term?"],
    formula: ["realized discount = 1 − Σ paid / Σ list value"],
    returns: "A table of measure and value, expected over the scenarios.",
    sections: ["6"],
    parameters: [
      {
        name: "proposal",
        description: "Proposal block: field names in the first column, values beside them",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "forecast",
        description:
          "Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "list_price_changes",
        description:
          "Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "probabilities",
        description:
          "One for each column of the forecast, summing to 1; left out, all are equally likely",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "annual_rate",
        description: "Yearly cost of capital for the present values (0.08 is 8 %); left out, 0",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "annualRate",
      },
    ],
    spills: true,
    errors: [
      {
        cell: "#VALUE!",
        when: "an unknown field (the message names it), a year without its commit or discount, a forecast of 11 figures",
      },
    ],
    seeAlso: ["CONTRACT_SCHEDULE", "COMPARE_PROPOSALS"],
    help: "help/functions/contract-summary.html",
  },
  {
    id: "DISCOUNT_BRIDGE",
    family: "A contract over its term",
    summary: "From the quoted discount to the realized one, step by step, in money and in points.",
    questions: ["Where does the quoted discount go?"],
    formula: ["quoted + outside coverage + price terms + overage + unused commitment = realized"],
    returns:
      "A table of step, money over the term and points (fraction of list value); losses are negative.",
    sections: ["6"],
    parameters: [
      {
        name: "proposal",
        description: "Proposal block: field names in the first column, values beside them",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "forecast",
        description:
          "Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "list_price_changes",
        description:
          "Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "probabilities",
        description:
          "One for each column of the forecast, summing to 1; left out, all are equally likely",
        optional: true,
        repeating: false,
        shape: "range",
      },
    ],
    spills: true,
    errors: [
      {
        cell: "#VALUE!",
        when: "an unknown field (the message names it), a year without its commit or discount, a forecast of 11 figures",
      },
    ],
    seeAlso: ["CONTRACT_SUMMARY", "PROPOSAL_READING"],
    help: "help/functions/discount-bridge.html",
  },
  {
    id: "COMPARE_PROPOSALS",
    family: "A contract over its term",
    summary:
      "Proposals ranked by the discount that is kept on the same usage, with paying list among them.",
    questions: ["Which of these offers is the best for us?"],
    formula: [
      "ranked by 1 − E[paid] / E[list value]; of equals, the lower cost a year at present value first",
    ],
    returns:
      "A table, best first: rank, proposal, quoted, realized low, expected and high, cost a year, forfeited, shortfall.",
    sections: ["7"],
    parameters: [
      {
        name: "forecast",
        description:
          "Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "list_price_changes",
        description:
          "Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "probabilities",
        description:
          "One for each column of the forecast, summing to 1; left out, all are equally likely",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "annual_rate",
        description:
          "Yearly cost of capital, by which proposals that realize the same are ranked; left out, 0",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "annualRate",
      },
      {
        name: "proposal",
        description:
          "One or more proposal blocks: field names in the first column, values beside them",
        optional: true,
        repeating: true,
        shape: "range",
      },
    ],
    spills: true,
    errors: [
      {
        cell: "#VALUE!",
        when: "an unknown field (the message names it), a year without its commit or discount, no proposal at all",
      },
      { cell: "#DIV/0!", when: "the forecast is of no usage" },
    ],
    seeAlso: ["CONTRACT_SUMMARY", "COMMIT_CROSSOVER"],
    help: "help/functions/compare-proposals.html",
  },
  {
    id: "BENCHMARK_DISCOUNT",
    family: "Reading and negotiating",
    summary: "Discount at a percentile of your own comparable deals; the median if left out.",
    questions: ["What discount do the deals that I know of show for a commit like this?"],
    formula: [
      "PERCENTILE.INC of the discounts of the comparables whose commit is within the factor",
    ],
    returns: "Discount as a fraction.",
    sections: ["7"],
    parameters: [
      {
        name: "commit",
        description: "Annual commit asked about, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "money",
      },
      {
        name: "comparables",
        description:
          "Your comparable deals: annual commit and discount, a row each; a header row is allowed",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "percentile",
        description: "From 0 to 1 (0.9 is the 90th percentile); left out, 0.5: the median",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "percentile",
      },
      {
        name: "factor",
        description: "Comparable are commits from commit / factor to commit × factor; left out, 2",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "comparableFactor",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#N/A",
        when: "fewer than three comparables within the factor; the message says how many there were",
      },
      {
        cell: "#VALUE!",
        when: "a table of other than two columns, a percentile outside 0 to 1, a factor below 1",
      },
    ],
    seeAlso: ["BENCHMARK_PERCENTILE", "PROPOSAL_READING"],
    help: "help/functions/benchmark-discount.html",
  },
  {
    id: "BENCHMARK_PERCENTILE",
    family: "Reading and negotiating",
    summary: "Where an offered discount sits among your own comparable deals.",
    questions: ["Is this offer good, measured by the deals that I know of?"],
    formula: [
      "share of the comparables with a smaller discount + half the share of those with an equal one",
    ],
    returns: "Share from 0 (below all of them) to 1 (above all).",
    sections: ["7"],
    parameters: [
      {
        name: "commit",
        description: "Annual commit of the offer, money",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "money",
      },
      {
        name: "discount",
        description: "Offered discount as a fraction: 18 % is 0.18",
        optional: false,
        repeating: false,
        shape: "lifting",
        quantity: "discount",
      },
      {
        name: "comparables",
        description:
          "Your comparable deals: annual commit and discount, a row each; a header row is allowed",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "factor",
        description: "Comparable are commits from commit / factor to commit × factor; left out, 2",
        optional: true,
        repeating: false,
        shape: "lifting",
        quantity: "comparableFactor",
      },
    ],
    spills: false,
    errors: [
      {
        cell: "#N/A",
        when: "fewer than three comparables within the factor; the message says how many there were",
      },
      {
        cell: "#VALUE!",
        when: "a table of other than two columns, a discount outside 0 up to 1, a factor below 1",
      },
    ],
    seeAlso: ["BENCHMARK_DISCOUNT"],
    help: "help/functions/benchmark-percentile.html",
  },
  {
    id: "PROPOSAL_READING",
    family: "Reading and negotiating",
    summary:
      "A proposal read three ways, in words: against the band, against the mix, against the terms.",
    questions: ["What would a good analyst say about this proposal?"],
    formula: [
      "figures: offered − curve discount (or − median comparable); money a year from routing, caching and batch; expected realized discount",
    ],
    returns: "A table of reading, finding in words and figure.",
    sections: ["7"],
    parameters: [
      {
        name: "proposal",
        description: "Proposal block: field names in the first column, values beside them",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "forecast",
        description:
          "Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "bands",
        description:
          "The vendor's band table: threshold and discount, or name, threshold and discount; may be left out",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "comparables",
        description:
          "Your comparable deals: annual commit and discount, a row each; may be left out",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "workload",
        description:
          "Table with Model, Input MTok, Output MTok and optional shares; may be left out",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "list_price_changes",
        description:
          "Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "probabilities",
        description:
          "One for each column of the forecast, summing to 1; left out, all are equally likely",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "rate_card",
        description:
          "Rate card to use, shaped like the result of RATE_CARD; left out, the built-in one",
        optional: true,
        repeating: false,
        shape: "range",
      },
    ],
    spills: true,
    errors: [
      {
        cell: "#VALUE!",
        when: "an unknown field or model, a year without its commit or discount, a faulty table",
      },
    ],
    seeAlso: ["DISCOUNT_BRIDGE", "LEVER_VALUES"],
    help: "help/functions/proposal-reading.html",
  },
  {
    id: "LEVER_VALUES",
    family: "Reading and negotiating",
    summary: "What each negotiation lever is worth on your usage, layer by layer, best first.",
    questions: ["What should we ask for first?"],
    formula: ["expected cost today − expected cost when only that term changes, on the same usage"],
    returns:
      "A table of lever, layer, ask, value in money, points of realized discount and a note in words.",
    sections: ["8"],
    parameters: [
      {
        name: "proposal",
        description: "Proposal block: field names in the first column, values beside them",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "forecast",
        description:
          "Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario",
        optional: false,
        repeating: false,
        shape: "range",
      },
      {
        name: "list_price_changes",
        description:
          "Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "probabilities",
        description:
          "One for each column of the forecast, summing to 1; left out, all are equally likely",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "bands",
        description: "The vendor's band table, for the band threshold; may be left out",
        optional: true,
        repeating: false,
        shape: "range",
      },
      {
        name: "asks",
        description:
          "Table of lever and ask, where you ask for something else than the standard; may be left out",
        optional: true,
        repeating: false,
        shape: "range",
      },
    ],
    spills: true,
    errors: [
      {
        cell: "#VALUE!",
        when: "an unknown field or lever (the message names it), a year without its commit or discount, an ask out of range",
      },
    ],
    seeAlso: ["NEGOTIATION_LAYER", "NEGOTIATION_CALENDAR"],
    help: "help/functions/lever-values.html",
  },
  {
    id: "NEGOTIATION_LAYER",
    family: "Reading and negotiating",
    summary: "How easily a negotiation lever moves.",
    questions: ["Is this worth pushing for?"],
    formula: ["a look-up in the negotiation map"],
    returns: "Moves easily, Moves with effort or Rarely moves.",
    sections: ["8"],
    parameters: [
      {
        name: "lever",
        description: "Name of the lever, such as Overage rate or Price protection",
        optional: false,
        repeating: false,
        shape: "lifting",
      },
    ],
    spills: false,
    errors: [{ cell: "#VALUE!", when: "an unknown lever; the message names all of them" }],
    seeAlso: ["LEVER_VALUES"],
    help: "help/functions/negotiation-layer.html",
  },
  {
    id: "NEGOTIATION_CALENDAR",
    family: "Reading and negotiating",
    summary: "When to start and when to close a negotiation, by the vendor's fiscal quarters.",
    questions: ["When should we start negotiating, and when should we close?"],
    formula: [
      "target close = latest fiscal year end, else quarter end, by deadline − slack and after today + weeks; start by = target close − weeks",
    ],
    returns:
      "A table of measure and value: start by, target close, quarter, weeks of slack, then the quarter ends. Dates are serial numbers.",
    sections: ["9"],
    parameters: [
      {
        name: "deadline",
        description: "Day by which the contract must stand, such as the end of the current one",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "date",
      },
      {
        name: "today",
        description: "Day from which the negotiation can start; give TODAY() if you mean it",
        optional: false,
        repeating: false,
        shape: "single",
        quantity: "date",
      },
      {
        name: "fiscal_year_end_month",
        description:
          "Month in which the vendor's fiscal year ends, 1 to 12; left out, 12 is assumed",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "calendarMonth",
      },
      {
        name: "weeks_needed",
        description: "Weeks that the negotiation takes; left out, 12",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "weeks",
      },
      {
        name: "slack_weeks",
        description: "Weeks wanted between the close and the deadline; left out, 4",
        optional: true,
        repeating: false,
        shape: "single",
        quantity: "weeks",
      },
    ],
    spills: true,
    errors: [
      {
        cell: "#VALUE!",
        when: "a text where a date belongs, a month outside 1 to 12, more than 520 weeks",
      },
    ],
    seeAlso: ["LEVER_VALUES"],
    help: "help/functions/negotiation-calendar.html",
  },
];
