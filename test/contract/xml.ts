import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element of the manifest, with its children in the order they were written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const ATTRIBUTES = ":@";
const TEXT = "#text";
const ATTRIBUTE_PREFIX = "@_";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  parseTagValue: false,
  attributeNamePrefix: ATTRIBUTE_PREFIX,
});

export function parseXml(xml: string): Element {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new Error(`Not well-formed: ${JSON.stringify(verdict.err)}`);
  const root = elementsOf(parser.parse(xml) as RawNode[]).find(({ name }) => !name.startsWith("?"));
  if (root === undefined) throw new Error("The document is empty");
  return root;
}

/** All elements of that name, however deep. */
export function all(element: Element, name: string): Element[] {
  const here = element.name === name ? [element] : [];
  return [...here, ...element.children.flatMap((child) => all(child, name))];
}

export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** The one element at the end of a path of child names, which must be there and be alone. */
export function at(element: Element, ...path: string[]): Element {
  return path.reduce((parent, name) => {
    const found = parent.children.filter((child) => child.name === name);
    if (found.length !== 1) {
      throw new Error(`<${parent.name}> has ${found.length} <${name}>, and should have one`);
    }
    return found[0] as Element;
  }, element);
}

export function attribute(element: Element, name: string): string {
  const value = element.attributes[name];
  if (value === undefined) throw new Error(`<${element.name}> has no ${name}`);
  return value;
}

type RawNode = Record<string, unknown>;

function elementsOf(nodes: readonly RawNode[]): Element[] {
  return nodes.filter((node) => !(TEXT in node)).map(elementOf);
}

function elementOf(node: RawNode): Element {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES) ?? "";
  const nodes = node[name] as RawNode[];
  const attributes = Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, string>);
  return {
    name,
    attributes: Object.fromEntries(
      attributes.map(([key, value]) => [key.slice(ATTRIBUTE_PREFIX.length), value]),
    ),
    children: elementsOf(nodes),
    text: nodes.map((child) => (child[TEXT] as string | undefined) ?? "").join(""),
  };
}
