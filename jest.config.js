// One config, three projects: what needs nothing, what needs dist/, what needs a browser.
const transform = {
  "^.+\\.(tsx?|m?js)$": [
    "ts-jest",
    { tsconfig: "<rootDir>/tsconfig.jest.json", diagnostics: false },
  ],
};
// office-addin-mock -> office-addin-manifest -> uuid and strip-bom: ESM only, so Jest compiles them.
const transformIgnorePatterns = [
  "/node_modules/(?!(?:.*/)?(?:strip-bom|uuid|d3-[a-z-]+|internmap)/)",
];
const shared = { testEnvironment: "node", transform, transformIgnorePatterns };

/** @type {import("jest").Config} */
module.exports = {
  // No test is about time: a slow machine is given its minutes. (Jest reads it here, not in a project.)
  testTimeout: 180_000,
  // Jest would leave one core free: on two that is half of them, and browsers mostly wait.
  maxWorkers: "100%",
  projects: [
    {
      ...shared,
      displayName: "unit",
      setupFiles: ["<rootDir>/test/support/setup.ts"],
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/contract/", "<rootDir>/test/e2e/"],
    },
    {
      ...shared,
      displayName: "contract",
      testMatch: ["<rootDir>/test/contract/**/*.test.ts"],
    },
    {
      ...shared,
      displayName: "e2e",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};
