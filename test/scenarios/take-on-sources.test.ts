import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import { importSubscribersCommand } from "../../src/cli/import-subscribers.ts";
import { projectFolder } from "../../src/platform/index.ts";
import {
  reasonsAgainstTaking,
  saveHow,
  sources,
  summaryOf,
  takeOn,
  takeOnById,
  takeOnOfBytes,
  takePieces,
} from "../../src/takeon/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { exportsOf } from "../support/subscriber-exports.ts";

let house: DemoHouse;
beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());

const offerId = async (key: string) => (await house.query<{ id: string }>("select id from offers where key_code = $1", [key])).rows[0]!.id;
const letters = async () => (await house.query<{ n: number }>("select count(*)::int as n from letters")).rows[0]!.n;

type Told = { name: keyof typeof exportsOf; how?: (of: typeof offerId) => Promise<Parameters<typeof saveHow>[2]> };

/** Brought, asked, and taken on; answers with what it made of whom, by the beginning of their address. */
async function moved({ name, how = async () => ({}) }: Told) {
  const before = await letters();
  const id = await takeOnOfBytes(house.platform, { fileName: `${name}.csv`, bytes: Buffer.from(exportsOf[name]), by: undefined });
  expect((await takeOnById(house.platform.db, id)).source).toBe(name);
  await saveHow(house.platform, id, await how(offerId));
  const found = await takeOnById(house.platform.db, id);
  expect(await reasonsAgainstTaking(house.platform.db, found)).toEqual([]);
  expect(await summaryOf(house.platform.db, found)).toMatchObject({ losing: 0 });
  await takeOn(house.platform, id, undefined);
  await takePieces(house.platform, { takeOnId: id });
  expect(await letters()).toBe(before);
  expect((await checkBooks(house.platform.db)).problems).toEqual([]);
  return madeOf(id);
}

type Made = {
  who: string;
  offer: string | null;
  service: string | null;
  renewal: string | null;
  as: string | null;
  issues: number;
  amount: number | null;
  letters: string | null;
  how: string | null;
  on: string | null;
  suppressed: boolean;
  payer: string;
};
const madeOf = async (id: string) => {
  const { rows } = await house.query<Made>(
    `select split_part(p.email, '.', 1) as who, o.key_code as offer, s.service, s.renewal, s.bought_as as as,
      (select count(distinct whole_number)::int from copies c where c.subscription_id = s.id and c.state = 'owed') as issues, orders.amount::int as amount,
      n.choice as letters, n.how, to_char(n.chosen_at, 'YYYY-MM-DD') as on,
      exists (select from suppressed_addresses x where x.email = p.email and x.lifted_at is null) as suppressed, r.reading->>'payer' as payer
    from take_on_rows r join people p on p.id = r.person_id left join subscriptions s on s.id = r.subscription_id left join offers o on o.id = s.offer_id
      left join orders on orders.id = r.order_id left join newsletter_choices n on n.person_id = p.id where r.take_on_id = $1::uuid order by r.line`,
    [id],
  );
  return Object.fromEntries(rows.map(({ who, ...made }) => [who, made]));
};
/** Issues of the demo’s calendar (the 1st and the 15th) that appear up to a day. */
const until = async (on: string) =>
  (
    await house.query<{ n: number }>("select count(*)::int as n from issues where on_sale_on > '2026-11-24' and on_sale_on <= $1::date", [
      on,
    ])
  ).rows[0]!.n;

