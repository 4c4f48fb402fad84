import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededTemplate } from "../../../test/support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../../../test/support/fresh-platform.ts";
import { cast } from "../../demo/index.ts";
import { openOuterCaches, pageCache } from "../../http/index.ts";
import { endSession, openDemoSession, personByEmail } from "../../people/index.ts";
import { toldTables } from "../../platform/index.ts";
import { makeReadership } from "../../readership/index.ts";
import { type Ctx, type Site, classOfToken, forget, visitOf } from "./context.ts";
import { furnitureOf } from "./furniture.ts";

let house: FreshPlatform;
beforeAll(async () => {
  house = await freshPlatform({ from: await seededTemplate() });
});
afterAll(() => house.close());

/** What one process knows. */
const process = (): Site => ({
  furniture: furnitureOf(house.platform.db, () => toldTables(house.platform.db)),
  platform: house.platform,
  sells: true,
  assets: { url: (name: string) => name } as Site["assets"],
  cache: pageCache(),
  outer: openOuterCaches(house.platform),
  readers: new Map(),
  generation: 0,
  databaseUnavailable: false,
  readership: makeReadership(house.platform),
});
const asks = (token: string) =>
  ({
    env: {},
    req: { url: "http://localhost:4000/", header: (name: string) => (name === "cookie" ? `masthead=${token}` : undefined) },
  }) as Ctx;
async function signedIn(): Promise<{ token: string; personId: string }> {
  const { id: personId } = (await personByEmail(house.platform.db, cast.find(({ key }) => key === "digital")!.email))!;
  return { personId, token: await openDemoSession(house.platform, { personId, userAgent: "" }) };
}

describe("a reader whose session ended", () => {
  it("is signed out in the process that did not hear it from itself, and nobody else is", async () => {
    const [site, one, other] = [process(), await signedIn(), await signedIn()];
    site.readers.set("another", { person: { id: "another" }, readerClass: "subscriber", reader: {}, until: Infinity } as never);
    expect((await visitOf(site, asks(one.token))).person).toMatchObject({ id: one.personId });
    await endSession(house.platform, one.token);
    forget(site, one.personId);
    expect((await visitOf(site, asks(one.token))).person).toBeUndefined();
    expect((await visitOf(site, asks(other.token))).person).toMatchObject({ id: other.personId });
    expect(classOfToken(site, one.token, { headers: {} } as never)).toBeUndefined();
    expect(classOfToken(site, "another", { headers: {} } as never)).toBe("subscriber");
  });

  it("and was asked for while it ended is not remembered", async () => {
    const [site, { token, personId }] = [process(), await signedIn()];
    const asking = visitOf(site, asks(token));
    forget(site, personId);
    await asking;
    expect(site.readers.size).toBe(0);
    await visitOf(site, asks(token));
    expect(site.readers.size).toBe(1);
  });

  it("is known for ten seconds, longer only while the database is away", async () => {
    const [site, { token }] = [process(), await signedIn()];
    await visitOf(site, asks(token));
    const known = () => classOfToken(site, token, { headers: {} } as never);
    expect(known()).toBeDefined();
    house.clock.advance({ seconds: 11 });
    site.ranges = { list: [], next: Infinity, until: Infinity };
    expect(known()).toBeUndefined();
    site.databaseUnavailable = true;
    expect(known()).toBeDefined();
  });
});
