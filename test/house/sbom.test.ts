import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../../src/platform/index.ts";

const root = projectFolder();
const read = (path: string) => readFileSync(join(root, path), "utf8");
const own = JSON.parse(read("package.json")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  files: string[];
};

it("tells every package that a running Masthead is made of, and none of its tests", () => {
  const text = execFileSync(process.execPath, [join(root, "bin/sbom.js")], { encoding: "utf8", maxBuffer: 2 ** 26 });
  type Component = { name: string; scope: string; version: string; purl: string; licenses: object[]; hashes: { content: string }[] };
  const { bomFormat, components } = JSON.parse(text) as { bomFormat: string; components: Component[] };
  expect(bomFormat).toBe("CycloneDX");
  const told = new Map(components.map(({ name, version }) => [name, version]));
  // what another system's machine would take is optional, and its row in the lock says less
  const required = components.filter(({ scope }) => scope === "required");
  const unsaid = required.filter(({ licenses, hashes }) => licenses.length === 0 || !/^[0-9a-f]{128}$/.test(hashes[0]?.content ?? ""));
  expect(unsaid.map(({ name }) => name)).toEqual([]);
  expect(new Set(components.map(({ purl }) => purl)).size).toBeGreaterThan(200);
  for (const [name, version] of Object.entries(own.dependencies)) expect(told.get(name), name).toBe(version);
  for (const name of ["vitest", "oxlint", "tsx"]) expect([...told.keys()]).not.toContain(name);
});

it("packs what a start needs: its bundle and its mark, nothing of the tests, nobody’s secrets", () => {
  for (const name of [
    "dist/*.js",
    "dist/packed",
    "bin/build.js",
    "bin/start.js",
    "bin/masthead.js",
    "src",
    "migrations",
    "demo/magazine",
    "demo/pictures",
  ])
    expect(own.files).toContain(name);
  for (const name of ["!src/**/*.test.*", "!deploy/secrets", "!deploy/.env"]) expect(own.files).toContain(name);
  const there = own.files.filter((name) => !/[!*]|^dist/.test(name));
  expect(there.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});
