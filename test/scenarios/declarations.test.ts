import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";

/** Contracts are cancelled and withdrawn from without a sign-in: received, dated, confirmed, and done at the desk. */

let house: DemoHouse;
beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());

const email = "jonas@reader.example";
const typed = { name: "Jonas Holt", email, contract: "Subscription 1 of Jonas Holt", wish: "", reason: "" };
const stateOf = async () =>
  (
    await house.query(
      "select s.* from subscriptions s join people p on p.id = payer_id where p.email = 'jonas@reader.example' order by s.number",
    )
  ).rows;

describe("the buttons", () => {
  it("stand on every page where the magazine’s country wants them, and nowhere else", async () => {
    expect(await house.text("/")).not.toContain("/contracts/");
    const { settings } = house.platform;
    settings.declarations = "always";
    house.masthead.pagesChanged();
    try {
      const page = await house.text("/subscribe");
      expect(page).toContain('<a href="/contracts/cancellation">Cancel contracts here</a>');
      expect(page).toContain('<a href="/contracts/withdrawal">Withdraw from contract</a>');
    } finally {
      settings.declarations = "as the law has it";
    }
  });

  it("are those of the country", async () => {
    const { buttonsIn } = await import("../../src/rights/index.ts");
    const { settings } = house.platform;
    expect(buttonsIn(settings, "DE")).toEqual({ cancellation: true, withdrawal: true });
    expect(buttonsIn(settings, "AT")).toEqual({ cancellation: false, withdrawal: true });
    expect(buttonsIn(settings, "GB")).toEqual({ cancellation: false, withdrawal: false });
    expect(buttonsIn({ ...settings, declarations: "never" }, "DE")).toEqual({ cancellation: false, withdrawal: false });
  });
});

describe("what is declared", () => {
  it("is received and dated, confirmed to the address that was typed, and changes nothing of its owner’s", async () => {
    const before = await stateOf();
    const page = await (await house.post("/contracts/cancellation", typed)).text();
    expect(page).toContain("Your cancellation is received.");
    expect(page).toContain("24 Nov 2026, 10:00");
    const [letter] = await lettersTo(house, email, "declaration");
    expect(letter!.subject).toBe("We have received your cancellation");
    expect(letter!.text).toContain("Subscription 1 of Jonas Holt");
    expect(letter!.text).toContain("24 Nov 2026, 10:00");
    expect(await stateOf()).toEqual(before);
    // whoever the address is of, or nobody's, the answer is the same
    const other = await (await house.post("/contracts/cancellation", { ...typed, email: "nobody@nowhere.example" })).text();
    expect(other.replaceAll("nobody@nowhere.example", email)).toBe(page);
  });

  it("can be done at once by whoever reads at that address and has something there: by their own sign-in, and by nothing in the letter", async () => {
    const [cancelled] = await lettersTo(house, email, "declaration");
    const address = /https?:\/\/\S+\/sign-in\?return=\S+/.exec(cancelled!.text)![0];
    expect(cancelled!.text).toContain("End it yourself");
    const before = await stateOf();
    const page = await house.get(new URL(address).pathname + new URL(address).search);
    expect(page.headers.get("set-cookie") ?? "").not.toContain("session");
    expect(await page.text()).not.toContain("Jonas");
    expect(await stateOf()).toEqual(before);
    await house.post("/contracts/withdrawal", { ...typed, email: "withdrawn@reader.example" });
    const [withdrawn] = await lettersTo(house, "withdrawn@reader.example", "declaration");
    expect(withdrawn!.text).not.toContain("/sign-in");
  });

  it("lacks nothing that it needs, with each field named", async () => {
    const answer = await house.post("/contracts/withdrawal", { ...typed, name: "", contract: "" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Give your name.");
    expect(page).toContain("Say which contract you mean");
    expect((await house.query("select 1 from declarations where kind = 'withdrawal' and name = ''")).rows).toEqual([]);
  });

  it("is taken from one place five times a day under one address, and nobody uses up another’s few", async () => {
    for (let n = 0; n < 5; n++) await house.post("/contracts/withdrawal", { ...typed, email: "often@reader.example" });
    expect((await house.post("/contracts/withdrawal", { ...typed, email: "often@reader.example" })).status).toBe(429);
    expect((await house.query("select 1 from declarations where email = 'often@reader.example'")).rows).toHaveLength(5);
    house.platform.settings.trustedProxies = 1;
    try {
      const headers = { origin: house.platform.settings.origin, accept: "text/html", "x-forwarded-for": "10.9.9.9" };
      const body = new URLSearchParams({ ...typed, email: "often@reader.example" });
      expect((await house.fetch("/contracts/withdrawal", { method: "POST", body, headers })).status).toBe(200);
    } finally {
      house.platform.settings.trustedProxies = 0;
    }
  });

  it("reaches the desk, which has done with it once", async () => {
    const clerk = await house.be("circulation");
    const page = await house.text("/desk/requests", clerk);
    expect(page).toContain("Subscription 1 of Jonas Holt");
    const [, id] = /declarations\/([0-9a-f-]{36})\/done/.exec(page)!;
    await house.post(`/desk/requests/declarations/${id}/done`, {}, clerk);
    await house.post(`/desk/requests/declarations/${id}/done`, {}, clerk);
    const { rows } = await house.query<{ id: string }>("select id from declarations where done_at is not null");
    expect(rows.map((row) => row.id)).toEqual([id]);
    expect(await house.text("/desk/requests", clerk)).not.toContain(id);
  });
});
