import { mkdirSync } from "node:fs";
import { saveOffer, saveTaxSettings } from "../../../src/offers/index.ts";
import { planIssues, recordPastIssues, savePublication } from "../../../src/editorial/index.ts";
import { demoOffers } from "../../../src/demo/index.ts";
import { seedOffers } from "../../../src/demo/seed-trade.ts";
import { findOrCreatePerson, grantRole } from "../../../src/people/index.ts";
import { type Platform, inTransaction } from "../../../src/platform/index.ts";
import { day } from "../../../src/values/index.ts";
import { testServer, withClient } from "../database.ts";
import { type FreshPlatform, freshPlatform } from "../fresh-platform.ts";
import { writeOneInEach } from "../many-articles.ts";
import { template } from "../templates.ts";

/** Issues that appeared before the house was opened. */
export const appeared = 21;

/** A magazine with the demo's offers and an article of a few words in each issue: what the trade needs, and a database that is copied in a moment. */
export async function tradeHouse(): Promise<FreshPlatform> {
  const from = await template(await testServer(), { name: "trade", by: "demo" }, async ({ database, files }) => {
    const fresh = await freshPlatform();
    await write(fresh.platform);
    await writeOneInEach(fresh.platform);
    const { rows } = await fresh.platform.pool.query<{ name: string }>("select current_database() as name");
    await fresh.platform.db.destroy();
    await withClient(await testServer(), (client) => client.query(`create database ${database} template ${rows[0]!.name}`));
    mkdirSync(files, { recursive: true });
    await fresh.close();
  });
  return freshPlatform({ from });
}

async function write(platform: Platform): Promise<void> {
  const words = { title: "The Test", tagline: "", about: "", imprint: "", language: "en", timeZone: "Europe/London", currency: "EUR" };
  const look = { issnPrint: null, issnOnline: null, look: {} };
  const seller = { name: "The Test Ltd", address: "1 Quay", vatId: "", registration: "", email: "" };
  await inTransaction(platform, async (tx) => {
    await savePublication(tx, {
      ...words,
      ...look,
      issuesPerYear: 24,
      firstIssueOn: day("2026-01-01"),
      seller,
      trimSize: "a4",
      coverPrice: null,
    });
    await planIssues(tx, 140, platform.clock.now());
    await recordPastIssues(tx, appeared);
    await seedOffers(platform, tx);
    const print = demoOffers.find(({ keyCode }) => keyCode === "print")!;
    // by post alone and a short term, with grace copies, for many ends of terms in one history
    await saveOffer(tx, {
      ...print,
      keyCode: "paper",
      name: "Paper",
      editions: ["print"],
      termIssues: 6,
      graceIssues: 2,
      price: { amount: 3001, currency: "EUR" },
      position: 20,
    });
    await saveOffer(tx, {
      ...print,
      keyCode: "short",
      name: "Short",
      termIssues: 4,
      graceIssues: 1,
      guaranteeDays: 10,
      price: { amount: 1999, currency: "EUR" },
      position: 21,
    });
    // print and digital are taxed differently, so that a change of edition changes the tax
    await saveTaxSettings(tx, {
      sellerCountry: "GB",
      sellerVatId: null,
      reverseCharge: false,
      rates: [
        { country: "GB", taxedAs: "print", rate: 0 },
        { country: "GB", taxedAs: "digital", rate: 2000 },
        { country: "DE", taxedAs: "print", rate: 700 },
        { country: "DE", taxedAs: "digital", rate: 700 },
      ],
    });
    const clerk = await findOrCreatePerson(platform, tx, { email: "clerk@test.example", name: "Clerk" });
    await grantRole(platform, tx, { personId: clerk, role: "circulation" });
  });
}
