import { expect, it } from "vitest";
import { docOfRoles, doorsOfDesk, rowsInDocument, tableOf } from "../support/doors.ts";

const head = `# Who may what

Every address of the desk, and the roles that are let in; a stranger is let in nowhere and is led to the page where one signs in, a reader without a role is refused. The routes say it themselves; this table is what was agreed. A test holds the two together (\`npx vitest run test/house/who-may-what.test.ts -u\` writes the table anew: read the difference before you keep it), and another knocks at every door of the running desk as everybody.

`;

it("every address of the desk has its row in docs/ROLES.md, with who may; -u behind the file’s name writes them", async () => {
  const doors = doorsOfDesk();
  expect(doors.length).toBeGreaterThan(100);
  await expect(`${head}${tableOf(doors)}\n`).toMatchFileSnapshot(docOfRoles);
});

it("the table is read as it is printed", () => {
  const staff = rowsInDocument().filter(({ path }) => path === "/desk/staff");
  expect(staff.map(({ method, may }) => [method, may])).toEqual([
    ["GET", ["publisher"]],
    ["POST", ["publisher"]],
  ]);
});
