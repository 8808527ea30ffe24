import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";

// What a room may name (CONTRIBUTING, "Rooms"). Imports across rooms are held by dependency-cruiser.
const HOST = ["Office", "Excel", "OfficeExtension", "CustomFunctions"];
const BROWSER = ["window", "document", "navigator", "localStorage", "sessionStorage", "fetch"];

const noGlobals = (names, message) => ["error", ...names.map((name) => ({ name, message }))];

const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Nothing in this room reads the clock: take the date as an argument.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "Nothing in this room reads the clock: take the date as an argument.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "A calculation gives the same answer twice: no random numbers here.",
  },
];

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "dist-playground/",
      "coverage/",
      "reports/",
      ".stryker-tmp/",
      "**/*.{js,cjs,mjs}",
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./playground/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // CustomFunctions.Error is an error to Excel, but its typing does not extend Error.
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", name: "Error", package: "@types/custom-functions-runtime" }] },
      ],
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/{pricing,messages,template}/**/*.ts"],
    rules: {
      "no-restricted-globals": noGlobals(
        [...HOST, ...BROWSER, "console"],
        "This room takes plain values and gives plain values: no host, no browser, no console.",
      ),
      "no-restricted-syntax": ["error", ...noClock],
    },
  },
  {
    files: ["src/functions/**/*.ts"],
    rules: {
      "no-restricted-globals": noGlobals(
        ["Office", "Excel", "OfficeExtension", ...BROWSER],
        "functions.js must load where there is nothing but CustomFunctions.",
      ),
      "no-restricted-syntax": ["error", ...noClock],
      // Excel hands over whatever the cell holds; `any` is what the metadata tool understands.
      "@typescript-eslint/no-explicit-any": "off",
    },
  },
  {
    files: ["src/{taskpane,usage}/**/*.{ts,tsx}"],
    ignores: ["src/taskpane/index.ts"],
    rules: {
      "no-restricted-globals": noGlobals(
        HOST,
        "Only the workbook room touches Excel: ask it through src/workbook.",
      ),
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Text from files and cells is never markup." },
        { property: "outerHTML", message: "Text from files and cells is never markup." },
      ],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["**/playground/**"],
              message: "The product knows nothing of its playground.",
            },
            {
              group: ["**/utils", "**/helpers", "**/common", "**/core"],
              message: "Name a file for what it knows.",
            },
          ],
        },
      ],
    },
  },
);
