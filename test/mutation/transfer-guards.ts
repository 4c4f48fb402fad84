import type { Guard } from "./guard.ts";

const out = "test/scenarios/whole-export.test.ts";
const refused = "test/scenarios/whole-export-refused.test.ts";
const desk = "test/scenarios/whole-export-desk.test.ts";

/** The whole magazine, out and in: nothing that opens something goes out, and nothing half comes in. */
export const transferGuards: readonly Guard[] = [
  {
    guard: "bytes go out only where somebody said why they may",
    file: "src/transfer/left-out.ts",
    test: out,
    line: "(isBytes && !bytesThatGoAlong[place] ?",
    broken: "(isBytes && !bytesThatGoAlong[place] && place === name ?",
    fails: "holds no column that opens something, named or in bytes",
  },
  {
    guard: "a cell never begins a formula",
    file: "src/platform/lines/write-lines.ts",
    test: out,
    line: "texts.has(name) ? `${harmless(quoted(name))} as ${quoted(name)}` : quoted(name)",
    broken: "quoted(name)",
    fails: "says nothing to a spreadsheet that it would take for a formula",
  },
  {
    guard: "a file that was changed is not taken for the one that was written",
    file: "src/transfer/manifest.ts",
    test: refused,
    line: "if (found.size !== bytes || (await checksumOf(at)) !== sha256)",
    broken: "if (found.size !== bytes)",
    fails: "one byte that was changed is refused with its name, and nothing of it stays",
  },
  {
    guard: "a link leads nowhere out of the folder",
    file: "src/transfer/manifest.ts",
    test: refused,
    line: "if (!found.isFile() || (await realpath(at)) !== at)",
    broken: "if (!found)",
    fails: "a link in the place of a folder is refused with its name, and nothing of it stays",
  },
  {
    guard: "nothing comes into a magazine that is there",
    file: "src/transfer/import-all.ts",
    test: refused,
    line: "  if (table)\n",
    broken: "  if (false)\n",
    fails: "a database that has a magazine is refused, and left as it is",
  },
  {
    guard: "files of an import that failed are taken away",
    file: "src/transfer/import-all.ts",
    test: refused,
    line: "for (const key of put) await storage.delete(key);",
    broken: "",
    fails: "a row that names what is not there is refused with its name, and nothing of it stays",
  },
  {
    guard: "a column that no export holds is not brought in by one made by hand",
    file: "src/transfer/import-all.ts",
    test: refused,
    line: "const secret = columns.find((column) => !allowed.includes(column));",
    broken: "const secret = columns.find((column) => column === allowed.join());",
    fails: "a column that no export holds is refused with its name, and nothing of it stays",
  },
  {
    guard: "an export can be had no longer than was said",
    file: "src/transfer/kept-exports.ts",
    test: desk,
    line: "return kept && !isOver(kept, clock.now()) ? kept : undefined;",
    broken: "return kept;",
    fails: "after two days its address opens nothing, and its file is gone",
  },
  {
    guard: "the whole magazine is taken out with a fresh proof alone",
    file: "src/desk/proof/gate.ts",
    test: desk,
    line: "  /^\\/export(?:\\/|$)/,",
    broken: "",
    fails: "whoever proved who they are an hour ago proves it anew first",
  },
];
