import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectFolder } from "../../src/platform/index.ts";
import { Bench } from "../mutation/at-bench.ts";
import { Unclear, chosen } from "../mutation/chosen.ts";
import { folders, layWhole } from "../mutation/copy.ts";
import { type Guard, broken, staleness } from "../mutation/guard.ts";
import { guards } from "../mutation/guards.ts";
import { testServer, withClient } from "../support/database.ts";
import { removeUnlessInUse } from "../support/in-memory.ts";
import { type Template, template } from "../support/templates.ts";

const texts = new Map<string, string>();
/** "" where there is no such file. */
function read(file: string): string {
  const path = join(projectFolder(), file);
  const text = texts.get(file) ?? (existsSync(path) ? readFileSync(path, "utf8") : "");
  texts.set(file, text);
  return text;
}

describe("the rows of test/mutation", () => {
  it("name a line that stands where they say, once, and a test that there is", () => {
    expect(guards.flatMap((guard) => staleness(guard, read) ?? [])).toEqual([]);
    expect(guards.length).toBeGreaterThan(400);
  });

  it("are each another break of another line", () => {
    const breaks = guards.map(({ file, line, broken: instead, fails }) => [file, line, instead, fails].join(" | "));
    expect(breaks.filter((one, at) => breaks.indexOf(one) !== at)).toEqual([]);
    expect(guards.filter(({ line, broken: instead }) => line === instead)).toEqual([]);
  });
});

const files: Record<string, string> = { "a.ts": "if (paid > owed) refuse();\n", "a.test.ts": 'it("refuses more than is owed")' };
const guard: Guard = { guard: "", file: "a.ts", line: "paid > owed", broken: "paid > 0", test: "a.test.ts", fails: "refuses more" };

describe("a row", () => {
  const of = (file: string) => files[file] ?? "";

  it.each([
    ["a line that was moved", { line: "paid >= owed" }, "a.ts has no such line any more: paid >= owed"],
    ["a line that stands twice", { line: "e" }, "a.ts has this line 3 times"],
    ["a file that is gone", { file: "b.ts" }, "b.ts has no such line any more"],
    ["a test file that is gone", { test: "b.test.ts" }, "b.test.ts has no test “refuses more”"],
    ["a test that was renamed", { fails: "refuses too much" }, "a.test.ts has no test “refuses too much”"],
    ["a name as it is written, and not filled in", { fails: "refuses more than %s" }, "“refuses more than %s” is no test’s name"],
    ["a name put together otherwise", { fails: "it > refuses more" }, "“it > refuses more” is no test’s name"],
    ["no test at all", { fails: "" }, "a.test.ts has no test “”"],
  ])("is stale with %s", (_what, more, said) => expect(staleness({ ...guard, ...more }, of)).toContain(said));

  it("is not where all of it stands", () => {
    expect(staleness(guard, of)).toBeUndefined();
    expect(broken(files["a.ts"]!, guard)).toBe("if (paid > 0) refuse();\n");
  });
});

describe("what is asked of a run", () => {
  it("is all rows, those with a word, or with one of several", () => {
    const count = (...args: string[]) => chosen(args).rows.length;
    expect(count()).toBe(guards.length);
    expect(chosen(["--go-on"])).toEqual({ rows: guards, goesOn: true });
    expect(count("src/payments/")).toBeGreaterThan(0);
    expect(count("src/payments/", "--go-on", "src/people/")).toBeGreaterThan(count("src/payments/"));
  });

  it.each([
    [["src/payments/", "no such word"], "No row has “no such word” in it."],
    [["--gone"], "--gone is not known here: what can be asked is `--go-on`, `--since COMMIT`, and words of which one stands in a row."],
    [["--go-on", "--since"], "--since asks for a commit behind it."],
    [["--since", "no-such-commit"], "Git knows no no-such-commit."],
  ])("is told where it is not known: %j", (args, said) => {
    expect(() => chosen(args)).toThrow(new Unclear(said));
  });
});

describe("a run", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "masthead-guards-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  it("breaks and mends the project as it was when it began, whatever is written into it meanwhile", () => {
    const [file, before] = ["src/a.ts", files["a.ts"]!];
    for (const part of folders) mkdirSync(join(folder, "project", part), { recursive: true });
    write(`project/${file}`, before);
    const whole = join(folder, "whole");
    layWhole(whole, join(folder, "project"));
    const bench = new Bench({ door: "", files: "" }, { whole, copy: join(folder, "copy"), makesTables: false });
    // into the file itself, as some editors do
    write(`project/${file}`, "refuse();\n");
    const copied = () => readFileSync(join(folder, "copy", file), "utf8");
    bench.break({ ...guard, file });
    expect(copied()).toBe("if (paid > 0) refuse();\n");
    bench.mend({ ...guard, file });
    expect([copied(), readFileSync(join(whole, file), "utf8")]).toEqual([before, before]);
  });

  it("makes a database’s template under the name of the sources it is made by, and not of those whose templates will do", async () => {
    write("migrations/1.sql", "select 1");
    for (const room of ["platform", "values"]) write(`src/${room}/index.ts`, "");
    const server = await testServer();
    const made = new Set<Template>();
    const before = process.env.TEMPLATES_OF;
    let times = 0;
    const ask = async () => {
      const name = `asked_${process.pid}`;
      made.add(
        await template(server, { name, by: "database" }, async (making) => {
          times += 1;
          await withClient(server, (client) => client.query(`create database ${making.database}`));
          mkdirSync(making.files, { recursive: true });
        }),
      );
    };
    try {
      process.env.TEMPLATES_OF = folder;
      await ask();
      delete process.env.TEMPLATES_OF;
      await ask();
      expect([times, new Set([...made].map(({ database }) => database)).size]).toEqual([1, 1]);
    } finally {
      if (before) process.env.TEMPLATES_OF = before;
      else delete process.env.TEMPLATES_OF;
      for (const { database, files: kept } of made) {
        await withClient(server, (client) => client.query(`drop database if exists ${database}`));
        rmSync(kept, { recursive: true, force: true });
      }
    }
  });
});

describe("a folder of a run that was killed", () => {
  const failing = (code: string) => () => {
    throw Object.assign(new Error(`words of the system: ${code}`), { code });
  };

  it.each(["ENOTEMPTY", "EBUSY", "ENOENT"])("is left to the next run where it is still written into, or goes meanwhile: %s", (code) => {
    expect(() => removeUnlessInUse("/nowhere", failing(code))).not.toThrow();
  });

  it("is told of where it can never be removed", () => {
    expect(() => removeUnlessInUse("/nowhere", failing("EACCES"))).toThrow("EACCES");
  });
});
