import { useMedia } from "./useMedia";

/** Whether Office is dark; where it does not say, whether the system is. Follows the system. */
export function useDark(officeIsDark: boolean | undefined): boolean {
  const systemIsDark = useMedia("(prefers-color-scheme: dark)");
  return officeIsDark ?? systemIsDark;
}
