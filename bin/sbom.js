#!/usr/bin/env node
// Every package that a running Masthead is made of, with version, licence and sum, as CycloneDX: `node bin/sbom.js > sbom.json`.
// From package-lock.json itself: npm's own sbom leaves out what tests need too.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (name) => JSON.parse(readFileSync(join(root, name), "utf8"));
const [own, lock] = [read("package.json"), read("package-lock.json")];

const purl = (name, version) => `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
/** A licence by its name, or several of them as an expression. */
const licenses = (license) => (license ? [/ (?:OR|AND|WITH) /.test(license) ? { expression: license } : { license: { id: license } }] : []);
const hashes = (integrity = "") =>
  [...integrity.matchAll(/sha512-([\w+/=]+)/g)].map(([, sum]) => ({ alg: "SHA-512", content: Buffer.from(sum, "base64").toString("hex") }));

const components = Object.entries(lock.packages)
  .filter(([path, { dev, devOptional, link }]) => path && !dev && !devOptional && !link)
  .map(([path, { version, license, integrity, optional }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const ref = purl(name, version);
    const scope = optional ? "optional" : "required";
    const known = { type: "library", "bom-ref": `${ref}#${path}`, name, version, scope, purl: ref };
    return { ...known, licenses: licenses(license), hashes: hashes(integrity) };
  });

const component = { type: "application", "bom-ref": "masthead", name: own.name, version: own.version, licenses: licenses(own.license) };
console.log(JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.5", version: 1, metadata: { component }, components }, undefined, 2));
