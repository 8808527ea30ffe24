// The playground page: Univer and our own host code, for `npm start` and the browser tests only.
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");

const room = (name) => path.join(__dirname, name);

module.exports = (_env, { mode }) => ({
  name: "playground",
  mode,
  devtool: mode === "development" ? "source-map" : false,
  context: __dirname,
  entry: { playground: "./page/index.ts" },
  output: {
    path: path.join(__dirname, "../dist-playground"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    publicPath: "/playground/",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, use: { loader: "ts-loader", options: { transpileOnly: true } } },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
      // Univer's ES modules import without file extensions, which webpack takes amiss in `.mjs`.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [new CopyWebpackPlugin({ patterns: [{ from: room("page/playground.html") }] })],
  // Served from this machine to this machine: minifying Univer costs a minute and saves nobody anything.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
});
