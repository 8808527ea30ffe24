import type { Family } from "./worksheet";

/** A worked example of a documentation comment (src/functions/README.md says how it is written). */
export interface Example {
  readonly id: string;
  readonly formula: string;
  /** What the cell shows; `shown` in the comment's own digits. */
  readonly result: string;
  /** Only as many digits as are shown. */
  readonly isRounded: boolean;
  readonly arithmetic: string;
}

/** Every example of a family of functions, in the order of the file. */
export function examplesIn({ source }: Family): readonly Example[] {
  return [...source.matchAll(/\/\*\*([\s\S]*?)\*\//g)].flatMap(([, comment = ""]) => {
    const lines = comment.split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
    const tags = lines.join("\n").split(/\n(?=@)/);
    const id = tags.find((tag) => tag.startsWith("@customfunction "))?.split(/\s+/)[1];
    if (id === undefined) return [];
    return tags.filter((tag) => tag.startsWith("@example ")).map((tag) => readExample(id, tag));
  });
}

function readExample(id: string, tag: string): Example {
  const [formula = "", result = "", ...arithmetic] = tag.slice("@example ".length).split("\n");
  return {
    id,
    formula: formula.trim(),
    result: result.replace(/^\s*[→≈]\s*/, "").trim(),
    isRounded: result.trim().startsWith("≈"),
    arithmetic: arithmetic.join(" ").trim(),
  };
}
