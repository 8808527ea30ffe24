/** The attributes of a tag, as the build writes them: quoted or not. */
export type Attributes = Readonly<Record<string, string>>;

/** Every tag of that name, in the order of the page. */
export function tags(html: string, name: string): Attributes[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, "gi"))].map(([, inside = ""]) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
        ([, attribute = "", double, single, bare]) => [attribute, double ?? single ?? bare ?? ""],
      ),
    ),
  );
}

/** Where a page leads or what it loads: links, styles, scripts, pictures. */
export function addresses(html: string): string[] {
  return ["a", "link", "script", "img"]
    .flatMap((name) => tags(html, name))
    .flatMap(({ href, src }) => href ?? src ?? []);
}

/** The headings and parts that a link may point at. */
export function anchors(html: string): string[] {
  return ["h1", "h2", "h3", "h4"].flatMap((name) => tags(html, name)).flatMap(({ id }) => id ?? []);
}

/** The directives of a page's content security policy. */
export function policy(html: string): ReadonlyMap<string, readonly string[]> {
  const meta = tags(html, "meta").find((tag) => tag["http-equiv"] === "Content-Security-Policy");
  const directives = (meta?.["content"] ?? "").split(";").map((text) => text.trim().split(/\s+/));
  return new Map(directives.map(([name = "", ...sources]) => [name, sources]));
}
