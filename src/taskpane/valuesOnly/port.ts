import { createContext, useContext } from "react";
import { valuesOnlyCopy } from "../../workbook";

const COPIES = { valuesOnlyCopy };

/** What the values-only copy asks of the workbook room, beside what every screen does. */
export type CopiesPort = Readonly<typeof COPIES>;

const Copies = createContext<CopiesPort>(COPIES);

export const CopiesProvider = Copies.Provider;

export function useCopies(): CopiesPort {
  return useContext(Copies);
}
