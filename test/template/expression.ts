/** A worksheet formula as a tree: what the plans need of Excel's grammar, and no more. */
export type Expression =
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  | {
      readonly kind: "reference";
      readonly sheet?: string;
      readonly address: string;
      readonly spilled?: true;
    }
  | { readonly kind: "name"; readonly sheet?: string; readonly name: string }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly args: readonly (Expression | undefined)[];
    }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "minus"; readonly of: Expression }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] };

const BINDING: readonly (readonly string[])[] = [
  ["=", "<>", "<=", ">=", "<", ">"],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

export function parseFormula(formula: string): Expression {
  const parser = new Parser(formula);
  if (!parser.takes("=")) parser.fail("a formula starts with =");
  const expression = parser.expression(0);
  parser.end();
  return expression;
}

/** An expression and all that it is made of. */
export function* within(expression: Expression): Generator<Expression> {
  yield expression;
  switch (expression.kind) {
    case "call":
      for (const arg of expression.args) if (arg !== undefined) yield* within(arg);
      return;
    case "binary":
      yield* within(expression.left);
      yield* within(expression.right);
      return;
    case "minus":
      yield* within(expression.of);
      return;
    case "array":
      for (const row of expression.rows) for (const cell of row) yield* within(cell);
  }
}

class Parser {
  #at = 0;
  constructor(private readonly text: string) {}

  fail(why: string): never {
    throw new Error(`${why}, at ${String(this.#at)} in ${this.text}`);
  }

  takes(token: string): boolean {
    if (!this.text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  match(pattern: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(pattern.source, "yi");
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.text);
    if (found !== null) this.#at = sticky.lastIndex;
    return found;
  }

  end(): void {
    if (this.#at < this.text.length) this.fail("expected the end");
  }

  expression(level: number): Expression {
    const operators = BINDING[level];
    if (operators === undefined) return this.#unary();
    let left = this.expression(level + 1);
    for (;;) {
      const operator = operators.find((each) => this.takes(each));
      if (operator === undefined) return left;
      left = { kind: "binary", operator, left, right: this.expression(level + 1) };
    }
  }

  #unary(): Expression {
    if (this.takes("-")) return { kind: "minus", of: this.#unary() };
    if (this.takes("(")) {
      const inner = this.expression(0);
      if (!this.takes(")")) this.fail("expected )");
      return inner;
    }
    return this.#constant() ?? this.#reference() ?? this.#call() ?? this.fail("not understood");
  }

  #constant(): Expression | undefined {
    const text = this.match(/"((?:[^"]|"")*)"/);
    if (text !== null) return { kind: "constant", value: (text[1] ?? "").replaceAll('""', '"') };
    const number = this.match(/\d+(\.\d+)?(e[+-]?\d+)?/);
    if (number !== null) return { kind: "constant", value: Number(number[0]) };
    const truth = this.match(/(TRUE|FALSE)(?![\w(.])/);
    if (truth !== null) return { kind: "constant", value: truth[1]?.toUpperCase() === "TRUE" };
    if (!this.takes("{")) return undefined;
    const rows: Expression[][] = [[]];
    do {
      rows.at(-1)?.push(this.#unary());
      if (this.takes(";")) rows.push([]);
      else if (!this.takes(",")) break;
    } while (this.#at < this.text.length);
    if (!this.takes("}")) this.fail("expected }");
    return { kind: "array", rows };
  }

  #reference(): Expression | undefined {
    const start = this.#at;
    const owner = this.match(/(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!/);
    const sheet =
      owner === null ? {} : { sheet: (owner[1] ?? owner[2] ?? "").replaceAll("''", "'") };
    const cells = this.match(/\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?(?![\w(.])/);
    if (cells !== null) {
      const spilled = this.takes("#") ? { spilled: true as const } : {};
      return { kind: "reference", ...sheet, address: cells[0].replaceAll("$", ""), ...spilled };
    }
    const name = this.match(/[A-Za-z_][\w]*(\[\[?[^\]]+\]?(:\[[^\]]+\])?\]?)?(?![\w(.!])/);
    if (name !== null) return { kind: "name", ...sheet, name: name[0] };
    this.#at = start;
    return undefined;
  }

  #call(): Expression | undefined {
    const head = this.match(/([A-Z][\w.]*)\(/);
    if (head === null) return undefined;
    const args: (Expression | undefined)[] = [];
    if (this.takes(")")) return { kind: "call", name: head[1] ?? "", args };
    do {
      const left = this.text[this.#at];
      args.push(left === "," || left === ")" ? undefined : this.expression(0));
    } while (this.takes(","));
    if (!this.takes(")")) this.fail("expected )");
    return { kind: "call", name: (head[1] ?? "").toUpperCase(), args };
  }
}
