/* The walls of the house (CONTRIBUTING, "Rooms"): no cycles, rooms entered by their front door. */
const room = (name) => `^src/${name}/`;
const ROOMS = "pricing|messages|template|functions|workbook|usage|taskpane|commands";

const mayNot = (from, to, comment) => ({
  name: `${from}-may-not-import-${to.replaceAll("|", "-or-")}`,
  severity: "error",
  comment,
  from: { path: room(from) },
  to: { path: `^(src/(${to})/|playground/)` },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that import each other are one idea in two places: move it to a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "front-door-only",
      severity: "error",
      comment: "Enter another room through its index.ts; inside a room import the file itself.",
      from: { path: `^src/(${ROOMS})/` },
      to: { path: `^src/(${ROOMS})/`, pathNot: [`^src/$1/`, `^src/(${ROOMS})/index\\.tsx?$`] },
    },
    {
      name: "no-own-front-door",
      severity: "error",
      comment: "Inside a room import the file itself, never the room's index.ts.",
      from: { path: `^src/(${ROOMS})/` },
      to: { path: `^src/$1/index\\.tsx?$` },
    },
    mayNot(
      "pricing",
      "messages|template|functions|workbook|usage|taskpane|commands",
      "Pricing knows only pricing: plain values in, plain values out.",
    ),
    mayNot(
      "messages",
      "template|functions|workbook|usage|taskpane|commands",
      "Messages say what pricing found; they know its types and nothing else.",
    ),
    mayNot(
      "functions",
      "template|workbook|usage|taskpane|commands",
      "A worksheet function reads its range, asks pricing, and answers. It reaches no other room.",
    ),
    mayNot(
      "template",
      "functions|workbook|usage|taskpane|commands",
      "A template is data: it says what the workbook should hold, and does not touch it.",
    ),
    mayNot(
      "workbook",
      "functions|usage|taskpane|commands",
      "The workbook room applies plans; it does not know who asked for them.",
    ),
    mayNot(
      "usage",
      "template|functions|workbook|taskpane|commands",
      "Usage turns files into workload lines, and nothing else.",
    ),
    mayNot("taskpane", "functions|commands", "The pane asks pricing itself, not a worksheet cell."),
    mayNot(
      "commands",
      "functions|usage|taskpane",
      "A ribbon button is a line: template and workbook.",
    ),
    {
      name: "playground-knows-no-src",
      severity: "error",
      comment: "The playground plays Excel; it knows the add-in only by its built files.",
      from: { path: "^playground/" },
      to: { path: "^src/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"] },
  },
};
