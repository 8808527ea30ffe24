// A certificate for localhost, made on this machine and trusted by nobody: office.js talks to a host
// only over https. Nothing is installed and no right beyond the folder is needed.

import { X509Certificate } from "node:crypto";
import { chmod, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { generateCertificates } from "office-addin-dev-certs";

const DAYS_VALID = 90;
const RENEW_BEFORE_DAYS = 2;

/**
 * @param {string} folder where it is kept from one start to the next
 * @returns {Promise<{ cert: string, key: string }>}
 */
export async function localCertificate(folder) {
  const files = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
  const [authority, certificate, key] = files;
  if (!(await isFresh(certificate))) {
    await Promise.all(files.map((file) => rm(file, { force: true })));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await quietly(() =>
      generateCertificates(authority, certificate, key, DAYS_VALID, ["localhost", "127.0.0.1"]),
    );
    await chmod(key, 0o600);
  }
  return { cert: await readFile(certificate, "utf8"), key: await readFile(key, "utf8") };
}

async function isFresh(file) {
  try {
    const { validTo } = new X509Certificate(await readFile(file));
    return Date.parse(validTo) > Date.now() + RENEW_BEFORE_DAYS * 86_400_000;
  } catch {
    return false;
  }
}

/** The package announces certificates as if they had been installed. */
async function quietly(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}
