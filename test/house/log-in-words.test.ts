import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { messagesIn } from "../../src/messages/index.ts";
import { projectFolder } from "../../src/platform/index.ts";
import { unfollowed } from "../../src/platform/deeds/follow-tables.ts";
import { doorsOfDesk } from "../support/doors.ts";

/** The tables whose changes stand in the log, with their columns. */
function followed(): [table: string, columns: string[]][] {
  const text = readFileSync(join(projectFolder(), "src/platform/database/tables.ts"), "utf8");
  const [, all = ""] = /export interface DB \{([^}]*)\}/.exec(text) ?? [];
  const columnsOf = (row: string) => new RegExp(`export interface ${row} \\{([^}]*)^\\}`, "m").exec(text)?.[1] ?? "";
  const named = (of: string) => [...of.matchAll(/^ {2}(\w+): (\w+)/gm)].map(([, name = "", type = ""]) => ({ name, type }));
  return named(all)
    .filter(({ name }) => !Object.hasOwn(unfollowed, name))
    .map(({ name, type }) => [name, named(columnsOf(type)).map((column) => column.name)]);
}

const { kept } = messagesIn("de").desk;
const isEnglish = (name: string, said: string) => said === name.replaceAll(/[-_]/g, " ");

it("every table, column and address that may stand in the log of deeds has a German name", () => {
  const tables = followed();
  const columns = new Set(tables.flatMap(([, names]) => names));
  expect([tables.length > 100, columns.size > 400]).toEqual([true, true]);
  expect(tables.map(([name]) => name).filter((name) => isEnglish(name, kept.table(name)))).toEqual([]);
  expect([...columns].filter((name) => isEnglish(name, kept.field(name)))).toEqual([]);
  const parts = new Set(
    doorsOfDesk()
      .filter(({ method }) => method !== "get")
      .flatMap(({ path }) => path.split("/"))
      .filter((part) => part && !part.startsWith(":")),
  );
  expect(parts.size).toBeGreaterThan(100);
  expect([...parts].filter((part) => isEnglish(part, kept.deed(part)))).toEqual([]);
  expect([kept.field("asked_by"), kept.field("moved_at"), kept.field("article_id"), kept.field("never_there")]).toEqual([
    "gefragt von",
    "weitergegeben am",
    "Artikel",
    "never there",
  ]);
});
