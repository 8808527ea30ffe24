import { createContext, useContext } from "react";
import type { HeldUsage, ImportOptions, ImportResult } from "../../usage";

/**
 * Reads files of usage. It is handed down through a context, so that the screen can be tried where
 * there are no workers.
 */
export type Importer = (
  files: readonly File[],
  options: Pick<ImportOptions, "signal" | "onProgress">,
) => Promise<ImportResult<HeldUsage>>;

/** What reads files is loaded with the first of them. */
const onItsOwnThread: Importer = async (files, options) => {
  const { readOnWorker } = await import(/* webpackChunkName: "screen-import" */ "./readOnWorker");
  // Starting a thread takes a while: the progress is on the screen by then.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return readOnWorker(files, options);
};

const Context = createContext<Importer>(onItsOwnThread);

export const ImporterProvider = Context.Provider;

export function useImporter(): Importer {
  return useContext(Context);
}
