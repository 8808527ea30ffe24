import type { FieldId } from "../draft/draft";

/** Puts the cursor in a field, once it is on the page. */
export function focusField(field: FieldId): void {
  focusFirstOf([field]);
}

/** In the first of the fields as they stand on the page, from top to bottom. */
export function focusFirstOf(fields: readonly FieldId[]): void {
  requestAnimationFrame(() => {
    const [found] = fields
      .flatMap((field) => document.getElementById(field) ?? [])
      .sort((a, b) => (comesBefore(a, b) ? -1 : 1));
    // A group of choices is entered at the chosen one.
    const target = found?.matches("[role=radiogroup]")
      ? found.querySelector<HTMLElement>("input:checked")
      : found;
    target?.focus();
    target?.scrollIntoView({ block: "center" });
  });
}

function comesBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
