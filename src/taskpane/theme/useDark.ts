import { useSyncExternalStore } from "react";

const QUERY = "(prefers-color-scheme: dark)";

/** Whether Office is dark; where it does not say, whether the system is. Follows the system. */
export function useDark(officeIsDark: boolean | undefined): boolean {
  const systemIsDark = useSyncExternalStore(listen, () => matchMedia(QUERY).matches);
  return officeIsDark ?? systemIsDark;
}

function listen(changed: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener("change", changed);
  return () => {
    query.removeEventListener("change", changed);
  };
}
