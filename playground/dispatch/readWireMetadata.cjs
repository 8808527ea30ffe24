// What office.js calls things on the wire, read off the prototypes of the npm package's debug build.
// Nothing of Microsoft's is kept: the table is made anew by each build and each test run.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const LIBRARY = path.dirname(require.resolve("@microsoft/office-js/dist/office.debug.js"));

/** Just enough of a window for the library to define its classes; nothing boots in it. */
function emptyWindow() {
  const href = "https://localhost/?_host_Info=Excel$Web$16.00$en-US$c$$disableLogging$3";
  const location = {
    href,
    hash: "",
    search: href.slice(18),
    hostname: "localhost",
    protocol: "https:",
  };
  const element = () => ({
    style: {},
    setAttribute() {},
    appendChild() {},
    addEventListener() {},
    getElementsByTagName: () => [],
  });
  const storage = { getItem: () => null, setItem() {} };
  const window = {
    location,
    name: "",
    navigator: { userAgent: "" },
    history: {},
    external: {},
    performance: { now: () => 0 },
    console: { log() {}, warn() {}, error() {} },
    sessionStorage: storage,
    localStorage: storage,
    setTimeout: () => 0,
    clearTimeout() {},
    setInterval: () => 0,
    addEventListener() {},
    removeEventListener() {},
    document: {
      location,
      URL: href,
      domain: "localhost",
      readyState: "complete",
      cookie: "",
      body: element(),
      documentElement: element(),
      createElement: element,
      addEventListener() {},
      getElementsByTagName: () => [{ ...element(), src: "https://localhost/office.js" }],
    },
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}

function loadLibrary() {
  const window = vm.createContext(emptyWindow());
  for (const file of ["office.debug.js", "excel-web-16.00.debug.js"])
    vm.runInContext(fs.readFileSync(path.join(LIBRARY, file), "utf8"), window, { filename: file });
  return vm.runInContext("Excel", window);
}

/** The requirement set a member is checked against by the library itself, where it is. */
function requirementOf(source, className, member) {
  const check = new RegExp(
    `_throwIfApiNotSupported\\("${className}\\.${member}", (?:_defaultApiSetName|"(\\w+)"), "([\\d.]+)"`,
  ).exec(source);
  return check ? { set: check[1] ?? "ExcelApi", version: check[2] } : {};
}

function listGetter(prototype, name) {
  const found = Object.getOwnPropertyDescriptor(prototype, name);
  return found ? [...found.get.call({})] : [];
}

/** A member's own code, and that of the hand-written functions it leaves its work to. */
function sourceOf(work, customCode) {
  if (typeof work !== "function") return "";
  const source = work.toString();
  const custom = [...source.matchAll(/_CC\.(\w+)\(/g)].map(([, name]) => customCode[name]);
  return [source, ...custom.filter((code) => typeof code === "function")].join("\n");
}

function readClass(className, prototype, customCode) {
  const members = {};
  const names = listGetter(prototype, "_scalarPropertyNames");
  const wireNames = listGetter(prototype, "_scalarPropertyOriginalNames");
  const navigation = new Set(listGetter(prototype, "_navigationPropertyNames"));
  names.forEach((js, i) => {
    members[wireNames[i]] = { kind: "scalar", js };
  });
  for (const js of Object.getOwnPropertyNames(prototype)) {
    const { value, get, set } = Object.getOwnPropertyDescriptor(prototype, js);
    const source = sourceOf(value ?? get, customCode);
    const requirement = requirementOf(source, className, js);
    const scalar = wireNames[names.indexOf(js)];
    if (scalar) Object.assign(members[scalar], requirement);
    const child = /_createPropertyObject\([\w.]+, this, "(\w+)"/.exec(source);
    if (child) members[child[1]] = { kind: "object", js, ...requirement };
    else if (navigation.has(js) && !members[pascal(js)])
      members[pascal(js)] = { kind: "object", js, ...requirement };
    for (const call of source.matchAll(
      /_(?:createMethodObject|invokeMethod)\((?:Excel\.\w+, )?(?:this|thisObj), "(\w+)", (\d)/g,
    ))
      members[call[1]] = { kind: "method", js, writes: call[2] === "0", ...requirement };
    // Some are set under another wire name than the one they are read by.
    for (const [, name] of sourceOf(set, customCode).matchAll(
      /_invokeSetProperty\((?:this|thisObj), "(\w+)"/g,
    ))
      members[name] ??= { kind: "setter", js, ...requirement };
  }
  return members;
}

const pascal = (name) => name[0].toUpperCase() + name.slice(1);

/** Class name to wire name to `{ kind, js, writes?, set?, version? }`. */
function readWireMetadata() {
  const Excel = loadLibrary();
  const classes = {};
  for (const [className, constructor] of Object.entries(Excel)) {
    const prototype = typeof constructor === "function" ? constructor.prototype : null;
    if (prototype && Object.getOwnPropertyDescriptor(prototype, "_className"))
      classes[className] = readClass(className, prototype, Excel._CC);
  }
  return classes;
}

module.exports = { readWireMetadata };
