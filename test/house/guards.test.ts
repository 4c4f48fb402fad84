import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../../src/platform/index.ts";
import { type Guard, broken, staleness } from "../mutation/guard.ts";
import { guards } from "../mutation/guards.ts";

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

describe("a row", () => {
  const files: Record<string, string> = { "a.ts": "if (paid > owed) refuse();\n", "a.test.ts": 'it("refuses more than is owed")' };
  const of = (file: string) => files[file] ?? "";
  const guard: Guard = { guard: "", file: "a.ts", line: "paid > owed", broken: "paid > 0", test: "a.test.ts", fails: "refuses more" };

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
