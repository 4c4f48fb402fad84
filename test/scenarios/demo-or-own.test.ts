import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { savePublication } from "../../src/editorial/index.ts";
import { findOrCreatePerson } from "../../src/people/index.ts";
import { inTransaction, openPlatform, readSettings, seedOnce } from "../../src/platform/index.ts";
import { isDemo } from "../../src/platform/demo-mark.ts";
import { day } from "../../src/values/index.ts";
import { setup } from "../../src/cli/setup.ts";
import { compose } from "../../src/masthead.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";

const opened: (() => Promise<unknown>)[] = [];
const empty = async (): Promise<FreshPlatform> => {
  const fresh = await freshPlatform({ demo: false });
  opened.push(fresh.close);
  return fresh;
};
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** What a process sees that opens this database with this environment. */
async function openedWith({ platform }: FreshPlatform, environment: Record<string, string>) {
  const settings = readSettings({ DATA_DIR: platform.settings.dataDir, LOG_LEVEL: "silent", ...environment });
  const own = await openPlatform(settings, { connection: platform.connection });
  opened.push(own.close);
  return own.platform;
}

const ownMagazine = (fresh: FreshPlatform) =>
  inTransaction(fresh.platform, (tx) =>
    savePublication(tx, {
      title: "The Fenland Quarterly",
      tagline: "",
      about: "",
      imprint: "Fenland",
      language: "en",
      issnPrint: null,
      issnOnline: null,
      look: {},
      timeZone: "Europe/London",
      issuesPerYear: 4,
      currency: "EUR",
      firstIssueOn: day("2026-12-01"),
    }),
  );
const never = () => Promise.reject(new Error("it was seeded"));

describe("a database", () => {
  it("that holds a magazine is never given the demo, by whatever was forgotten in the environment", async () => {
    const fresh = await empty();
    await ownMagazine(fresh);
    expect(await seedOnce(fresh.platform, never)).toBe("a magazine of one’s own");
    expect(await isDemo(fresh.platform.db)).toBe(false);
    const platform = await openedWith(fresh, { MASTHEAD_DEMO: "1" });
    expect(platform.settings.demo).toBe(false);
    const { fetch } = await compose(platform);
    expect((await fetch(new Request(`${platform.settings.origin}/demo`), {} as never)).status).toBe(404);
    const health = await fetch(new Request(`${platform.settings.origin}/healthz`), {} as never);
    expect(((await health.json()) as { payments: object }).payments).toMatchObject({ playMoney: false, taken: false });
  });

  it("where one member of staff was added, and nothing else, is somebody's already", async () => {
    const fresh = await empty();
    await inTransaction(fresh.platform, (tx) => findOrCreatePerson(fresh.platform, tx, { email: "me@fenland.example" }));
    expect(await seedOnce(fresh.platform, never)).toBe("a magazine of one’s own");
  });

  it("that is empty is seeded by one of two, while the other waits", async () => {
    const fresh = await empty();
    let seeded = 0;
    let waited = 0;
    const once = () =>
      seedOnce(
        fresh.platform,
        async () => {
          seeded += 1;
          await new Promise((resolve) => setTimeout(resolve, 300));
        },
        () => (waited += 1),
      );
    expect((await Promise.all([once(), once()])).sort()).toEqual(["seeded", "there already"]);
    expect([seeded, waited]).toEqual([1, 1]);
  });

  it("whose seeding broke off is taken up again, and is the demo meanwhile", async () => {
    const fresh = await empty();
    const broken = seedOnce(fresh.platform, async () => {
      await ownMagazine(fresh);
      throw new Error("killed");
    });
    await expect(broken).rejects.toThrow("killed");
    expect(fresh.platform.settings.demo).toBe(true);
    expect(await isDemo(fresh.platform.db)).toBe(true);
    expect(await seedOnce(fresh.platform, () => Promise.resolve())).toBe("seeded");
    expect(await seedOnce(fresh.platform, never)).toBe("there already");
  });
});

describe("the demo", () => {
  let house: DemoHouse;
  beforeAll(async () => {
    house = await demoHouse();
  });
  afterAll(() => house.close());

  it("stays the demo, whatever the environment says, and is not seeded twice", async () => {
    const platform = await openedWith(house, { MASTHEAD_DEMO: "0", ORIGIN: "https://magazine.example" });
    expect(platform.settings.demo).toBe(true);
    expect(await seedOnce(platform, never)).toBe("there already");
  });

  it("cannot be set up as one's own magazine, and says where to do that", async () => {
    const said: string[] = [];
    const out = { line: (text: string) => said.push(text), problem: (text: string) => said.push(text) };
    const asked = setup(["--title", "Mine"], () => Promise.resolve(house.platform), out);
    await expect(asked).rejects.toThrow(/holds the demo magazine.*DATA_DIR=/);
  });
});
