import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { projectFolder } from "../../platform/index.ts";
import { type Made, keptAssets } from "./kept-assets.ts";

const dist = join(projectFolder(), "dist");
const kept = () => (existsSync(dist) ? readdirSync(dist).filter((name) => name.startsWith("assets-")) : []);
const identity = Buffer.from("body{}");
const made: Made = {
  files: new Map([["/assets/site.css", { status: 200, headers: { "content-type": "text/css" }, identity }]]),
  urls: new Map([["site.css", "/assets/site.css"]]),
  rules: new Map([["Literata", "@font-face{}"]]),
};
/** A language of this process alone. */
const spoken = `tlh-${process.pid}`;
let before: string[];
let makings = 0;
const make = async () => {
  makings += 1;
  return made;
};

beforeAll(() => {
  mkdirSync(dist, { recursive: true });
  before = kept();
});
afterAll(() => {
  for (const name of kept()) if (!before.includes(name)) rmSync(join(dist, name));
});

it("what was made once of the same sources is read by the next start, to the byte", async () => {
  await keptAssets(spoken, make);
  expect(await keptAssets(spoken, make)).toEqual(made);
  expect(makings).toBe(1);
});

it("a file that was cut, or changed, is made anew and written over", async () => {
  const file = join(
    dist,
    kept().find((name) => !before.includes(name))!,
  );
  const altered = () => {
    const bytes = readFileSync(file);
    bytes[bytes.indexOf(identity)] = 0x42;
    return bytes;
  };
  for (const spoil of [() => truncateSync(file, 90), () => writeFileSync(file, altered())]) {
    const times = makings;
    spoil();
    expect(await keptAssets(spoken, make)).toEqual(made);
    expect(await keptAssets(spoken, make)).toEqual(made);
    expect(makings - times).toBe(1);
  }
});

it("in another language it is another", async () => {
  const times = makings;
  await keptAssets(`${spoken}-x`, make);
  expect(makings - times).toBe(1);
});

it("a start by another version of Node reads what a package came with", async () => {
  const [times, own] = [makings, process.version];
  try {
    Object.defineProperty(process, "version", { value: "v99.0.0", configurable: true });
    await keptAssets(spoken, make);
  } finally {
    Object.defineProperty(process, "version", { value: own, configurable: true });
  }
  expect(makings - times).toBe(0);
});
