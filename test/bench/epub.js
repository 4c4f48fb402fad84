#!/usr/bin/env node
// How long binding an issue takes and how it grows from 10 to 100 articles, as text and read aloud; everything
// in one run, as ratios, since machines differ. Needs nothing but the repository: node test/bench/epub.js
import { register } from "tsx/esm/api";

register();
const { bookOf } = await import("../support/book-of.ts");
const { makeEpubFile } = await import("../../src/books/epub/epub.ts");
const { EpubCheck } = await import("@likecoin/epubcheck-ts");

const rounds = 5;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Milliseconds, and the bytes that came of it. */
async function bind(input) {
  const begun = performance.now();
  const { length } = await makeEpubFile(input);
  return { ms: performance.now() - begun, bytes: length };
}

const sizes = [10, 30, 100];
const kinds = [
  ["text", false],
  ["narrated", true],
];
const inputs = new Map();
for (const [kind, narrated] of kinds) for (const size of sizes) inputs.set(`${kind} ${size}`, await bookOf(size, { narrated }));
const results = new Map([...inputs.keys()].map((name) => [name, []]));
// one round to warm up, then by turns, so that a slow moment of the machine meets all of them
for (let round = -1; round < rounds; round += 1)
  for (const [name, input] of inputs)
    if (round < 0) await bind(input);
    else results.get(name).push(await bind(input));
const ms = (name) => median(results.get(name).map((result) => result.ms));

const check = performance.now();
await EpubCheck.validate(await makeEpubFile(inputs.get("text 10")));
const checked = performance.now() - check;

for (const [name, [{ bytes }]] of results) console.log(`${name} articles: ${ms(name).toFixed(0)} ms, ${(bytes / 1e6).toFixed(2)} MB`);
for (const [kind] of kinds)
  console.log(`${kind}: ten times the articles take ${(ms(`${kind} 100`) / ms(`${kind} 10`)).toFixed(1)} times as long`);
console.log(`narrated against text, 100 articles: ${(ms("narrated 100") / ms("text 100")).toFixed(2)} times as long`);
console.log(`binding 10 articles against checking them with epubcheck-ts: ${(ms("text 10") / checked).toFixed(3)}`);
