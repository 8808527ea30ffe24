/*
 * Two bundles for one page (docs/decisions): `functions.js` registers the worksheet functions at once and
 * needs nothing but the `CustomFunctions` global; the pane's UI is loaded only when the pane is shown.
 */
const fs = require("node:fs");
const path = require("node:path");
const { DefinePlugin, ProvidePlugin, Compilation, sources } = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { version } = require("./package.json");

const SOURCE_BASE = "https://dealcurve.example/";
const baseUrl = process.env.ADDIN_BASE_URL || SOURCE_BASE;
if (!/^https:\/\/.+\/$/.test(baseUrl)) {
  throw new Error(`ADDIN_BASE_URL must start with https:// and end with a slash; it is ${baseUrl}`);
}

module.exports = async (env, { mode }) => {
  const development = mode === "development";
  const shared = {
    mode,
    devtool: development ? "source-map" : false,
    target: ["web", "es2022"],
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [typescript(), freeOfEffects()] },
    optimization: {
      minimizeOptions: { javascript: false },
      minimizer: ["...", scripts()],
      // What a single screen needs stays in its own file, where its budget sees it.
      splitChunks: {
        minSize: 100_000,
        chunks: ({ name }) => name !== "taskpane" && !/^screen-/.test(name ?? ""),
      },
    },
    performance: { hints: false }, // the budgets are in .size-limit.json
    stats: "errors-warnings",
  };
  const define = new DefinePlugin({
    __DEAL_NAMESPACE__: JSON.stringify(development ? "DEALDEV" : "DEAL"),
    __DEAL_VERSION__: JSON.stringify(version),
  });
  const dist = path.join(__dirname, "dist");

  return [
    {
      ...shared,
      name: "functions",
      // No chunk loading and no `self`: the bundle must run where there is no browser.
      target: "es2022",
      entry: { functions: "./src/functions/index.ts" },
      output: { path: dist, filename: "[name].js", chunkFormat: false, chunkLoading: false },
      ...(env.WEBPACK_SERVE && { devServer: await developmentServer() }),
      plugins: [
        define,
        new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionFiles() }),
        new FunctionsMetadata(),
        new ProvidePlugin({ "CustomFunctions.associate": registering() }),
      ],
    },
    {
      ...shared,
      name: "pane",
      // No file but an entry does anything by being loaded: what is not used is left out.
      module: { rules: [typescript({ sideEffects: false }), stylesheet()] },
      entry: { taskpane: "./src/taskpane/index.ts", commands: "./src/commands/commands.ts" },
      output: {
        path: dist,
        filename: "[name].[contenthash].js",
        chunkFilename: "[name].[contenthash].js",
        publicPath: "",
      },
      plugins: [
        define,
        new HtmlWebpackPlugin({
          filename: "taskpane.html",
          template: "./src/taskpane/taskpane.html",
          scriptLoading: "defer",
        }),
        new CopyWebpackPlugin({
          patterns: [
            { from: "assets/*.png", to: "assets/[name][ext]" },
            { from: "manifest.xml", to: "manifest.xml", transform: (xml) => rebase(xml) },
          ],
        }),
        new HelpPages(),
        new HostHeaders(),
      ],
    },
  ];
};

/**
 * For sideloading into Excel, which wants a certificate that the system trusts; only Windows and Mac
 * have Excel. The page's security policy allows no code but its own, so nothing is reloaded hot.
 */
async function developmentServer() {
  const shared = {
    port: 3000,
    client: false,
    hot: false,
    liveReload: false,
    webSocketServer: false,
  };
  const server = { type: "https" };
  if (process.platform !== "linux") {
    const { ca, cert, key } = await require("office-addin-dev-certs").getHttpsServerOptions();
    return { ...shared, server: { ...server, options: { ca, cert, key } } };
  }
  const { localCertificate } = await import("./playground/server/certificate.mjs");
  const options = await localCertificate(path.join(__dirname, ".certs"));
  return { ...shared, server: { ...server, options } };
}

