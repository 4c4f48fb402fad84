import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterEach, beforeEach, expect, it } from "vitest";
import { projectFolder } from "./project-folder.ts";

const sources = ["src/work.ts", "src/said.ts", "package.json", "src"];
const built = ["dist/work.js", "dist/main.js"];
const made = "dist/from-sources/work.js";

let folder: string;
/** A project of two sources, and what was built of them a minute later. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-workers-"));
  for (const name of ["migrations", "src", "dist/from-sources"]) mkdirSync(join(folder, name), { recursive: true });
  symlinkSync(join(projectFolder(), "node_modules"), join(folder, "node_modules"));
  write("package.json", '{ "type": "module" }');
  write("src/said.ts", 'export const said = "of the sources";');
  write("src/work.ts", 'import { said } from "./said.ts"; console.log(said);');
  for (const path of built) write(path, "// built");
  for (const path of sources) changed(path, 1);
  for (const path of built) changed(path, 2);
  buildSync({
    stdin: {
      contents: 'import { workerFile } from "./worker-file.ts"; process.stdout.write(workerFile("work", "work.ts"));',
      resolveDir: import.meta.dirname,
    },
    outfile: join(folder, "asks.mjs"),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const changed = (path: string, minute: number) => utimesSync(join(folder, path), minute * 60, minute * 60);
const read = (path: string) => readFileSync(join(folder, path), "utf8");
/** As a process finds it that begins now. */
const found = () => execFileSync(process.execPath, [join(folder, "asks.mjs")], { encoding: "utf8" }).slice(folder.length + 1);

it("a worker is read out of the bundle where that is newer than every source", () => {
  expect(found()).toBe("dist/work.js");
});

it.each([
  ["a source that it imports was changed since", () => changed("src/said.ts", 3)],
  ["a source was changed in the moment it was built", () => changed("src/said.ts", 2)],
  ["a source went", () => changed("src", 3)],
  ["the packages are others", () => changed("package.json", 3)],
  ["the bundle was not built to its end", () => changed("dist/main.js", 0)],
  ["the bundle has none of its name", () => rmSync(join(folder, "dist/work.js"))],
])("a worker is made of the sources where %s, and what was built is left alone", (_what, happens) => {
  happens();
  expect(found()).toBe(made);
  expect(read(made)).toContain("of the sources");
  expect(read("dist/main.js")).toBe("// built");
});

it("what was made of the sources is read again until one is newer, and then made anew", () => {
  changed("src/said.ts", 3);
  write(made, "// made before");
  changed(made, 4);
  expect([found(), read(made)]).toEqual([made, "// made before"]);
  changed("src/work.ts", 5);
  expect([found(), read(made)]).toEqual([made, expect.stringContaining("of the sources")]);
});
