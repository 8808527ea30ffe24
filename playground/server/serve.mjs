// One server for everything a page of the playground needs: the playground itself, the built add-in
// and the npm package's office.js. It listens on this machine only.

import { createRequire } from "node:module";
import https from "node:https";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withLocalLibrary } from "./addinPage.mjs";
import { localCertificate } from "./certificate.mjs";
import { fileIn } from "./files.mjs";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

const FOLDERS = {
  playground: path.join(root, "dist-playground"),
  addin: path.join(root, "dist"),
  "office-js": path.dirname(require.resolve("@microsoft/office-js/dist/office.js")),
};

/** Tried one after another when a port is taken. */
const PORTS_TRIED = 20;

/**
 * @param {{ port: number, exactly?: boolean }} wanted port 0 is any free one; `exactly` tries no other
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port, exactly = port === 0 }) {
  const certificate = await localCertificate(path.join(root, ".certs"));
  const server = https.createServer(certificate, (request, response) => {
    answer(new URL(request.url ?? "/", "https://localhost")).then(
      ({ status, type, body }) => {
        response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
        response.end(request.method === "HEAD" ? undefined : body);
      },
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  // Never closed from here: each new connection is another question about a certificate that nobody
  // trusts, and a browser may give a request up that it has asked about too often.
  server.keepAliveTimeout = 0;
  const listening = await listen(server, port, exactly ? 1 : PORTS_TRIED);
  return {
    url: `https://localhost:${listening}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server, port, tries) {
  for (let next = port; next < port + tries; next += 1) {
    try {
      return await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(next, "localhost", () => {
          server.off("error", reject);
          resolve(server.address().port);
        });
      });
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(
    tries === 1
      ? `Port ${port} is taken.`
      : `Ports ${port} to ${port + tries - 1} are all taken. Set PORT to a free one.`,
  );
}

async function answer({ pathname }) {
  if (pathname === "/playground/wire-metadata.json") return wireMetadata();
  const [, room = "", ...rest] = decodeURIComponent(pathname).split("/");
  const folder = FOLDERS[room];
  const file =
    folder && rest.length > 0
      ? await fileIn(folder, rest.join("/"))
      : pathname === "/" && (await fileIn(FOLDERS.playground, "playground.html"));
  if (!file) {
    const body = `There is nothing at ${pathname}.`;
    return { status: 404, type: "text/plain; charset=utf-8", body };
  }
  if (room === "addin" && file.type.startsWith("text/html")) {
    return { status: 200, type: file.type, body: withLocalLibrary(file.body.toString()) };
  }
  return { status: 200, ...file };
}

/** Read off the installed library on first need; see the file it comes from. */
let metadata;
function wireMetadata() {
  metadata ??= JSON.stringify(require("../dispatch/readWireMetadata.cjs").readWireMetadata());
  return { status: 200, type: "application/json; charset=utf-8", body: metadata };
}
