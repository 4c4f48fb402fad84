import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { publication } from "../../test/support/printed-issue.ts";
import { savePublication } from "../editorial/index.ts";
import { cookieName } from "../http/index.ts";
import { createPayments, sandboxGateway } from "../payments/index.ts";
import { type Role, findOrCreatePerson, grantRole, openSession } from "../people/index.ts";
import { inTransaction } from "../platform/index.ts";
import { Refusal, namedId } from "../values/index.ts";
import { createDesk } from "./index.ts";

let house: FreshPlatform;
let app: ReturnType<typeof createDesk>;
const cookies = new Map<string, string>();

beforeAll(async () => {
  house = await freshPlatform({ demo: false });
  const { platform } = house;
  await inTransaction(platform, async (tx) => {
    await savePublication(tx, publication);
    for (const who of ["nobody", "editor", "circulation", "publisher"]) {
      const personId = await findOrCreatePerson(platform, tx, { email: `${who}@example.org` });
      if (who !== "nobody") await grantRole(platform, tx, { personId, role: who as Role });
      const token = await openSession(platform, tx, { personId, userAgent: "Test" });
      cookies.set(who, `${cookieName("masthead", platform.settings.secure)}=${token}`);
    }
  });
  app = createDesk({ platform, payments: createPayments(platform, sandboxGateway), asset: (name) => `/assets/${name}` });
  app.onError((error, c) => c.text(error instanceof Refusal ? error.code : "fault", 500));
});
afterAll(() => house.close());

type Way = { method: string; path: string };
const ways = (): Way[] =>
  app.routes
    .filter(({ method }) => method === "GET" || method === "POST")
    .map(({ method, path }) => ({ method, path: path.replace(/:\w+\{\[[^}]*\.wav\}/, "a.wav").replace(/:\w+/g, namedId("nothing")) }));

/** Where this person is led, or why not; "in" where the route let them in, whatever it said then. */
async function asked({ method, path }: Way, who: string): Promise<string> {
  const body = method === "POST" ? { body: new URLSearchParams() } : {};
  const answer = await app.request(path, { method, headers: { cookie: cookies.get(who) ?? "" }, ...body });
  const location = answer.headers.get("location") ?? "";
  if (location.startsWith("/sign-in")) return "sign-in";
  return answer.status === 500 && (await answer.text()) === "desk-closed" ? "closed" : "in";
}

describe("the desk", () => {
  it("lets nobody into any of its routes who is not signed in, or has no role", async () => {
    expect(ways().length).toBeGreaterThan(80);
    for (const way of ways()) {
      expect(`${way.method} ${way.path} ${await asked(way, "stranger")}`).toBe(`${way.method} ${way.path} sign-in`);
      expect(`${way.method} ${way.path} ${await asked(way, "nobody")}`).toBe(`${way.method} ${way.path} closed`);
    }
  });

  it.each<[string, string[], string[]]>([
    ["editor", ["articles"], ["offers", "coupons", "refunds", "ledger", "orders", "institutions", "letters", "renewals"]],
    ["circulation", ["offers", "coupons", "refunds", "ledger", "subscribers", "orders"], ["articles"]],
  ])("lets %s into %j and keeps them out of %j", async (who, open, closed) => {
    const within = (rooms: string[]) => ways().filter(({ path }) => rooms.includes(path.split("/")[1]!));
    for (const rooms of [open, closed]) expect(new Set(within(rooms).map(({ path }) => path.split("/")[1])).size).toBe(rooms.length);
    for (const way of within(closed)) expect(`${way.method} ${way.path} ${await asked(way, who)}`).toBe(`${way.method} ${way.path} closed`);
    for (const way of within(open).filter(({ method }) => method === "GET"))
      expect(`${way.path} ${await asked(way, who)}`).toBe(`${way.path} in`);
  });
});
