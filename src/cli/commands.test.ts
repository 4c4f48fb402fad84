import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
// all rooms’ settings
import "../masthead.ts";
import { backupCommand, restoreCommand } from "./backup.ts";
import { bouncesCommand } from "./bounces.ts";
import { buildCommand } from "./build.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { languagesCommand } from "./languages.ts";
import { runCommand } from "./run-command.ts";
import { setup } from "./setup.ts";
import { signInCommand, staff } from "./staff.ts";

let said: { lines: string[]; problems: string[] };
beforeEach(() => {
  said = { lines: [], problems: [] };
});
const out = { line: (text: string) => void said.lines.push(text), problem: (text: string) => void said.problems.push(text) };
/** Whatever is typed wrongly is told before the database is asked. */
const open = () => Promise.reject(new Error("the database was opened"));

const commands = {
  backup: backupCommand,
  restore: restoreCommand,
  bounces: bouncesCommand,
  build: buildCommand,
  export: exportCommand,
  import: importCommand,
  languages: languagesCommand,
  setup,
  "sign-in": signInCommand,
  staff,
};

describe("what is typed wrongly is told with the usage, before anything is opened:", () => {
  it.each([
    "backup a b",
    "backup --keep 0",
    "backup --keep -1",
    "backup --keep 1.5",
    "backup --keep many",
    "restore",
    "restore a b",
    "bounces",
    "build",
    "build issue",
    "build issue 7",
    "build issue seven --out x",
    "build issue -7 --out x",
    "build article 7 --out x",
    "export",
    "export article",
    "export article a-rope --as pdf",
    "export article a-rope -o x",
    "export article a-rope --as doc -o x",
    "export article --as pdf -o x",
    "export issue 7 --as mp3 -o x",
    "languages it",
    "languages --template",
    "languages --template italian",
    "export issue 7 --as constructor -o x",
    "export issue 7 --as toString -o x",
    "export issue seven --as pdf -o x",
    "export issue 7 --as pdf",
    "export narration now -o x",
    "export narration",
    "export all",
    "export subscribers -o x",
    "export subscribers --as pdf -o x",
    "export subscribers --as ghost",
    "export all now --out x",
    "export all --editions",
    "import",
    "setup",
    "setup --issues-per-year 24",
    "sign-in",
    "sign-in a@b.example c@d.example",
    "staff",
    "staff list all",
    "staff add ida@example.org",
    "staff add --role editor",
    "staff add ida@example.org --role owner",
    "staff remove ida@example.org",
    "staff remove ida@example.org --role Editor",
    "staff sign-out",
    "staff dismiss ida@example.org --role editor",
  ])("%s", async (typed) => {
    const [name, ...argv] = typed.split(" ") as [keyof typeof commands];
    await expect(commands[name](argv, open, out)).rejects.toThrow(/^(.* )?Usage: masthead /s);
    expect(said).toEqual({ lines: [], problems: [] });
  });

  it.each([
    ["a currency that is none", ["--currency", "euros"], "“EUROS” is not a currency"],
    ["a time zone that is none", ["--time-zone", "Quayside"], "Quayside"],
    ["a language that is none", ["--language", "en GB"], "en GB"],
  ])("setup, with %s", async (_what, argv, says) => {
    await expect(setup(["--title", "The Sluice", ...argv], open, out)).rejects.toThrow(says);
  });

  it.each(["backup somewhere", "build issue 7 --out x", "export issue 7 --as epub -o x", "staff list", "sign-in ida@example.org"])(
    "and what is typed rightly opens it: %s",
    async (typed) => {
      const [name, ...argv] = typed.split(" ") as [keyof typeof commands];
      await expect(commands[name](argv, open, out)).rejects.toThrow("the database was opened");
    },
  );
});

describe("an import that is only looked at", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "masthead-import-"));
    const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
    for (const name of ["issue", "wrong", "absent", "empty"]) mkdirSync(join(folder, name));
    const article = (headline: string) => `---\nheadline: ${headline}\nbyline: Ida Brandt\n---\n\nThe boat sails.\n`;
    put("issue/issue.yaml", "issue: 47\norder:\n  - second.md\n  - first.md\n");
    put("issue/first.md", article("First"));
    put("issue/second.md", article("Second"));
    put("issue/third.md", article("Third"));
    put("issue/cover.jpg", "no article");
    put("wrong/issue.yaml", "issue: soon\n");
    put("absent/issue.yaml", "issue: 47\norder:\n  - gone.md\n");
    put("unreadable.txt", '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Elsewhere</title></channel></rss>\n');
    put("narration.json", JSON.stringify({ narration: {}, lexicon: [] }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const look = (...paths: string[]) => importCommand([...paths.map((path) => join(folder, path)), "--dry-run"], open, out);

  it("says what it would make of each file, in the order that the issue gives and then by name, and opens nothing", async () => {
    expect(await look("issue")).toBe(0);
    const headlines = said.lines.flatMap((line) => /“(\w+)” by Ida Brandt, 1 blocks/.exec(line)?.[1] ?? []);
    expect(headlines).toEqual(["Second", "First", "Third"]);
    expect(said.problems).toEqual([]);
  });

  it("says it as data where data are asked for: one article as itself, several as a list with their files", async () => {
    await importCommand([join(folder, "issue/first.md"), "--dry-run", "--json"], open, out);
    expect(JSON.parse(said.lines.join("\n"))).toMatchObject({ headline: "First" });
    said.lines.length = 0;
    await importCommand([join(folder, "issue"), "--dry-run", "--json"], open, out);
    expect(JSON.parse(said.lines.join("\n"))).toMatchObject([{ headline: "Second" }, { headline: "First" }, { headline: "Third" }]);
  });

  it("names what cannot be read, and fails", async () => {
    expect(await look("unreadable.txt", "issue/first.md")).toBe(1);
    expect(said.problems).toEqual([expect.stringContaining("unreadable.txt: ")]);
    expect(said.lines.join()).toContain("“First”");
  });

  it("knows how the magazine is read aloud from an article by what is in it", async () => {
    expect(await look("narration.json")).toBe(0);
    expect(said.lines).toEqual([expect.stringContaining("narration.json: how the magazine is read aloud")]);
  });

  it.each([
    ["nowhere.md", /There is no file or folder .*nowhere\.md/],
    ["wrong", /issue\.yaml: “issue” is the whole number/],
    ["absent", /names gone\.md, which is not in the folder\. Nothing was imported\./],
  ])("of %s is refused", async (path, says) => {
    await expect(look(path)).rejects.toThrow(says);
  });

  it("of nothing is one, and importing it imports nothing", async () => {
    expect(await look("empty")).toBe(0);
    expect(await importCommand([join(folder, "empty")], open, out)).toBe(1);
    expect(await importCommand([join(folder, "unreadable.txt"), join(folder, "issue/first.md")], open, out)).toBe(1);
    expect(said.problems.at(-1)).toBe("Nothing was imported. Mend or leave out what is named above.");
  });
});

