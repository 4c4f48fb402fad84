import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { others } from "../../src/messages/others.ts";
import { projectFolder } from "../../src/platform/index.ts";
import { external } from "../support/external.ts";

const scriptsOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .toSorted();
const { inAscii, sweepChunks, sweepLate, build: bundle } = await import(pathToFileURL(join(projectFolder(), "bin/build.js")).href);
const { metafile, outputFiles } = await build({
  ...external,
  absWorkingDir: projectFolder(),
  entryPoints: ["src/main.ts", "src/command.ts", "src/workshop.ts", "src/seeding.ts"],
  metafile: true,
  write: false,
  outdir: "never-written",
});

/** The packages that what answers readers reads before it does anything, each with one of the files that ask for it. */
function readAtStart(): Map<string, string> {
  const read = new Map<string, string>();
  for (const file of Object.keys(metafile.outputs["never-written/main.js"]?.inputs ?? {})) {
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? []) {
      const name = path
        .split("/")
        .slice(0, path.startsWith("@") ? 2 : 1)
        .join("/");
      if (external && kind === "import-statement" && !path.startsWith("node:")) read.set(name, file);
    }
  }
  return read;
}

describe("what answers readers reads at its start", () => {
  test("nothing that is large and that most pages need nothing of: it is read when it is first needed", async () => {
    const late = [
      "@aws-sdk/client-s3",
      "@myriaddreamin/typst-ts-node-compiler",
      "@napi-rs/canvas",
      "@simplewebauthn/server",
      "age-encryption",
      "fast-xml-parser",
      "feedsmith",
      "mailparser",
      "mammoth",
      "nodemailer",
      "pdfjs-dist",
      "sharp",
      "stripe",
    ];
    const read = readAtStart();
    expect(late.filter((name) => read.has(name)).map((name) => `${name} by ${read.get(name)}`)).toEqual([]);
    expect(read.has("kysely"), "the look at the bundle sees packages").toBe(true);
  });

  test("no language but English: each other is a file of its own, read when it is spoken", async () => {
    const folder = await bundle();
    const scripts = scriptsOf(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    for (const script of scripts) expect(/^\/\/ src\/messages\/(?:ar|de|es|fr|nl|pt)\/.*/m.exec(script)?.[0]).toBeUndefined();
    const names = new Set(scripts.flatMap((script) => script.match(/\.\/messages-\w+-\w+\.cjs/g) ?? []));
    const read = createRequire(join(folder, "main.js"));
    const words = Object.assign({}, ...[...names].map((name) => read(name)));
    expect(names.size).toBe(Object.keys(others).length);
    for (const [language, own] of Object.entries(others)) expect(JSON.stringify(words[language]), language).toBe(JSON.stringify(own()));
  });

  test("what works on pictures is one file beside the bundle, which finds the machine’s own code in its package", async () => {
    const folder = await bundle();
    const names = new Set(scriptsOf(folder).flatMap((name) => readFileSync(join(folder, name), "utf8").match(/\.\/sharp-\w+\.cjs/g) ?? []));
    expect(names.size).toBe(1);
    const [name = ""] = names;
    const code = readFileSync(join(folder, name), "utf8");
    const ask = `require("${join(folder, name)}")({ create: { width: 3, height: 2, channels: 3, background: "#fff" } }).png().toBuffer().then((png) => process.stdout.write(JSON.stringify([png.readUInt32BE(16), Object.keys(require.cache).length])))`;
    const [width, files] = JSON.parse(execFileSync(process.execPath, ["-e", ask], { encoding: "utf8" }));
    expect(code).toContain("createRequire");
    expect(width).toBe(3);
    expect(files, "itself and the machine’s own").toBeLessThan(8);
  });

  test("whoever runs finds the words of a language as they were when it was started, and old ones go", () => {
    const used = mkdtempSync(join(tmpdir(), "masthead-dist-"));
    const names = ["messages-de-A", "messages-de-B", "messages-de-C", "messages-fr-A", "sharp-A"].map((name) => `${name}.cjs`);
    for (const [at, name] of names.entries()) {
      writeFileSync(join(used, name), "");
      utimesSync(join(used, name), at, at);
    }
    sweepLate(used, 2);
    expect(readdirSync(used).toSorted()).toEqual(names.slice(1));
    rmSync(used, { recursive: true });
  });

  test("a package more is there on purpose: each takes memory in every process", () => {
    const read = readAtStart();
    expect([...read.keys()].toSorted()).toMatchInlineSnapshot(`
      [
        "@hono/node-server",
        "any-ascii",
        "fflate",
        "graphile-worker",
        "hast-util-from-html",
        "hono",
        "ipaddr.js",
        "kysely",
        "localized-address-format",
        "mdast-util-from-markdown",
        "mdast-util-gfm",
        "mdast-util-to-markdown",
        "micromark",
        "micromark-extension-gfm",
        "pg",
        "pg-copy-streams",
        "pino",
        "preact",
        "preact-render-to-string",
        "prosemirror-model",
        "s3mini",
        "smol-toml",
        "uqr",
        "yaml",
        "zod",
      ]
    `);
  });

  test("a bundle says what its sources sum up to, and a start need not read them all", async () => {
    expect(readFileSync(join(await bundle(), "sources.sum"), "utf8")).toMatch(/^[0-9a-f]{20}\n$/);
  });

  test("a bundle of ASCII alone, which V8 keeps at a byte a character", async () => {
    const folder = await bundle();
    const ours = scriptsOf(folder);
    expect(ours.length).toBeGreaterThan(12);
    for (const name of ours) expect(/[^\0-\x7f]/.exec(readFileSync(join(folder, name), "utf8"))?.[0], name).toBeUndefined();
  });

  test("no file so long that malloc keeps what V8 takes to read it, which is five times its length", async () => {
    const folder = await bundle();
    const shared = scriptsOf(folder).filter((name) => name.startsWith("chunk-"));
    const source = `
      for (const name of ${JSON.stringify(shared)}) await import(${JSON.stringify(`${pathToFileURL(folder).href}/`)} + name);
      const { getHeapStatistics } = await import("node:v8");
      process.stdout.write(String(getHeapStatistics().peak_malloced_memory / 1e6));
      process.exit();`;
    const most = Number(execFileSync(process.execPath, ["--input-type=module", "-e", source], { encoding: "utf8" }));
    expect(most).toBeGreaterThan(1);
    // of one file with everything: 33
    expect(most).toBeLessThan(15);
  });

  test("files that the site and its commands share, and none of sources that are no longer", async () => {
    const folder = await bundle();
    const shared = new Set<string>();
    const readFrom = (file: string) => {
      for (const [, name = ""] of readFileSync(join(folder, file), "utf8").matchAll(/from "\.\/(chunk-\w+\.js)"/g)) {
        if (shared.has(name)) continue;
        shared.add(name);
        readFrom(name);
      }
    };
    readFrom("main.js");
    expect(shared.size).toBeGreaterThan(0);
    expect(scriptsOf(folder).filter((name) => name.startsWith("chunk-"))).toEqual([...shared].toSorted());
    for (const name of ["main.js", "command.js", "seeding.js"]) expect(statSync(join(folder, name)).size, name).toBeLessThan(500_000);
    // a worker reads what it uses, and no room more
    expect(readFileSync(join(folder, "print-worker.js"), "utf8")).not.toContain("/chunk-");

    const used = mkdtempSync(join(tmpdir(), "masthead-dist-"));
    for (const name of ["chunk-OLD.js", "chunk-OLD.js.map", "chunk-NEW.js", "main.js"]) writeFileSync(join(used, name), "");
    sweepChunks(used, new Set(["chunk-NEW.js", "main.js"]));
    expect(readdirSync(used).toSorted()).toEqual(["chunk-NEW.js", "main.js"]);
    rmSync(used, { recursive: true });
  });

  test("what is escaped for it means the same", () => {
    const samples = [
      "[/^[’'\\u2018]+$/u.test(\"’'‘\"), /[😀-😂]/u.test('😁'), /^😀$/u.test('😀'), /\\\\’/.test('\\\\’')]",
      "((strings, ...values) => [...strings, ...values])`über ${1} «\\’» \\n 日本 ${2}😀`",
      "({ größe: 1, 'né': 2, \"日\": 3 })",
      "/(?<été>\\d+)/u.exec('12').groups",
      "/* ünd */ [`a’b`, 'a’b', \"a\\\\’b\"]",
    ];
    for (const sample of samples) {
      expect(inAscii(sample)).toMatch(/^[\0-\x7f]*$/);
      expect(runInThisContext(`(${inAscii(sample)})`)).toEqual(runInThisContext(`(${sample})`));
    }
    expect(runInThisContext(inAscii("/\\’/")).test("’")).toBe(true);
  });

  test("no raw template has a sign that an escape would stand in its place of", () => {
    for (const { text } of outputFiles) expect(text.match(/String\.raw`[^`]*[^\0-\x7f`][^`]*`/g)).toBeNull();
  });
});
