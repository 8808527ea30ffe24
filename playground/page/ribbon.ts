import type { RibbonButton, RibbonGroup } from "./manifest";

/** Draws the add-in's groups; a button cannot be pressed again before its command has ended. */
export function drawRibbon(
  container: HTMLElement,
  groups: readonly RibbonGroup[],
  press: (button: RibbonButton) => Promise<void>,
): void {
  container.replaceChildren(
    ...groups.map((group) => {
      const buttons = element("div", "ribbon-buttons");
      buttons.append(...group.buttons.map((button) => drawButton(button, press)));
      const label = element("div", "ribbon-label");
      label.textContent = group.label;
      const drawn = element("div", "ribbon-group");
      drawn.setAttribute("role", "group");
      drawn.setAttribute("aria-label", group.label);
      drawn.append(buttons, label);
      return drawn;
    }),
  );
}

function drawButton(button: RibbonButton, press: (button: RibbonButton) => Promise<void>) {
  const drawn = element("button", "ribbon-button");
  drawn.type = "button";
  drawn.title = button.tip;
  const icon = element("img", "");
  Object.assign(icon, { src: button.icon, alt: "", width: 32, height: 32 });
  drawn.append(icon, button.label);
  drawn.addEventListener("click", () => {
    drawn.disabled = true;
    void press(button).finally(() => (drawn.disabled = false));
  });
  return drawn;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string) {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
