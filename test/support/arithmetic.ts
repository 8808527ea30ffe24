/** The value of an expression as a step states it: figures by name in braces, + − × / ^ and functions. */
export function reckon(
  expression: string,
  figures: Readonly<Record<string, number | string | undefined>>,
): number {
  const code = expression
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = figures[name];
      if (typeof value !== "number") throw new Error(`No figure ${name} for ${expression}`);
      return `(${String(value)})`;
    })
    .replaceAll("−", "-")
    .replaceAll("×", "*")
    .replaceAll("^", "**")
    .replace(/\b(max|min|exp|log)\(/g, "Math.$1(")
    .replace(/\bln\(/g, "Math.log(");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the expressions are our own
  return (new Function(`return ${code};`) as () => number)();
}
