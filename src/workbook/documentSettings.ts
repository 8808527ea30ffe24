import { done, failed, type Outcome } from "./outcome";

/** Typed as always there; outside Excel it is not. */
export function documentSettings(): Office.Settings | undefined {
  if (typeof Office === "undefined") return undefined;
  const context = Office.context as Partial<Office.Context> | undefined;
  const document = context?.document as Partial<Office.Document> | undefined;
  return document?.settings;
}

/** Puts this page's copy of the settings into the document, whole. */
export function saveSettings(settings: Office.Settings): Promise<Outcome<void>> {
  return answered((callback) => {
    settings.saveAsync(callback);
  });
}

/** Gets this page a new copy of what the document has. */
export function refreshSettings(settings: Office.Settings): Promise<Outcome<void>> {
  return answered((callback) => {
    settings.refreshAsync(callback);
  });
}

type Callback = (result: Office.AsyncResult<unknown>) => void;

function answered(ask: (callback: Callback) => void): Promise<Outcome<void>> {
  return new Promise((resolve) => {
    ask(({ status, error }) => {
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

/** More keystrokes than anybody types before an Excel that is well has answered. */
const MOST_UNDER_WAY = 8;

/** Saves at once; where Excel lags behind, the later ones share one that waits. */
export class Saves {
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
