import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

async function run(...argv: string[]) {
  const said = { lines: [] as string[], problems: [] as string[] };
  const status = await runCommand(argv, { line: (text) => void said.lines.push(text), problem: (text) => void said.problems.push(text) });
  return { status, lines: said.lines.join("\n"), problems: said.problems.join("\n") };
}

// nothing here opens a database: what is typed wrongly is told before
describe("the command line", () => {
  it.each([[["help"]], [["--help"]], [[]]])("%j tells what there is", async (argv) => {
    const { status, lines } = await run(...argv);
    expect(status).toBe(0);
    for (const name of ["setup", "import", "export", "build", "staff", "backup", "restore", "check"])
      expect(lines).toContain(`masthead ${name}`);
  });
  it.each([["publish"], ["constructor"], ["__proto__"], ["toString"]])("“%s” is no command", async (name) => {
    const { status, problems } = await run(name);
    expect(status).toBe(2);
    expect(problems).toContain(`There is no command “${name}”`);
  });
  it.each<[string[], RegExp]>([
    [["setup"], /^Usage: masthead setup/],
    [["setup", "--titel", "X"], /There is no option --titel/],
    [["staff"], /^Usage: masthead staff/],
    [["staff", "add", "ida@example.org"], /^Usage: masthead staff/],
    [["staff", "add", "ida@example.org", "--role", "owner"], /^Usage: masthead staff/],
    [["bounces"], /^Usage: masthead bounces/],
    [["bounces", "/nowhere/mail"], /\/nowhere\/mail: there is no such file/],
    [["import"], /Usage: masthead import/],
    [["export"], /Usage: masthead export/],
    [["build"], /Usage: masthead build/],
    [["restore"], /Usage: masthead restore|restore FOLDER/],
  ])("%j says what is wrong, and fails", async (argv, says) => {
    const { status, problems } = await run(...argv);
    expect(problems).toMatch(says);
    expect(status).toBe(1);
  });
});
