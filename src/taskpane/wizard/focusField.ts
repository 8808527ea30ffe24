import type { FieldId } from "../draft/draft";

/** Puts the cursor in a field, once it is on the page. */
export function focusField(field: FieldId): void {
  requestAnimationFrame(() => {
    const found = document.getElementById(field);
    // A group of choices is entered at the chosen one.
    const target = found?.matches("[role=radiogroup]")
      ? found.querySelector<HTMLElement>("input:checked")
      : found;
    target?.focus();
    target?.scrollIntoView({ block: "center" });
  });
}
