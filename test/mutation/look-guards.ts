import type { Guard } from "./guard.ts";

const test = "test/scenarios/look.test.ts";

/** Who sees a look before it is kept, and that it can be read. */
export const lookGuards: readonly Guard[] = [
  {
    guard: "a look that is tried is seen by publishers alone",
    file: "src/site/context.ts",
    test,
    line: 'if (!isId(id) || !known?.person?.roles.includes("publisher")) return undefined;',
    broken: "if (!isId(id)) return undefined;",
    fails: "a look is tried by who made it, on every page, and nobody else sees any of it",
  },
  {
    guard: "what cannot be read is no look",
    file: "src/desk/look/look-form.ts",
    test,
    line: "if (unreadable.length === 0) return look;",
    broken: "if (unreadable) return look;",
    fails: "a accent of #f0825f is refused beside its field, with one that would do",
  },
  {
    guard: "how one reader likes to read is in no page that is kept for others",
    file: "src/site/context.ts",
    test: "test/scenarios/reading-settings.test.ts",
    line: "?? own.publication.language), chosen: {} });",
    broken: "?? own.publication.language) });",
    fails: "is in the page before it is painted, and in nobody else’s",
  },
  {
    guard: "what browsers are given is read from a whole file alone",
    file: "src/site/kept-assets.ts",
    test: "src/site/kept-assets.test.ts",
    line: '    if (!createHash("sha256").update(body).digest().equals(sum)) return undefined;\n',
    broken: "",
    fails: "a file that was cut, or changed, is made anew and written over",
  },
  {
    guard: "what is hidden is not seen, whatever it is",
    file: "src/site/styles/02-base.css",
    test: "test/browser/offline.test.ts",
    line: '[hidden]:not([hidden="until-found"]) {',
    broken: '[hidden="until-found"] {',
    fails: "tells how large it is, and is removed by itself and with everything",
  },
  {
    guard: "a dash in a PDF stands beside its word for whoever searches it",
    file: "src/print/templates/lib.typ",
    test: "src/print/page-heads.test.ts",
    line: '.intersperse(hide("\\u{2060}"))',
    broken: '.intersperse("\\u{2060}")',
    fails: "parts no dash from its word, and whoever searches it finds them together",
  },
  {
    guard: "a letter’s spaces hold as its language has it",
    file: "src/newsletter/letter/letter-body.ts",
    test: "src/newsletter/letter/letter-body.test.ts",
    line: "bind: (text) => bindSpaces(text, language),",
    broken: "bind: (text) => bindSpaces(text),",
    fails: "spaces hold together what the language’s printers never part",
  },
  {
    guard: "prose that somebody broke is no verse",
    file: "src/web/body/render-body.ts",
    test: "src/web/body/verse.test.ts",
    line: "line.length <= longestVerse",
    broken: "line.length > 0",
    fails: "long lines that somebody broke are prose",
  },
  {
    guard: "“UK£” in a leftward sum keeps its own order",
    file: "src/values/money.ts",
    test: "src/values/money.test.ts",
    line: "$&\\u2069",
    broken: "$&",
    fails: "is written with its currency’s decimals",
  },
];
