import { createContext, useContext } from "react";
import type { FunctionLibrary } from "./callFunction";

/*
 * The functions bundle leaves its functions in the page before the pane is loaded (docs/decisions).
 * They are handed down through a context, so that the screens can be tried without the bundle.
 */
declare const DealFunctions: FunctionLibrary;

const Library = createContext<FunctionLibrary>(
  typeof DealFunctions === "undefined" ? undefined : DealFunctions,
);

export const FunctionLibraryProvider = Library.Provider;

export function useFunctionLibrary(): FunctionLibrary {
  return useContext(Library);
}
