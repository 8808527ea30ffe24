/**
 * Opens a page in the user's browser where Office can; says whether it did. OpenBrowserWindowApi
 * is not everywhere: elsewhere an ordinary link does it.
 */
export function openHelp(address: string): boolean {
  if (typeof Office === "undefined") return false;
  const { requirements, ui } = Office.context as Partial<Office.Context>;
  if (requirements?.isSetSupported("OpenBrowserWindowApi", "1.1") !== true) return false;
  ui?.openBrowserWindow(address);
  return ui !== undefined;
}
