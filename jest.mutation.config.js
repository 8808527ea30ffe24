// What a mutant of src/pricing must not survive: the tests of pricing and of the functions over it.
const { projects } = require("./jest.config.js");
const { displayName, ...unit } = projects.find(({ displayName }) => displayName === "unit");

/** @type {import("jest").Config} */
module.exports = {
  ...unit,
  testMatch: ["<rootDir>/test/{pricing,functions}/**/*.test.ts"],
};
