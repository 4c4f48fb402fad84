import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../../src/platform/index.ts";
import { makers } from "../support/templates.ts";
import { type SourceFile, circlesIn, circlesOfFolders, ownersOf, violationsIn } from "./rules.ts";

const root = projectFolder();

/** The table that ARCHITECTURE prints: each room with its floor and the rooms it may enter. */
function rowsOf(architecture: string): { room: string; floor: number; enters: string[] }[] {
  const rows = [...architecture.matchAll(/^\| (\d+) \| (\w+) \| [^|]+ \|([^|]*)\|$/gm)];
  return rows.map(([, floor = "", room = "", enters = ""]) => ({
    room,
    floor: Number(floor),
    enters: enters
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean),
  }));
}

const architecture = readFileSync(join(root, "docs/ARCHITECTURE.md"), "utf8");
const rows = rowsOf(architecture);
const plan = new Map(rows.map(({ room, enters }) => [room, enters]));

/** A room stands above every room that it may enter: so no two need each other, however long the way round. */
function notAbove(all: typeof rows): string[] {
  const floors = new Map(all.map(({ room, floor }) => [room, floor]));
  return all.flatMap(({ room, floor, enters }) =>
    enters.filter((other) => !(floor > (floors.get(other) ?? floor))).map((other) => `${room} does not stand above ${other}`),
  );
}
const files: SourceFile[] = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, "utf8") }));

const lists = ownersOf(files);
const house = { plan, ownerOf: new Map(lists) };

describe("the house", () => {
  it("has every room in the plan, and none else", () => {
    const rooms = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).sort()).toEqual([...plan.keys()].sort());
  });
  it("makes tests’ templates anew for a change in whatever they are made by", () => {
    const under = (room: string): string[] => [...new Set([room, ...(plan.get(room) ?? []).flatMap(under)])];
    expect([...makers.database].sort()).toEqual(under("platform").sort());
    expect([...makers.demo].sort()).toEqual(under("demo").sort());
    const showing = ["site", "desk", "cli", "http", "setup", "transfer", "languages", "doctor"];
    expect([...makers.jobs].sort()).toEqual([...plan.keys()].filter((room) => !showing.includes(room)).sort());
  });
  it("keeps its floor plan and its rules", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(violationsIn(files, house)).toEqual([]);
  });
  it("gives each table to one room", () => {
    const [, all = ""] = /export interface DB \{([^}]*)\}/.exec(readFileSync(join(root, "src/platform/database/tables.ts"), "utf8")) ?? [];
    const tables = [...all.matchAll(/^ {2}(\w+):/gm)].map(([, name = ""]) => name);
    expect(tables.length).toBeGreaterThan(80);
    expect(lists.map(([name]) => name).sort()).toEqual(tables.sort());
  });
  it("has every room above those that it may enter", () => {
    expect(notAbove(rows)).toEqual([]);
  });
  it("has no files that need each other to begin", () => {
    expect(circlesIn(files)).toEqual([]);
  });
  it.each(["site", "print"])("has no folders in %s that need each other", (room) => {
    expect(circlesOfFolders(files, room)).toEqual([]);
  });
});

describe("the test itself finds", () => {
  const found = (path: string, text: string) => violationsIn([{ path, text }], house);
  it.each([
    ["a room entered from above", "src/values/bad.ts", 'import { x } from "../orders/index.ts";', /may not enter orders/],
    ["a door that was gone round", "src/site/bad.ts", 'import { x } from "../people/sessions.ts";', /by its door/],
    ["somebody reading the time", "src/editorial/bad.ts", "const now = new Date();", /reads the time/],
    [
      "SQL by hand over a room above",
      "src/ledger/bad.ts",
      "sql`select 1 from gifts g join orders o on true`",
      /reads by hand the table gifts/,
    ],
    ["a field read by hand", "src/site/bad.ts", 'const name = form.text("name");', /reads a field by hand/],
    ["a field asked after by hand", "src/desk/bad.ts", 'if (form?.has("name")) return;', /reads a field by hand/],
    [
      "a field read by hand of a form that has no name",
      "src/site/bad.ts",
      'const name = (await readForm(c.req.raw, 10_000)).text("name");',
      /reads a field by hand/,
    ],
    ["somebody reading the environment", "src/http/bad.ts", "const x = process.env.PORT;", /reads the environment/],
    ["text made a pattern by hand", "src/editions/bad.ts", "new RegExp(`(${word})`)", /makes a pattern/],
    ["a day written by hand", "src/site/bad.tsx", "at.toLocaleDateString()", /writes a day or a number by itself/],
    ["a decimal written by hand", "src/desk/bad.tsx", "share.toFixed(1)", /writes a day or a number by itself/],
    ["a number written by hand", "src/desk/bad.tsx", 'new Intl.NumberFormat("en", { style: "currency" })', /by itself/],
    ["a sum in one language", "src/desk/bad.tsx", 'formatMoney(money(1, "EUR"), "en")', /in one language/],
    ["a table named by another room", "src/site/bad.ts", 'db.selectFrom("copies")', /names the table copies/],
    ["a table of the trade read from below", "src/offers/bad.ts", 'db.selectFrom("copies")', /names the table copies/],
    ["a table of the trade written from above", "src/orders/bad.ts", 'tx.insertInto("offers")', /writes the table offers/],
    ["a question that says may", "src/site/bad.ts", "const mayRead = isOpen(article);", /says mayRead/],
    ["a list named like a yes", "src/people/bad.ts", "export function canSell(offer: Offer): string[] {", /canSell is a list/],
    ["a yes named like a list", "src/people/bad.ts", "type Seen = { reasonsAgainstSelling: boolean };", /is a yes or a no/],
  ])("%s", (_what, path, text, says) => {
    expect(found(path, text).join()).toMatch(says);
  });
  it("a room that enters one beside it", () => {
    expect(notAbove(rowsOf("| 1 | low | what it is | high |\n| 1 | high | what it is | |"))).toEqual(["low does not stand above high"]);
  });
  it("a circle of files, and none where one of them takes a type", () => {
    const circle = (names: string): SourceFile[] => [
      { path: "src/orders/a.ts", text: 'import { b } from "./deep/b.ts";' },
      { path: "src/orders/deep/b.ts", text: `import ${names} from "../c.ts";` },
      { path: "src/orders/c.ts", text: 'export { a } from "./a.ts";' },
    ];
    expect(circlesIn(circle("{ type C, c }"))).toEqual([
      "src/orders/a.ts → src/orders/deep/b.ts → src/orders/c.ts → src/orders/a.ts is a circle",
    ]);
    expect(circlesIn(circle("{ type C }"))).toEqual([]);
    expect(circlesIn(circle("type { C }"))).toEqual([]);
  });
  it("a circle of folders, and none through what stands beside them", () => {
    const folders = [
      { path: "src/site/frame/a.ts", text: 'import { b } from "../pages/b.ts";\nimport { x } from "./x.ts";' },
      { path: "src/site/pages/c.ts", text: 'import { d } from "../frame/d.ts";' },
    ];
    expect(circlesOfFolders(folders, "site")).toEqual(["frame → pages → frame is a circle"]);
    expect(circlesOfFolders(folders, "print")).toEqual([]);
    expect(circlesOfFolders([{ path: "src/site/app.ts", text: folders[0]!.text }, folders[1]!], "site")).toEqual([]);
  });
  it("nothing where nothing is wrong", () => {
    expect(found("src/orders/good.ts", 'import { x } from "../people/index.ts";\ndb.selectFrom("copies").innerJoin("offers")')).toEqual([]);
  });
});
