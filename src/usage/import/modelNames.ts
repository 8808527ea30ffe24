import type { ModelRates, RateCard } from "../../pricing";
import { asPlainText } from "./plainText";

/** A model as a file names it: its label on the rate card, or the file's own text. */
export interface NamedModel {
  readonly label: string;
  readonly isKnown: boolean;
}

const MOST_TEXTS = 10_000;
/** The length of prompt at which exports mark a tier of their own. */
const MARKED_ABOVE = "200K";

/**
 * Finds models by display name or API id, in the spellings that files have: with the maker's name
 * or a cloud's before it, with a snapshot's date behind it, in the older word order.
 */
export class ModelNames {
  readonly #found = new Map<string, NamedModel>();
  readonly #longTiers: ReadonlyMap<string, PromptTier>;

  constructor(readonly card: RateCard) {
    this.#longTiers = new Map(
      card.models.flatMap(({ model }) => {
        const tier = longPromptTier(card, model);
        return tier?.above === MARKED_ABOVE ? [[model, tier] as const] : [];
      }),
    );
  }

  named(text: string): NamedModel {
    const before = this.#found.get(text);
    if (before !== undefined) return before;
    const model = this.#find(text);
    if (this.#found.size < MOST_TEXTS) this.#found.set(text, model);
    return model;
  }

  /** The label of the tier of long prompts, where the model has one on that day. */
  longPromptLabel(label: string, day: number): string {
    const tier = this.#longTiers.get(label);
    const holds = tier?.rows.some(({ from, to }) => from <= day && day <= (to ?? Infinity));
    return tier !== undefined && holds === true ? tier.label : label;
  }

  #find(text: string): NamedModel {
    for (const spelling of spellingsOf(text)) {
      const model = modelOn(this.card, spelling);
      if (model !== undefined) return { label: model.model, isKnown: true };
    }
    return { label: asPlainText(text), isKnown: false };
  }
}

/**
 * Straight from the card's keys: the kernel's door also looks for the nearest labels, which takes
 * too long for a file with a million strange names.
 */
function modelOn(card: RateCard, text: string): ModelRates | undefined {
  const key = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^claude /, "");
  return card.byKey.get(key);
}

function spellingsOf(text: string): readonly string[] {
  const id = text
    .trim()
    .replace(/^(?:[a-z]{2,6}\.)?anthropic[./]/i, "")
    .replace(/@/, "-")
    .replace(/-v\d+(?::\d+)?$/i, "");
  const undated = id.replace(/-\d{8}$/, "");
  const turned = id.replace(/^(?:claude )?(\d(?:\.\d)?) (opus|sonnet|haiku)$/i, "$2 $1");
  return [...new Set([text, id, undated, turned])];
}

export interface PromptTier {
  readonly label: string;
  /** As the label has it: `100K`, `200K`. */
  readonly above: string;
  readonly rows: readonly { readonly from: number; readonly to?: number }[];
}

/** The tier of long prompts of a model, which has a label of its own on the card. */
export function longPromptTier(card: RateCard, label: string): PromptTier | undefined {
  for (const { model, rows } of card.models) {
    if (!model.startsWith(`${label} (>`)) continue;
    const above = /\(>\s*(\d+K)/i.exec(model)?.[1];
    if (above !== undefined) return { label: model, above: above.toUpperCase(), rows };
  }
  return undefined;
}
