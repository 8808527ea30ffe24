/** Puts the cursor in a field of the form, once it is on the page. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(id);
    field?.focus();
    field?.scrollIntoView({ block: "center" });
  });
}
