/*
 * The shared runtime runs this page for the worksheet functions too, with the pane closed. React,
 * Fluent and the wizard are asked for only when the pane is seen.
 */
let mounted = false;

async function show(): Promise<void> {
  const place = document.getElementById("pane");
  if (mounted || place === null || document.visibilityState === "hidden") return;
  mounted = true;
  const { mount } = await import(/* webpackChunkName: "pane" */ "./mount");
  mount(place, { officeIsDark: officeIsDark() });
}

/** Excel on the web and older builds do not say. */
function officeIsDark(): boolean | undefined {
  if (typeof Office === "undefined") return undefined;
  const { officeTheme } = Office.context as Partial<Office.Context>;
  return officeTheme?.isDarkTheme;
}

document.addEventListener("visibilitychange", () => void show());

// Without the network office.js may not be there; the pane then says what is missing.
if (typeof Office === "undefined") void show();
else void Office.onReady(() => show());
