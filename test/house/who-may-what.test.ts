import { expect, it } from "vitest";
import { ownRoles } from "../../src/desk/index.ts";
import { docOfRoles, doorsOfDesk, rowsInDocument, tableOf } from "../support/doors.ts";

const head = `# Who may what

Every address of the desk, and the roles that are let in; a stranger is let in nowhere and is led to the page where one signs in, a reader without a role is refused. “own”: a section editor’s sections, a contributor’s pieces; at another’s they find nothing. The routes say it themselves; this table is what was agreed. A test holds the two together (\`npx vitest run test/house/who-may-what.test.ts -u\` writes the table anew: read the difference before you keep it), and another knocks at every door of the running desk as everybody.

`;

it("every address of the desk has its row in docs/ROLES.md, with who may; -u behind the file’s name writes them", async () => {
  const doors = doorsOfDesk();
  expect(doors.length).toBeGreaterThan(100);
  await expect(`${head}${tableOf(doors)}\n`).toMatchFileSnapshot(docOfRoles);
});

/** Where somebody who works on what is theirs alone is let in, and no article stands in the address: each asks `visit.own` itself, and `test/scenarios/own-pieces.test.ts` tries it. */
const askThemselves = [
  "GET /desk",
  "GET /desk/articles",
  "GET /desk/bin",
  "GET /desk/contributors",
  "GET /desk/contributors/:slug",
  "POST /desk/articles",
  "GET /desk/articles/new",
  "POST /desk/articles/autosave",
  "POST /desk/articles/filling",
  "POST /desk/articles/picking",
  "POST /desk/articles/preview",
  "GET /desk/import",
  "POST /desk/import",
  "POST /desk/articles/reading",
  "GET /desk/pictures",
  "GET /desk/pieces",
  "POST /desk/pieces/views",
  "POST /desk/pieces/views/:id/removal",
  "POST /desk/pictures",
  "GET /desk/pictures/found",
  "GET /desk/articles/found",
  "GET /desk/articles/names",
  "GET /desk/articles/topics",
  "POST /desk/articles/source",
  "POST /desk/articles/written",
  "POST /desk/articles/title-elsewhere",
  "POST /desk/pictures/:id/part",
  "POST /desk/pictures/added",
  "GET /desk/pictures/:id",
  "GET /desk/pictures/:id/seen",
];

it("nobody who works on what is theirs alone is let in where nothing says what is theirs", () => {
  const open = doorsOfDesk().filter(({ roles }) => roles.some((role) => ownRoles.includes(role)));
  // one’s own sign-in is of nothing in the magazine
  const elsewhere = open.filter(({ path }) => !/^\/(?:articles\/:id|pieces\/:id|me|proof)(?:\/|$)/.test(path));
  const named = elsewhere.map(({ method, path }) => `${method.toUpperCase()} /desk${path === "/" ? "" : path}`);
  expect(named.toSorted()).toEqual(askThemselves.toSorted());
});

it("the table is read as it is printed", () => {
  const staff = rowsInDocument().filter(({ path }) => path === "/desk/staff");
  expect(staff.map(({ method, may }) => [method, may])).toEqual([
    ["GET", ["publisher"]],
    ["POST", ["publisher"]],
  ]);
});
