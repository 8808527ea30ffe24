import path from "node:path";
import { expect, it } from "@jest/globals";
import ts from "typescript";
import { builtText, ROOT } from "./built";
import { all, at, attribute, parseXml } from "./xml";

/** Members beyond the declared sets that the product may name, with what makes that right. */
const ALLOWED = new Map([
  ["mergeUndoGroup", "an option of Excel.run: a build that does not know it passes over it"],
  ["getSpillParentOrNullObject", "asked for only where Excel says that it knows of spills"],
  ["getSpillingToRangeOrNullObject", "asked for only where Excel says that it knows of spills"],
]);

/** Members that all hosts share are documented with Outlook's set only. */
const OUTLOOK = "Mailbox";

interface Use {
  readonly member: string;
  readonly set: string;
  readonly version: string;
  readonly where: string;
}

const declared = new Map(
  all(at(parseXml(builtText("manifest.xml")), "Requirements"), "Set").map((set) => [
    attribute(set, "Name"),
    attribute(set, "MinVersion"),
  ]),
);

/** The members of office.js that the product names, each with the set that its documentation gives. */
function usesOfOffice(): Use[] {
  const config = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) =>
    ts.sys.readFile(file),
  );
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  // Lint holds that no other room names Excel; the pane's entry asks for the theme and no more.
  const product = fileNames.filter((file) => /\/src\/(workbook|commands)\//.test(file));
  const program = ts.createProgram(product, options);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const declaration = meaningOf(node, checker)?.declarations?.find(isOffice);
      const documented = declaration === undefined ? [] : apiSets(declaration);
      const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
      const where = `${path.relative(ROOT, node.getSourceFile().fileName)}:${line + 1}`;
      uses.push(...documented.map((set) => ({ member: node.text, ...set, where })));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (product.includes(file.fileName)) visit(file);
  }
  return uses;
}

/** A property of an object literal means what the type that is asked for there says. */
function meaningOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  const isKey = ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent);
  if (isKey && parent.name === node && ts.isObjectLiteralExpression(parent.parent)) {
    return checker.getContextualType(parent.parent)?.getProperty(node.text);
  }
  return checker.getSymbolAtLocation(node);
}

function isOffice(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.includes("@types/office-js");
}

function apiSets(declaration: ts.Declaration): { set: string; version: string }[] {
  const comments = ts.getJSDocCommentsAndTags(declaration).map((comment) => comment.getText());
  return [...comments.join("\n").matchAll(/\[Api set: (\w+) ([\d.]+)/g)].map(
    ([, set = "", version = ""]) => ({ set, version }),
  );
}

function isBeyond(version: string, limit: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [most = 0, mostMinor = 0] = limit.split(".").map(Number);
  return major > most || (major === most && minor > mostMinor);
}

it("uses nothing of office.js beyond the requirement sets that the manifest declares", () => {
  const uses = usesOfOffice();
  expect(uses.length).toBeGreaterThan(20);
  const beyond = uses
    .filter(({ set, version }) => set !== OUTLOOK && isBeyond(version, declared.get(set) ?? "0.0"))
    .filter(({ member }) => !ALLOWED.has(member));
  expect(beyond).toEqual([]);
  const named = new Set(uses.map(({ member }) => member));
  expect([...ALLOWED.keys()].filter((member) => !named.has(member))).toEqual([]);
});
