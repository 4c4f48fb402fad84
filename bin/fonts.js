#!/usr/bin/env node
// Cuts the pages' fonts out of the packages they come from into src/site/fonts: node bin/fonts.js
// A page in English, or with a German or French word in it, loads one file of each face and style;
// the other files hold the rest and are asked for only where a page has such a letter (unicode-range).
// What every page asks for is made lighter still by bin/lighter-fonts.py, which needs python3 with fonttools and brotli.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";
import subset from "subset-font";

register();
const { named } = await import("../src/print/faces/name-font.ts");

const require = createRequire(import.meta.url);
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "src/site/fonts");

const between = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at));
// no bracket, sign of a program or rarer accent: each letter is 300 bytes of every first page
const everyday = `${between(0x20, 0x3b)}?@${between(0x41, 0x5a)}${between(0x61, 0x7a)}\u00a0…‘’“”–—·£€éäöü`;
// signs that prose has not, least of all slanted; an imprint has an address and a number to call
const rare = { newsreader: "#*", "newsreader-italic": "#*+@$%/£€", "instrument-sans": "#*" };
const everydayOf = (name) => [...everyday].filter((letter) => !rare[name]?.includes(letter)).join("");
// what Google's latin, latin-ext and vietnamese files hold
const latin = "0-FF 131 152-153 2BB-2BC 2C6 2DA 2DC 304 308 329 2000-206F 20AC 2122 2190-2193 2212 2215 FEFF FFFD";
const latinExt =
  "100-130 132-151 154-2BA 2BD-2C5 2C7-2CC 2CE-2D7 2DD-2DF 1D00-1DBF 1E00-1E9F 1EF2-1EFF 2020 20A0-20A8 20AB 20AD-20C0 2113 2C60-2C7F A720-A7FF";
const vietnamese = "102-103 110-111 128-129 168-169 1A0-1A1 1AF-1B0 300-301 303-309 323 329 1EA0-1EF9 20AB";

const weights = { wght: { min: 400, max: 600, default: 400 } };
// an optical size below 18 would bring a further master and 10 kB for captions alone; between 48 and 60 nothing shows
const roman = { ...weights, opsz: { min: 18, max: 48, default: 18 } };
// italics are a standfirst, an emphasis, a subhead: one weight, at the size of a standfirst
const italic = { wght: 400, opsz: 24 };

// STAT names the styles for a menu of fonts. GDEF holds how the kerning changes with weight and size: 10 kB of the serif's
// 37, and nothing that shows. What only labels and a standfirst are set in goes without kerning: 5 kB each.
const unneeded = ["STAT", "GDEF"];
const always = ["liga", "ccmp", "mark", "mkmk", "onum", "lnum", "pnum", "tnum"];

const newsreader = (set, style) => `@fontsource-variable/newsreader/files/newsreader-${set}-opsz-${style}.woff2`;
const sans = (set) => `@fontsource-variable/instrument-sans/files/instrument-sans-${set}-wght-normal.woff2`;
const faces = [
  {
    name: "newsreader",
    family: "Newsreader",
    style: "normal",
    weight: "400 600",
    axes: roman,
    keep: ["kern", ...always],
    from: (set) => newsreader(set, "normal"),
    sets: ["everyday", "latin", "latin-ext", "vietnamese"],
  },
  {
    name: "newsreader-italic",
    family: "Newsreader",
    style: "italic",
    weight: "400",
    axes: italic,
    keep: always,
    from: (set) => newsreader(set, "italic"),
    sets: ["everyday", "latin", "latin-ext", "vietnamese"],
  },
  {
    name: "instrument-sans",
    family: "Instrument Sans",
    style: "normal",
    weight: "400 600",
    axes: weights,
    keep: always,
    from: sans,
    sets: ["everyday", "latin", "latin-ext"],
  },
  // made for readers with dyslexia; fetched by those alone who chose it
  {
    name: "lexend",
    family: "Lexend",
    style: "normal",
    weight: "400 600",
    axes: weights,
    keep: ["kern", ...always],
    from: (set) => `@fontsource-variable/lexend/files/lexend-${set}-wght-normal.woff2`,
    sets: ["everyday", "latin", "latin-ext", "vietnamese"],
  },
];
// what a magazine may choose in the serif's place; one of them is cut at one optical size, between text and headline
for (const { name, family, axis, roman, slanted } of [
  { name: "literata", family: "Literata", axis: "opsz", roman: { ...weights, opsz: 20 }, slanted: italic },
  { name: "crimson-pro", family: "Crimson Pro", axis: "wght", roman: weights, slanted: { wght: 400 } },
]) {
  const from = (style) => (set) => `@fontsource-variable/${name}/files/${name}-${set}-${axis}-${style}.woff2`;
  const sets = ["everyday", "latin", "latin-ext", "vietnamese"];
  faces.push({ name, family, style: "normal", weight: "400 600", axes: roman, keep: ["kern", ...always], from: from("normal"), sets });
  faces.push({ name: `${name}-italic`, family, style: "italic", weight: "400", axes: slanted, keep: always, from: from("italic"), sets });
}

