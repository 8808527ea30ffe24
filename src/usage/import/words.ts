import type { TokenType } from "../../pricing";

/** What money can be spent on besides tokens. */
export type OtherCharge = "webSearch" | "codeExecution" | "session" | "unusedCommit" | "other";

/** A text of a file as a word to look up: lower case, all but letters and digits as underscores. */
export function wordOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

const TOKEN_WORDS: ReadonlyMap<string, TokenType> = new Map(
  Object.entries({
    input: ["input", "input_no_cache", "uncached_input", "uncached_input_tokens", "input_tokens"],
    output: ["output", "output_tokens"],
    cacheRead: ["cache_read", "input_cache_read", "cache_read_input_tokens", "cached_input"],
    cacheWrite5m: [
      "cache_write_5m",
      "cache_write",
      "input_cache_write",
      "input_cache_write_5m",
      "cache_creation",
      "cache_creation_input_tokens",
      "cache_creation_ephemeral_5m_input_tokens",
      "ephemeral_5m_input_tokens",
    ],
    cacheWrite1h: [
      "cache_write_1h",
      "input_cache_write_1h",
      "cache_creation_ephemeral_1h_input_tokens",
      "ephemeral_1h_input_tokens",
    ],
  } satisfies Record<TokenType, readonly string[]>).flatMap(([type, words]) =>
    words.map((word) => [word, type as TokenType] as const),
  ),
);

/** The kind of token a text names, as the Console, the API or a FOCUS export writes it. */
export function tokenTypeOf(text: string): TokenType | undefined {
  return TOKEN_WORDS.get(wordOf(text));
}

const CHARGE_WORDS: ReadonlyMap<string, OtherCharge> = new Map([
  ["web_search", "webSearch"],
  ["web_search_requests", "webSearch"],
  ["code_execution", "codeExecution"],
  ["session_usage", "session"],
  ["session", "session"],
]);

/** What a cost is for, where it is not for tokens; a word that is not known is `other`. */
export function chargeOf(text: string): OtherCharge {
  return CHARGE_WORDS.get(wordOf(text)) ?? "other";
}

export function isTokens(costType: string): boolean {
  const word = wordOf(costType);
  return word === "tokens" || word === "token" || word === "";
}

/** `> 200k`, `200k-1M`: the tier of long prompts that some models had. */
export function isLongPrompt(contextWindow: string): boolean {
  const text = contextWindow.toLowerCase().replace(/[\s_]/g, "");
  return /^(>|over|200k(-|–|\+)|.*1m$)/.test(text) && !/^(0-|≤|<)/.test(text);
}

export function isUsOnly(inferenceGeo: string): boolean {
  return ["us", "usa", "us_only"].includes(wordOf(inferenceGeo));
}

/** A service tier with a price of its own that is not published as a factor on list. */
export function otherTier(serviceTier: string): string | undefined {
  const word = wordOf(serviceTier);
  return /^(priority|flex)/.test(word) ? word : undefined;
}
