// The add-in's page asks Microsoft's CDN for office.js, as a shipped add-in must. The playground must
// work without a network, so the copy that goes out has the library's address changed to the npm
// package's files on this server, in its script tag and its content security policy, and nothing
// else. The file in dist/ stays as it was built.

const CDN = "https://appsforoffice.microsoft.com";
const LIBRARY = new RegExp(`${CDN}/lib/(?:1|1\\.1|beta)/hosted/`, "g");

/** @param {string} html */
export function withLocalLibrary(html) {
  return html.replace(LIBRARY, "/office-js/").replaceAll(CDN, "'self'");
}