describe("subscribers of another system", () => {
  it("from Ghost: a tier that is paid at Stripe, free copies with their reason, and who wants letters since when", async () => {
    const made = await moved({
      name: "ghost",
      how: async (of) => ({ offers: { gold: await of("digital") }, withoutEnd: 2, perIssue: 200 }),
    });
    expect(made).toMatchObject({
      ada: { offer: "digital", renewal: "series", issues: 2, amount: 400, letters: "in", on: "2024-02-01", payer: "cus_ada1" },
      ben: { offer: "digital", as: "comp", renewal: "stopped", issues: 2, amount: 0, letters: "in" },
      cleo: { offer: null, letters: "out" },
    });
    const { rows } = await house.query<{ why: string }>(
      "select entered_why as why from orders where kind = 'comp' and came_by = 'take-on'",
    );
    expect(rows).toEqual([{ why: "taken on from ghost.csv: for the choir" }]);
    expect(made.ada!.how).toBe("brought from Ghost (ghost.csv)");
  });

  it("from Substack: paid until the expiry, the others readers, and no letters to whom they were switched off", async () => {
    const made = await moved({
      name: "substack",
      how: async (of) => ({ offers: { yearly: await of("digital"), monthly: await of("digital") }, perIssue: 200 }),
    });
    expect(made).toMatchObject({
      ada: { offer: "digital", issues: await until("2027-06-30"), letters: "in" },
      ben: { offer: null, letters: "in" },
      cleo: { offer: "digital", issues: await until("2027-02-10"), letters: "out" },
    });
  });

  it("from WooCommerce Subscriptions: going on, ending, on hold and over, with the money of the period", async () => {
    const made = await moved({
      name: "woocommerce-subscriptions",
      how: async (of) => ({ offers: { "print by post": await of("print") } }),
    });
    const owed = await until("2027-01-15");
    expect(made).toMatchObject({
      ada: { offer: "print", service: "active", renewal: "series", issues: owed, payer: "cus_woo1" },
      ben: { offer: "print", service: "active", renewal: "stopped", issues: await until("2027-05-01") },
      cleo: { offer: "print", service: "held" },
      dan: { offer: null, service: null },
    });
    // 96 euros for the 24 issues of a year, less those that were served
    expect(made.ada!.amount).toBe(9600 - Math.round((9600 * (24 - owed)) / 24));
    const { rows } = await house.query<{ line1: string; n: number }>(
      `select a.line1, (select count(*)::int from copies c where c.subscription_id = s.id and c.state = 'held') as n from subscriptions s join postal_addresses a on a.subscription_id = s.id
       join people p on p.id = s.recipient_id where p.email in ('ben.woo@moved.example', 'cleo.woo@moved.example') order by p.email`,
    );
    expect(rows).toEqual([
      { line1: "2 Quay", n: 0 },
      { line1: "3 Quay", n: 2 * (await until("2027-03-01")) },
    ]);
  });

  it("from WooCommerce Memberships: whoever has no end gets the issues that were said", async () => {
    const made = await moved({
      name: "woocommerce-memberships",
      how: async (of) => ({ offers: { reader: await of("digital") }, withoutEnd: 24, perIssue: 0 }),
    });
    expect(made).toMatchObject({ ada: { issues: await until("2027-02-01"), amount: 0 }, ben: { issues: 24 }, cleo: { offer: null } });
  });

  it("from MemberPress: what was refunded is over, and a lifetime is asked about", async () => {
    const made = await moved({
      name: "memberpress",
      how: async (of) => ({ offers: { "digital year": await of("digital") }, withoutEnd: 48 }),
    });
    const owed = await until("2027-03-01");
    expect(made).toMatchObject({
      ada: { issues: owed, amount: 4800 - Math.round((4800 * (24 - owed)) / 24) },
      ben: { offer: null },
      cleo: { issues: 48 },
    });
  });

  it("from Leaky Paywall: what does not recur does not renew", async () => {
    const made = await moved({ name: "leaky-paywall", how: async (of) => ({ offers: { online: await of("digital") } }) });
    expect(made).toMatchObject({
      ada: { renewal: "series", payer: "cus_leaky1", issues: await until("2027-01-10") },
      ben: { renewal: "stopped" },
      cleo: { offer: null },
    });
  });

  it("from Mailchimp and Mailjet: consent with its day and place; who unsubscribed or bounced gets nothing more", async () => {
    const chimp = await moved({ name: "mailchimp" });
    expect(chimp).toMatchObject({
      ada: {
        offer: null,
        letters: "in",
        on: "2023-05-01",
        how: "brought from Mailchimp, from 192.0.2.7 (mailchimp.csv)",
        suppressed: false,
      },
      ben: { letters: "out", suppressed: false },
      cleo: { letters: "out", suppressed: true },
    });
    expect(await moved({ name: "mailjet" })).toMatchObject({ ada: { letters: "in", on: "2023-06-01" }, ben: { letters: "out" } });
  });
});

describe("docs/MOVING.md", () => {
  const chapters = [
    ...readFileSync(join(projectFolder(), "docs/MOVING.md"), "utf8").matchAll(/^## Subscribers from (.+)\n([\s\S]*?)(?=^## )/gm),
  ];
  const files: Record<string, keyof typeof exportsOf> = {
    "a spreadsheet": "table",
    Ghost: "ghost",
    Substack: "substack",
    "WooCommerce Subscriptions": "woocommerce-subscriptions",
    "WooCommerce Memberships": "woocommerce-memberships",
    MemberPress: "memberpress",
    "Leaky Paywall": "leaky-paywall",
    Mailchimp: "mailchimp",
    Mailjet: "mailjet",
    "a label file": "labels",
  };
  let fresh: DemoHouse;
  beforeAll(async () => {
    fresh = await demoHouse();
  });
  afterAll(() => fresh.close());

  it("has a chapter for each system that is known", () => {
    expect(new Set(chapters.map(([, name]) => name))).toEqual(new Set(Object.keys(files)));
    expect(
      Object.values(files)
        .filter((name) => name !== "labels")
        .sort(),
    ).toEqual(sources.map(({ name }) => name).sort());
  });

  it.each(chapters.map(([, name = "", text = ""]) => [name, text]))("says what can be done of %s, step by step", async (name, text) => {
    const path = join(mkdtempSync(join(tmpdir(), "masthead-moving-")), `${files[name]!}.csv`);
    writeFileSync(path, exportsOf[files[name]!]);
    const commands = [...text.matchAll(/`masthead import-subscribers ([^`]+)`/g)].map(([, words = ""]) =>
      words.replace("FILE", path).split(" "),
    );
    expect(commands.length).toBeGreaterThan(1);
    const count = async () =>
      (await fresh.query<{ n: number }>("select count(*)::int as n from take_on_rows where state = 'taken'")).rows[0]!.n;
    const before = await count();
    for (const argv of commands) {
      const said: string[] = [];
      const out = { line: (line: string) => void said.push(line), problem: (line: string) => void said.push(line) };
      const code = await importSubscribersCommand(argv, async () => fresh.platform, out);
      expect([code, said.join("\n")]).toEqual([0, expect.stringContaining(", 0 lose one")]);
      if (argv.includes("--dry-run")) expect(await count()).toBe(before);
      else expect(await count()).toBeGreaterThan(before);
    }
    expect((await checkBooks(fresh.platform.db)).problems).toEqual([]);
  });
});