function typescript(rule = {}) {
  return {
    ...rule,
    test: /\.tsx?$/,
    exclude: /node_modules/,
    // Types are checked once, by `npm run types`.
    use: { loader: "ts-loader", options: { transpileOnly: true } },
  };
}

/** The page's own, named by its content as its scripts are. */
function stylesheet() {
  return {
    test: /\.css$/,
    type: "asset/resource",
    generator: { filename: "[name].[contenthash][ext]" },
  };
}

/** Scripts come out a hundredth smaller than with webpack's own choice, which keeps styles and pages. */
function scripts() {
  return new MinimizerPlugin({
    minify: {
      implementation: MinimizerPlugin.swcMinify,
      options: { compress: { passes: 3 }, mangle: true },
    },
  });
}

/** What takes the place of the calls that the metadata plugin writes behind each family. */
function registering() {
  return [path.join(__dirname, "src/functions/register.ts"), "register"];
}

/** The metadata plugin wants every file by name; any file with a worksheet function in it is one. */
function functionFiles() {
  const folder = path.join(__dirname, "src/functions");
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file))
    .filter((file) => fs.readFileSync(file, "utf8").includes("@customfunction"));
}

/**
 * Rooms that do nothing by being imported, but for the entry of the usage worker: so each screen
 * takes of a room what it uses, and not its front door's every other room-mate and its library.
 */
function freeOfEffects() {
  return {
    test: /src.(messages|pricing|template|usage.(?!worker.usageWorker))/,
    sideEffects: false,
  };
}

function rebase(text) {
  return text.toString().replaceAll(SOURCE_BASE, baseUrl);
}

/** Finishes the generated functions.json: help links on our host, errors handed to the functions. */
class FunctionsMetadata {
  apply(compiler) {
    compiler.hooks.compilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadata", stage }, (assets) => {
        if (!assets["functions.json"]) return;
        const metadata = JSON.parse(rebase(assets["functions.json"].source()));
        // One bad cell in a range must give one bad row, so Excel is to pass error values on.
        metadata.allowErrorForDataTypeAny = true;
        const text = JSON.stringify(metadata, null, 1);
        compilation.updateAsset("functions.json", new sources.RawSource(text));
      });
    });
  }
}

/** What is named by its content never changes; anything else is asked for again each time. */
const NAMED_BY_CONTENT = /\.[0-9a-f]{16,}\.(js|css)$/;
const FOR_A_YEAR = "Cache-Control: public, max-age=31536000, immutable";
const ASK_AGAIN = "Cache-Control: no-cache";

/** `_headers`, which several static hosts read as it is; the README says the same for the others. */
class HostHeaders {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HostHeaders", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "HostHeaders", stage }, (assets) => {
        const named = Object.keys(assets).filter((file) => NAMED_BY_CONTENT.test(file));
        const rules = [
          ["/*", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer"],
          ...named.sort().map((file) => [`/${file}`, FOR_A_YEAR]),
          ...["/taskpane.html", "/functions.js", "/manifest.xml"].map((file) => [file, ASK_AGAIN]),
          // Excel on the web reads it from another host.
          ["/functions.json", ASK_AGAIN, "Access-Control-Allow-Origin: *"],
        ];
        const text = rules.map(([path, ...lines]) =>
          [path, ...lines.map((l) => `  ${l}`)].join("\n"),
        );
        compilation.emitAsset("_headers", new sources.RawSource(`${text.join("\n")}\n`));
      });
    });
  }
}

/** The documents that are served with the add-in: help, privacy, support. */
class HelpPages {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "HelpPages", stage }, async () => {
        const { helpFiles } = await import("./tools/help/pages.mjs");
        for (const [file, content] of await helpFiles()) {
          compilation.emitAsset(file, new sources.RawSource(content));
        }
      });
    });
  }
}