mkdirSync(folder, { recursive: true });
const listed = [];
for (const { name, family, style, weight, axes, keep, from, sets } of faces) {
  const first = everydayOf(name);
  const held = { everyday: ranges(pointsIn(first)), latin: without(latin, first), "latin-ext": latinExt, vietnamese };
  for (const set of sets) {
    const source = readFileSync(require.resolve(from(set === "everyday" ? "latin" : set)));
    const bytes = await subset(source, lettersOf(held[set]), {
      targetFormat: "woff2",
      noHinting: true,
      keepFeatures: keep,
      dropTables: unneeded,
      variationAxes: axes,
    });
    const file = set === "everyday" ? `${name}.woff2` : `${name}-${set}.woff2`;
    writeFileSync(join(folder, file), bytes);
    listed.push({
      file,
      family,
      style,
      weight,
      range: held[set]
        .split(" ")
        .map((part) => `U+${part}`)
        .join(","),
    });
    console.log(`${file} ${bytes.length} bytes`);
  }
}
const usual = listed.filter(({ family }) => ["Newsreader", "Instrument Sans"].includes(family)).map(({ file }) => join(folder, file));
execFileSync("python3", [fileURLToPath(new URL("./lighter-fonts.py", import.meta.url)), ...usual], { stdio: "inherit" });
writeFileSync(join(folder, "fonts.json"), `${JSON.stringify(listed, null, 2)}\n`);

// For print the same face is cut at the sizes it is set in: a typesetter knows no axes. Text is sturdier, a headline finer;
// each in the packages' three parts, so that the kerning within one is kept.
const inPrint = join(folder, "../../print/faces/newsreader");
mkdirSync(inPrint, { recursive: true });
const cuts = [
  { family: "Newsreader Text", opsz: 10, styles: ["400", "400 italic", "600", "600 italic", "700", "700 italic"] },
  { family: "Newsreader Deck", opsz: 18, styles: ["400", "400 italic", "500"] },
  { family: "Newsreader Display", opsz: 40, styles: ["400", "400 italic", "500"] },
];
for (const { family, opsz, styles } of cuts) {
  for (const [weight, style = "normal"] of styles.map((one) => one.split(" "))) {
    for (const [at, set] of ["latin", "latin-ext", "vietnamese"].entries()) {
      const axes = { wght: Number(weight), opsz };
      const source = readFileSync(require.resolve(newsreader(set, style)));
      const letters = set === "latin" ? latin : set === "latin-ext" ? latinExt : vietnamese;
      const cut = await subset(source, lettersOf(letters), {
        targetFormat: "truetype",
        noHinting: true,
        dropTables: ["STAT"],
        variationAxes: axes,
      });
      const name = `${family}${at === 0 ? "" : ` part ${at + 1}`}`;
      const file = `${name.toLowerCase().replaceAll(" ", "-")}-${weight}${style === "italic" ? "-italic" : ""}.ttf`;
      writeFileSync(join(inPrint, file), named(cut, { family: name, weight: Number(weight), italic: style === "italic" }));
      console.log(`${file} ${cut.length} bytes`);
    }
  }
}

function pointsOf(range) {
  return range.split(" ").flatMap((part) => {
    const [from, to = from] = part.split("-").map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}

function lettersOf(range) {
  return String.fromCodePoint(...pointsOf(range));
}

function pointsIn(letters) {
  return [...letters].map((letter) => letter.codePointAt(0));
}

function without(range, letters) {
  const taken = new Set(pointsIn(letters));
  return ranges(pointsOf(range).filter((point) => !taken.has(point)));
}

function ranges(points) {
  const out = [];
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else out.push([point, point]);
  }
  return out
    .map(([from, to]) => (from === to ? from.toString(16).toUpperCase() : `${from.toString(16)}-${to.toString(16)}`.toUpperCase()))
    .join(" ");
}
