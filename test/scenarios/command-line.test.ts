import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "../../src/cli/index.ts";
import { projectFolder } from "../../src/platform/index.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-command-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  const lines: string[] = [];
  const problems: string[] = [];
  const code = await runCommand(words, { line: (text) => void lines.push(text), problem: (text) => void problems.push(text) });
  return { code, said: lines.join("\n"), problems: problems.join("\n") };
}

it("tells what it would make of one file, as JSON, and touches nothing", async () => {
  const { code, said, problems } = await run(
    "import",
    join(projectFolder(), "test/goldens/print-text/numbered-subheads.txt"),
    "--dry-run",
    "--json",
  );
  expect({ code, problems }).toEqual({ code: 0, problems: "" });
  expect(JSON.parse(said)).toMatchObject({
    kind: "print text",
    headline: "An Inventory of the Net Loft",
    byline: ["Lars Holm"],
    date: "2025-08-30",
  });
});

it("tells it of a whole folder, and names the file that it cannot read", async () => {
  writeFileSync(join(folder, "a.txt"), "Written by Per Sund on 1 May 2026\n\nA Headline\n\nA paragraph that is long enough to be one.\n");
  writeFileSync(join(folder, "b.txt"), Buffer.from([1, 2, 0, 3]));
  const { code, said, problems } = await run("import", folder, "--dry-run");
  expect(code).toBe(1);
  expect(said).toContain("“A Headline” by Per Sund");
  expect(problems).toMatch(/b\.txt: .*not text/);
});

it.each([
  [["import", "/no/such/file.txt"], 1, /no file or folder/],
  [["import"], 1, /Usage: masthead import/],
  [["import", "x", "--dry"], 1, /--dry/],
  [["staff", "add", "someone@example.org", "--role", "king"], 1, /Usage: masthead staff/],
  [["export", "article"], 1, /Usage/],
  [["publish"], 2, /no command “publish”/],
])("%s ends with %i and says what to do", async (words, wanted, says) => {
  const { code, problems } = await run(...words);
  expect(code).toBe(wanted);
  expect(problems).toMatch(says);
});
