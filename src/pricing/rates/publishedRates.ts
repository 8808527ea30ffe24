/**
 * The published list rates of the Claude API, in USD per million tokens, as they were known on the
 * day below. A row is added for every change and never overwritten: old usage keeps its price.
 *
 * Facts, not code: `builtInCard.ts` makes the card of them. Where a model's price depends on the
 * length of the prompt, each tier has its own label; the one without a length in it is the shorter.
 */
export const MADE_ON = "2026-11-23";

export interface PublishedRate {
  readonly model: string;
  /** Where it is not `claude-` and the label: that of `Opus 5.5` is `claude-opus-5-5`. */
  readonly apiId?: string;
  /** First and last day; no last day while it stands. */
  readonly from: string;
  readonly to?: string;
  /** Input, output, cache write 5m, cache write 1h, cache read. */
  readonly rates: readonly [number, number, number, number, number];
  /** Fast mode: input, output, and the days on which it is sold. */
  readonly fast?: {
    readonly rates: readonly [number, number];
    readonly from: string;
    readonly to?: string;
  };
  /** What US-only inference multiplies the rates by, where it is sold. */
  readonly us?: number;
  /** What is not official about the row; none where all of it is. */
  readonly confidence?: string;
  /** Positions in SOURCES. */
  readonly sources: readonly number[];
}

/**
 * Where the rates were read: official pages and their mirrors; those who quote them only where the
 * official page at hand gives the dates and not the price, or where a figure is not official.
 */
export const SOURCES: readonly string[] = [
  "https://platform.claude.com/docs/ja/release-notes/overview.md",
  "https://github.com/archid21/rightsize/releases/tag/v0.10.2",
  "https://code.claude.com/docs/en/fast-mode",
  "documentation.s3ns.fr (Google Agent Platform, fast 2x)",
  "https://platform.claude.com/docs/en/release-notes/overview?entry=2026-09-01-2df3f01ad7fac00e",
  "platform.claude.com about-claude/pricing.md (mirror thevibeworks/claude-code-docs@3f1ef7c)",
  "platform.claude.com about-claude/model-deprecations.md (mirror thevibeworks/claude-code-docs@3f1ef7c)",
  "https://platform.claude.com/docs/zh-CN/models/opus-5-5/overview",
  "platform.claude.com release-notes/overview.md (mirror thevibeworks/claude-code-docs@3f1ef7c)",
  "pydantic/genai-prices@47df840 prices/providers/anthropic.yml",
  "https://platform.claude.com/docs/zh-CN/models/sonnet-5-5/overview",
  "https://platform.claude.com/docs/en/release-notes/overview?entry=2026-10-08",
  "https://platform.claude.com/docs/ja/models/sonnet-4-5/overview.md",
  "https://platform.claude.com/docs/en/models/haiku-5-5/overview.md",
];

