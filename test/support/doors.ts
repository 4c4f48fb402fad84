import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Door, createDesk, ownRoles } from "../../src/desk/index.ts";
import { type Role, roles } from "../../src/people/index.ts";
import { projectFolder } from "../../src/platform/index.ts";

export const docOfRoles = join(projectFolder(), "docs/ROLES.md");

/** A row of the table in docs/ROLES.md: an address of the desk, and who is let in. */
export type Row = { method: string; path: string; may: Role[] };

/** What the desk answers, without a database: only its addresses are asked for. */
export const doorsOfDesk = (): readonly Door[] =>
  createDesk({ platform: {} as never, payments: {} as never, asset: (name) => name, settle: async () => undefined }).doors;

/** In the order of their addresses. */
export function tableOf(doors: readonly Door[]): string {
  const byAddress = doors
    .map((door) => ({ ...door, key: `${door.path} ${door.method}` }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  return [
    `| | | ${roles.join(" | ")} |`,
    `| --- | --- |${" --- |".repeat(roles.length)}`,
    ...byAddress.map(({ method, path, roles: may }) => {
      const cells = roles.map((role) => (!may.includes(role) ? "" : ownRoles.includes(role) ? "own" : "yes"));
      return `| ${method.toUpperCase()} | \`/desk${path === "/" ? "" : path}\` | ${cells.join(" | ")} |`;
    }),
  ].join("\n");
}

/** The rows as the document prints them: what is promised, whatever the routes declare. */
export function rowsInDocument(): Row[] {
  const text = readFileSync(docOfRoles, "utf8");
  const columns = (/^\| \| \| (.*) \|$/m.exec(text)?.[1] ?? "").split(" | ") as Role[];
  return [...text.matchAll(/^\| (GET|POST) \| `(\/desk[^`]*)` \|(.*)\|$/gm)].map(([, method = "", path = "", cells = ""]) => ({
    method,
    path,
    may: cells.split("|").flatMap((cell, at) => (cell.trim() === "" ? [] : [columns[at]!])),
  }));
}
