import { createContext, useContext } from "react";
import type { UsageDesk } from "./useDesk";

const Context = createContext<UsageDesk | undefined>(undefined);

export const UsageProvider = Context.Provider;

export function useUsage(): UsageDesk {
  const usage = useContext(Context);
  if (usage === undefined) throw new Error("A part of the import stands outside the import");
  return usage;
}
