// What Office reads in the add-in's own manifest: its page, its functions, its ribbon buttons.

export type ButtonAction =
  { readonly kind: "show-pane" } | { readonly kind: "run"; readonly functionName: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action: ButtonAction;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly pageUrl: string;
  readonly functionsUrl: string;
  readonly namespace: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly groups: readonly RibbonGroup[];
}

/** @param base where the add-in's files are served here, instead of the host the manifest names */
export function readManifest(xml: string, base: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const all = (name: string, within: ParentNode = document) =>
    [...(within as Document | Element).getElementsByTagName("*")].filter(
      (element) => element.localName === name,
    );
  const first = (name: string, within: ParentNode = document): Element => {
    const [found] = all(name, within);
    if (!found) throw new Error(`The manifest has no <${name}>.`);
    return found;
  };
  const value = (element: Element) => element.getAttribute("DefaultValue") ?? "";
  const page = value(first("SourceLocation", first("DefaultSettings")));
  const published = new URL(".", page).href;
  const here = (url: string) => url.replace(published, base);

  const resources = new Map(
    all("Resources").flatMap((part) =>
      [...all("Image", part), ...all("Url", part), ...all("String", part)].map(
        (element) => [element.getAttribute("id") ?? "", here(value(element))] as const,
      ),
    ),
  );
  const resource = (element: Element) => resources.get(element.getAttribute("resid") ?? "") ?? "";

  const custom = all("ExtensionPoint").find((point) => typeOf(point) === "CustomFunctions");
  if (!custom) throw new Error("The manifest declares no custom functions.");

  const button = (control: Element): RibbonButton => {
    const [image] = all("Image", control).filter((icon) => icon.getAttribute("size") === "32");
    const action = first("Action", control);
    const tips = all("Supertip", control).flatMap((tip) => all("Description", tip));
    return {
      id: control.getAttribute("id") ?? "",
      label: resource(first("Label", control)),
      tip: tips.map(resource).join(" "),
      icon: image ? resource(image) : "",
      action:
        typeOf(action) === "ShowTaskpane"
          ? { kind: "show-pane" }
          : { kind: "run", functionName: first("FunctionName", action).textContent.trim() },
    };
  };

  return {
    id: first("Id").textContent.trim(),
    name: value(first("DisplayName")),
    icon: here(value(first("IconUrl"))),
    pageUrl: here(page),
    functionsUrl: resource(first("SourceLocation", first("Metadata", custom))),
    namespace: resource(first("Namespace", custom)),
    requirementSets: Object.fromEntries(
      all("Set").map((set) => [
        set.getAttribute("Name") ?? "",
        set.getAttribute("MinVersion") ?? "",
      ]),
    ),
    groups: all("Group").map((group) => ({
      label: resource(first("Label", group)),
      buttons: all("Control", group).map(button),
    })),
  };
}

const typeOf = (element: Element) =>
  element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