describe("the check of a magazine elsewhere", () => {
  let status = 200;
  let health: object = {};
  const server = createServer((_request, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(health));
  });
  let url: string;
  beforeAll(async () => {
    await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((down) => server.close(down)));
  const payments = {
    gateway: "stripe",
    playMoney: false,
    taken: true,
    events: true,
    lastEventAt: null,
    refundsOnTheirWay: 1,
    refundsFailed: 0,
  };
  const check = async (answers: object, with_ = 200) => {
    [health, status] = [answers, with_];
    return runCommand(["check", url], out);
  };

  it.each<[string, object, number, string]>([
    ["is well", { ok: true, waitingJobs: 3, failedJobs: 0 }, 0, "3 jobs waiting, 0 failed"],
    ["has failed jobs", { ok: true, failedJobs: 2 }, 1, "0 jobs waiting, 2 failed"],
    ["takes money by Stripe", { ok: true, payments }, 0, "Payments: stripe; no event of it has come yet; 1 refund on the way, 0 failed."],
    ["was told of money", { ok: true, payments: { ...payments, lastEventAt: "yesterday" } }, 0, "its last event came at yesterday"],
    ["is not told of money", { ok: true, payments: { ...payments, events: false } }, 0, "its events are not turned on"],
    [
      "plays with money",
      { ok: true, payments: { ...payments, playMoney: true, refundsOnTheirWay: 2 } },
      0,
      "nobody is charged; 2 refunds on the way",
    ],
    ["takes no money", { ok: true, payments: { ...payments, taken: false } }, 0, "nothing is taken online until Stripe is turned on"],
  ])("that %s", async (_how, answers, code, says) => {
    expect(await check(answers)).toBe(code);
    expect(said.lines.join("\n")).toContain(says);
    expect(said.lines.join("\n")).toContain("Its books were not looked at");
    expect(said.problems).toEqual([]);
  });

  it("tells its warnings", async () => {
    await check({ ok: true, warnings: ["Set TRUST_PROXY"] });
    expect(said.problems).toEqual(["Set TRUST_PROXY"]);
  });

  it.each<[string, object, number]>([
    ["says that it is not", { ok: false }, 200],
    ["answers with a fault", { ok: true }, 500],
    ["is away", { type: "/errors#database-away" }, 503],
  ])("that %s is not well", async (_how, answers, with_) => {
    expect(await check(answers, with_)).toBe(1);
    expect(said.problems).toEqual([expect.stringContaining(`${url} is not well: it answers ${with_}`)]);
  });
});

describe("languages", () => {
  let folder: string;
  let before: string | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "masthead-tongues-"));
    before = process.env["LANGUAGES_DIR"];
    process.env["LANGUAGES_DIR"] = folder;
  });
  afterEach(() => {
    if (before === undefined) delete process.env["LANGUAGES_DIR"];
    else process.env["LANGUAGES_DIR"] = before;
    rmSync(folder, { recursive: true });
  });

  it("writes a file to fill in, over none that is there, and tells how much of it there is and what is amiss", async () => {
    expect(await languagesCommand(["--template", "it"], open, out)).toBe(0);
    await expect(languagesCommand(["--template", "it"], open, out)).rejects.toThrow(/it\.yaml is there already/);
    expect(await languagesCommand([], open, out)).toBe(0);
    expect(said.lines).toEqual(
      expect.arrayContaining([
        "en (English): comes along, whole",
        expect.stringMatching(/^it \(Italian\): 0 of \d{3,4} messages in .*it\.yaml$/),
      ]),
    );
    writeFileSync(join(folder, "it.yaml"), "reading:\n  issue: Numero\n  search: Cerca\n");
    expect(await languagesCommand([], open, out)).toBe(1);
    expect(said.lines.at(-1)).toMatch(/^it \(Italian\): 1 of/);
    expect(said.problems).toEqual([expect.stringMatching(/it\.yaml: reading\.issue: \{0\} is not said$/)]);
  });
});
