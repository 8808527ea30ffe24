import { done, failed, type Outcome } from "./outcome";

/** What can be kept in the document. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

const KEY = "Deal.Draft";

/** The unfinished proposal, as it was last saved in this workbook; `null` where there is none. */
export function readDraft(): Outcome<Json> {
  const settings = documentSettings();
  if (settings === undefined) return failed({ code: "not_in_excel" });
  return done((settings.get(KEY) as Json | undefined) ?? null);
}

/**
 * Keeps the draft in the workbook; `null` forgets it. For every keystroke: it is on its way to
 * Excel when the call returns, so that a page that is ended then has lost nothing.
 */
export function saveDraft(draft: Json): Promise<Outcome<void>> {
  const settings = documentSettings();
  if (settings === undefined) return Promise.resolve(failed({ code: "not_in_excel" }));
  if (draft === null) settings.remove(KEY);
  else settings.set(KEY, draft);
  return saves.request(() => persist(settings));
}

/** More keystrokes than anybody types before an Excel that is well has answered. */
const MOST_UNDER_WAY = 8;

/** Saves at once; where Excel lags behind, the later ones share one that waits. */
class Saves {
  readonly #underWay = new Set<Promise<Outcome<void>>>();
  #waiting: Promise<Outcome<void>> | undefined;

  request(save: () => Promise<Outcome<void>>): Promise<Outcome<void>> {
    if (this.#underWay.size < MOST_UNDER_WAY) return this.#run(save);
    this.#waiting ??= Promise.race(this.#underWay).then(() => {
      this.#waiting = undefined;
      return this.#run(save);
    });
    return this.#waiting;
  }

  #run(save: () => Promise<Outcome<void>>): Promise<Outcome<void>> {
    const running = save().finally(() => {
      this.#underWay.delete(running);
    });
    this.#underWay.add(running);
    return running;
  }
}

const saves = new Saves();

function persist(settings: Office.Settings): Promise<Outcome<void>> {
  return new Promise((resolve) => {
    settings.saveAsync(({ status, error }) => {
      resolve(
        String(status) === "succeeded"
          ? done(undefined)
          : failed({
              code: "refused",
              excelCode: String(error.code),
              excelMessage: error.message,
              restored: true,
            }),
      );
    });
  });
}

/** Typed as always there; outside Excel it is not. */
function documentSettings(): Office.Settings | undefined {
  if (typeof Office === "undefined") return undefined;
  const context = Office.context as Partial<Office.Context> | undefined;
  const document = context?.document as Partial<Office.Document> | undefined;
  return document?.settings;
}
