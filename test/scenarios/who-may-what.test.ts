import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { savePublication } from "../../src/editorial/index.ts";
import { cookieName } from "../../src/http/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { findOrCreatePerson, grantRole, openSession, roles } from "../../src/people/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { namedId } from "../../src/values/index.ts";
import { type Row, rowsInDocument } from "../support/doors.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { itsTurn } from "../support/long.ts";
import { publication } from "../support/printed-issue.ts";

/** Every address of the desk × everybody who may knock there, over the running house: what docs/ROLES.md says is what happens. */

let house: FreshPlatform;
let masthead: Masthead;
const cookies = new Map<string, string>();

beforeAll(async () => {
  house = await freshPlatform({ demo: false });
  const { platform } = house;
  await inTransaction(platform, async (tx) => {
    await savePublication(tx, publication);
    for (const who of ["reader", ...roles]) {
      const personId = await findOrCreatePerson(platform, tx, { email: `${who}@example.org` });
      const role = roles.find((one) => one === who);
      if (role) await grantRole(platform, tx, { personId, role });
      const token = await openSession(platform, tx, { personId, userAgent: "Test" });
      cookies.set(who, `${cookieName("masthead", platform.settings.secure)}=${token}`);
    }
  });
  masthead = await compose(platform);
});
afterAll(() => house.close());

const addressOf = (path: string) => path.replace(/:\w+\{\[[^}]*\.wav\}/, "a.wav").replace(/:\w+/g, namedId("nothing"));

/** Where this person is led, or why not; "in" where the door let them in, whatever was said behind it. */
async function asked({ method, path }: Row, who: string): Promise<string> {
  const { origin } = house.platform.settings;
  const body = method === "POST" ? { body: new URLSearchParams() } : {};
  const headers = { cookie: cookies.get(who) ?? "", origin, accept: "application/json" };
  const answer = await masthead.fetch(new Request(origin + addressOf(path), { method, headers, redirect: "manual", ...body }), {} as never);
  if ((answer.headers.get("location") ?? "").startsWith("/sign-in")) return "sign-in";
  return answer.status === 403 && (await answer.text()).includes("#desk-closed") ? "closed" : "in";
}

describe("docs/ROLES.md", () => {
  it("has a row for every address that is answered at the desk, and no other", () => {
    const answered = masthead.routes.filter(({ path, method }) => /^\/desk(\/|$)/.test(path) && method !== "ALL");
    const named = rowsInDocument().map(({ method, path }) => `${method} ${path}`);
    expect(named.length).toBeGreaterThan(100);
    expect(new Set(named)).toEqual(new Set(answered.map(({ method, path }) => `${method} ${path}`)));
  });

  it.each(["stranger", "reader", ...roles])("says where %s is let in", async (who) => {
    const expected = ({ may }: Row) => (who === "stranger" ? "sign-in" : may.some((role) => role === who) ? "in" : "closed");
    // who is kept out is so everywhere; of the pages behind a door that is open for them a third is asked, another each day
    const rows = rowsInDocument().filter((row, at) => expected(row) !== "in" || itsTurn(3, at));
    const told = (row: Row, what: string) => `${row.method} ${row.path}: ${what}`;
    const met: string[] = [];
    for (const row of rows) met.push(told(row, await asked(row, who)));
    expect(met).toEqual(rows.map((row) => told(row, expected(row))));
  });
});