// A row a line, to be read and compared as a table.
// prettier-ignore
export const PUBLISHED_RATES: readonly PublishedRate[] = [
  { model: "Fable 5.2", from: "2026-11-09", rates: [8, 40, 10, 16, 0.2], fast: { rates: [16, 80], from: "2026-11-09" }, us: 1.1, confidence: "official (in/out); third-party (cache, fast)", sources: [0, 1, 2, 3] },
  { model: "Mythos 5.2", from: "2026-11-09", rates: [8, 40, 10, 16, 0.2], us: 1.1, confidence: "official (in/out); inferred (cache)", sources: [0] },
  { model: "Fable 5.1", from: "2026-09-01", rates: [10, 50, 12.5, 20, 0.25], us: 1.1, sources: [4] },
  { model: "Mythos 5.1", from: "2026-09-01", rates: [10, 50, 12.5, 20, 0.25], us: 1.1, sources: [4] },
  { model: "Fable 5", from: "2026-06-09", rates: [10, 50, 12.5, 20, 1], us: 1.1, sources: [5, 6] },
  { model: "Mythos 5", from: "2026-06-09", rates: [10, 50, 12.5, 20, 1], us: 1.1, sources: [5, 6] },
  { model: "Opus 5.5", from: "2026-09-22", rates: [4, 20, 5, 8, 0.2], fast: { rates: [8, 40], from: "2026-09-22" }, us: 1.1, confidence: "official (prices); inferred (retirement)", sources: [7] },
  { model: "Opus 5", from: "2026-07-24", rates: [5, 25, 6.25, 10, 0.5], fast: { rates: [10, 50], from: "2026-07-24" }, us: 1.1, sources: [5, 6] },
  { model: "Opus 4.8", from: "2026-05-28", rates: [5, 25, 6.25, 10, 0.5], fast: { rates: [10, 50], from: "2026-05-28", to: "2026-11-29" }, us: 1.1, sources: [5, 6, 2] },
  { model: "Opus 4.7", from: "2026-04-16", rates: [5, 25, 6.25, 10, 0.5], fast: { rates: [30, 150], from: "2026-05-12", to: "2026-07-23" }, us: 1.1, sources: [5, 6, 2] },
  { model: "Opus 4.6", from: "2026-02-05", to: "2026-03-12", rates: [5, 25, 6.25, 10, 0.5], fast: { rates: [30, 150], from: "2026-02-07", to: "2026-03-12" }, us: 1.1, sources: [8] },
  { model: "Opus 4.6 (>200K prompt)", from: "2026-02-05", to: "2026-03-12", rates: [10, 37.5, 12.5, 20, 1], us: 1.1, sources: [8] },
  { model: "Opus 4.6", from: "2026-03-13", rates: [5, 25, 6.25, 10, 0.5], fast: { rates: [30, 150], from: "2026-03-13", to: "2026-06-28" }, us: 1.1, sources: [5, 8, 6] },
  { model: "Opus 4.5", apiId: "claude-opus-4-5-20251101", from: "2025-11-24", rates: [5, 25, 6.25, 10, 0.5], sources: [5, 6] },
  { model: "Opus 4.1", apiId: "claude-opus-4-1-20250805", from: "2025-08-05", to: "2026-08-05", rates: [15, 75, 18.75, 30, 1.5], sources: [6, 9] },
  { model: "Opus 4", apiId: "claude-opus-4-20250514", from: "2025-05-22", to: "2026-06-15", rates: [15, 75, 18.75, 30, 1.5], sources: [6, 9] },
  { model: "Opus 3", apiId: "claude-3-opus-20240229", from: "2024-02-29", to: "2026-01-05", rates: [15, 75, 18.75, 30, 1.5], sources: [8] },
  { model: "Sonnet 5.5", from: "2026-09-28", to: "2026-10-06", rates: [2, 10, 2.5, 4, 0.2], us: 1.1, confidence: "official (prices); inferred (retirement)", sources: [10] },
  { model: "Sonnet 5.5", from: "2026-10-07", rates: [2, 10, 2.5, 4, 0.1], us: 1.1, confidence: "official (prices); inferred (retirement)", sources: [11] },
  { model: "Sonnet 5", from: "2026-06-30", rates: [2, 10, 2.5, 4, 0.2], us: 1.1, sources: [5, 8] },
  { model: "Sonnet 4.6", from: "2026-02-17", to: "2026-03-12", rates: [3, 15, 3.75, 6, 0.3], us: 1.1, sources: [8] },
  { model: "Sonnet 4.6 (>200K prompt)", from: "2026-02-17", to: "2026-03-12", rates: [6, 22.5, 7.5, 12, 0.6], us: 1.1, sources: [8] },
  { model: "Sonnet 4.6", from: "2026-03-13", rates: [3, 15, 3.75, 6, 0.3], us: 1.1, sources: [5, 8, 6] },
  { model: "Sonnet 4.5", apiId: "claude-sonnet-4-5-20250929", from: "2025-09-29", rates: [3, 15, 3.75, 6, 0.3], sources: [5, 12] },
  { model: "Sonnet 4.5 (>200K prompt)", apiId: "claude-sonnet-4-5-20250929", from: "2025-09-29", to: "2026-04-30", rates: [6, 22.5, 7.5, 12, 0.6], sources: [8] },
  { model: "Sonnet 4", apiId: "claude-sonnet-4-20250514", from: "2025-05-22", to: "2026-06-15", rates: [3, 15, 3.75, 6, 0.3], sources: [6, 9] },
  { model: "Sonnet 4 (>200K prompt)", apiId: "claude-sonnet-4-20250514", from: "2025-08-12", to: "2026-04-30", rates: [6, 22.5, 7.5, 12, 0.6], sources: [8] },
  { model: "Sonnet 3.7", apiId: "claude-3-7-sonnet-20250219", from: "2025-02-24", to: "2026-02-19", rates: [3, 15, 3.75, 6, 0.3], sources: [6, 9] },
  { model: "Haiku 5.5", from: "2026-10-07", rates: [0.1, 0.5, 0.125, 0.2, 0.01], us: 1.1, sources: [13] },
  { model: "Haiku 5.5 (>100K prompt)", from: "2026-10-07", rates: [0.5, 2.5, 0.625, 1, 0.05], us: 1.1, sources: [13] },
  { model: "Haiku 4.5", apiId: "claude-haiku-4-5-20251001", from: "2025-10-15", rates: [1, 5, 1.25, 2, 0.1], sources: [5, 6] },
  { model: "Haiku 3.5", apiId: "claude-3-5-haiku-20241022", from: "2024-11-04", to: "2026-02-19", rates: [0.8, 4, 1, 1.6, 0.08], sources: [6, 8, 9] },
  { model: "Haiku 3", apiId: "claude-3-haiku-20240307", from: "2024-03-13", to: "2026-04-20", rates: [0.25, 1.25, 0.3, 0.5, 0.03], sources: [6, 9] },
];
