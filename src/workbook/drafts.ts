import { saveSettings, refreshSettings, documentSettings, Saves } from "./documentSettings";
import { done, failed, type Outcome } from "./outcome";

/** What can be kept in the document. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An unfinished proposal that is not the one on this page. */
export interface OtherDraft {
  readonly id: string;
  readonly draft: Json;
}

export interface KeptDrafts {
  /** The one that this page goes on with; `null` where there is none, or several to choose from. */
  readonly current: Json;
  readonly others: readonly OtherDraft[];
}

/** What other panes on this workbook have done meanwhile. */
export interface DraftsSeen {
  readonly current:
    | { readonly kind: "as it was" }
    /** Nothing was typed into it here, and something elsewhere. */
    | { readonly kind: "now"; readonly draft: Json }
    /** It was typed into here and elsewhere: what was typed here is now kept beside the other. */
    | { readonly kind: "beside" };
  readonly others: readonly OtherDraft[];
}

/** The unfinished proposals, as they were last saved in this workbook. */
export function readDrafts(): Outcome<KeptDrafts> {
  const page = thisPage();
  return page === undefined ? NOT_IN_EXCEL : done(page.open());
}

/**
 * Keeps the draft of this page in the workbook; `null` forgets it. For every keystroke: it is on
 * its way to Excel when the call returns, so that a page that is ended then has lost nothing.
 */
export function saveDraft(draft: Json): Promise<Outcome<void>> {
  return thisPage()?.save(draft) ?? Promise.resolve(NOT_IN_EXCEL);
}

/** From now on this page goes on with another draft; its own waits with the rest. */
export function takeUpDraft(id: string): readonly OtherDraft[] {
  return thisPage()?.takeUp(id) ?? [];
}

export function dropDraft(id: string): Promise<Outcome<void>> {
  return thisPage()?.drop(id) ?? Promise.resolve(NOT_IN_EXCEL);
}

/**
 * Looks at what the workbook keeps by now. Excel gives each pane a copy of the settings and keeps
 * whole what was saved last, so that a pane has to look; nothing that was typed is lost by it.
 */
export function lookAtDrafts(): Promise<Outcome<DraftsSeen>> {
  return thisPage()?.look() ?? Promise.resolve(NOT_IN_EXCEL);
}

const NOT_IN_EXCEL = failed({ code: "not_in_excel" } as const);

const KEY = "Deal.Drafts";

/** A draft, and the page that it was typed on last. */
interface Entry {
  readonly page: string;
  readonly draft: Json;
}

type Entries = Readonly<Record<string, Entry>>;

/** A page's view of the drafts, from its opening to its end. */
class Page {
  readonly #name = newName();
  readonly #saves = new Saves();
  #current = newName();
  /** What was typed here last; absent while nothing was. */
  #typed: { readonly draft: Json } | undefined;
  /** The draft as it was found, before anything was typed here. */
  #seen: Json = null;

  constructor(readonly settings: Office.Settings) {}

  open(): KeptDrafts {
    const kept = Object.entries(this.#entries);
    const [only] = kept;
    if (only !== undefined && kept.length === 1) {
      [this.#current] = only;
      this.#seen = only[1].draft;
      return { current: this.#seen, others: [] };
    }
    return { current: null, others: this.#others };
  }

  save(draft: Json): Promise<Outcome<void>> {
    this.#put(this.#current, draft);
    if (draft === null) this.takeUp(newName());
    else this.#typed = { draft };
    return this.#persist();
  }

  takeUp(id: string): readonly OtherDraft[] {
    this.#current = id;
    this.#typed = undefined;
    this.#seen = this.#entries[id]?.draft ?? null;
    return this.#others;
  }

  drop(id: string): Promise<Outcome<void>> {
    this.#put(id, null);
    return this.#persist();
  }

  async look(): Promise<Outcome<DraftsSeen>> {
    const refreshed = await refreshSettings(this.settings);
    if (!refreshed.ok) return refreshed;
    const current = this.#typed === undefined ? this.#follow() : this.#hold(this.#typed.draft);
    return done({ current, others: this.#others });
  }

  /** Nothing was typed here: what is there holds. What is there no more is not taken from anybody. */
  #follow(): DraftsSeen["current"] {
    const there = this.#entries[this.#current]?.draft;
    if (there === undefined || isSame(there, this.#seen)) return { kind: "as it was" };
    this.#seen = there;
    return { kind: "now", draft: there };
  }

  /** What was typed here stays in the workbook: in its place, or beside what took its place. */
  #hold(draft: Json): DraftsSeen["current"] {
    const there = this.#entries[this.#current];
    const isTaken =
      there !== undefined && there.page !== this.#name && !isSame(there.draft, this.#seen);
    if (isTaken) this.#current = newName();
    if (isTaken || !isSame(there?.draft, draft)) {
      this.#put(this.#current, draft);
      void this.#persist();
    }
    return { kind: isTaken ? "beside" : "as it was" };
  }

  get #entries(): Entries {
    return (this.settings.get(KEY) as Entries | null) ?? {};
  }

  get #others(): readonly OtherDraft[] {
    return Object.entries(this.#entries).flatMap(([id, { draft }]) =>
      id === this.#current ? [] : [{ id, draft }],
    );
  }

  #put(id: string, draft: Json): void {
    // What was typed last comes last.
    const entries = Object.entries(this.#entries).filter(([other]) => other !== id);
    if (draft !== null) entries.push([id, { page: this.#name, draft }]);
    if (entries.length === 0) this.settings.remove(KEY);
    else this.settings.set(KEY, Object.fromEntries(entries));
  }

  #persist(): Promise<Outcome<void>> {
    return this.#saves.request(() => saveSettings(this.settings));
  }
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Told apart from a handful of others; nothing depends on its being hard to guess. */
function newName(): string {
  return Math.random().toString(36).slice(2);
}

const PAGES = new WeakMap<Office.Settings, Page>();

function thisPage(): Page | undefined {
  const settings = documentSettings();
  if (settings === undefined) return undefined;
  const page = PAGES.get(settings) ?? new Page(settings);
  PAGES.set(settings, page);
  return page;
}
