import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

/** What a reader agreed to, with its history, seen by them alone and withdrawn by them alone. */

let house: DemoHouse;
let jonas: string;
const page = (cookie = jonas) => house.text("/account/consents", cookie);
const personOf = async (email: string) =>
  (await house.query<{ id: string }>("select id from people where email = $1", [email])).rows[0]!.id;

beforeAll(async () => {
  house = await demoHouse();
  await house.query("delete from graphile_worker._private_jobs");
  jonas = await house.be("print");
});
afterAll(() => house.close());

const letter = async (email: string, more = "null") =>
  (
    await house.query<{ id: string }>(
      `insert into reader_letters (id, about, name, email, place, body, consented_at, sent_at, token_hash, proven_at, taken_at)
       values (gen_random_uuid(), null, 'A reader', '${email}', 'Halmouth', 'A word.', now(), now(), decode(md5(random()::text), 'hex'), now(), ${more}) returning id`,
    )
  ).rows[0]!.id;
const isThere = async (id: string) => (await house.query("select 1 from reader_letters where id = $1", [id])).rows.length === 1;
const withdraw = (id: string, cookie = jonas) => house.post(`/account/consents/letters/${id}/withdrawal`, {}, cookie);

describe("what a reader agreed to", () => {
  it("about the newsletter is told with its day, its way and its words, each time, and is withdrawn", async () => {
    await house.post("/account/newsletter", { choice: "out" }, jonas);
    await house.post("/account/newsletter", { choice: "in" }, jonas);
    const shown = await page();
    for (const words of ["Agreed on November 24, 2026", "Withdrawn on November 24, 2026", "the account page", "Send it to me"])
      expect(shown.replaceAll("24 November 2026", "November 24, 2026")).toContain(words);
    expect((await house.post("/account/consents/newsletter/withdrawal", {}, jonas)).status).toBe(303);
    const { rows } = await house.query("select choice, words from newsletter_choices where person_id = $1 order by id desc limit 1", [
      await personOf("jonas@reader.example"),
    ]);
    expect(rows).toEqual([{ choice: "out", words: "Send me no newsletter" }]);
    expect(await page()).not.toContain("/account/consents/newsletter/withdrawal");
  });

  it("about word of new issues by their browsers is told, with what ended by itself, and where it is withdrawn; of nobody else’s", async () => {
    const jonasId = await personOf("jonas@reader.example");
    await house.query(
      `insert into push_choices (subscription_id, person_id, choice, how, words, chosen_at) values
       (gen_random_uuid(), $1, 'in', 'button', '', '2026-11-20T12:00:00Z'),
       (gen_random_uuid(), $1, 'in', 'button', 'As it was <asked>.', '2026-11-21T12:00:00Z'),
       (gen_random_uuid(), $1, 'out', 'button', 'No more of it', '2026-11-22T12:00:00Z'),
       (gen_random_uuid(), $1, 'out', 'gone', '', '2026-11-23T12:00:00Z')`,
      [jonasId],
    );
    const shown = await page();
    const [, told = ""] = /<h2>New issues<\/h2>(.*?)<\/section>/s.exec(shown) ?? [];
    expect([...told.matchAll(/<h3>(\S+ on).*?<dd>(.*?)<\/dd>/gs)].map(([, head, words]) => [head, words])).toEqual([
      ["Withdrawn on", "It ended by itself: that browser could be told no more."],
      ["Withdrawn on", "No more of it"],
      ["Agreed on", "As it was &lt;asked>."],
      ["Agreed on", expect.stringMatching(/not kept/)],
    ]);
    expect(told).toContain('href="/reading-settings"');
    expect(await page(await house.be("publisher"))).not.toContain("<h2>New issues</h2>");
  });

  it("with an order is told in the words of that day, and of nobody else’s", async () => {
    const [mine, theirs] = [await personOf("jonas@reader.example"), await personOf("odile@tidewater.example")];
    const { rows } = await house.query<{ id: string }>("select id from orders where payer_id = $1 and status = 'paid' limit 1", [mine]);
    await house.query("update orders set consent = 'It renews, I was told <so>.' where id = $1", [rows[0]!.id]);
    expect(await page()).toContain("It renews, I was told &lt;so>.");
    expect(theirs).not.toBe(mine);
    expect(await page(await house.be("publisher"))).not.toContain("It renews, I was told");
  });

  it("to have printed is withdrawn with the letter, by its sender alone, until an editor takes it", async () => {
    const [waits, anothers, taken] = [
      await letter("jonas@reader.example"),
      await letter("mia@reader.example"),
      await letter("jonas@reader.example", "now()"),
    ];
    await house.query("update reader_letters set words = 'Print it, I said.' where id = $1", [waits]);
    expect(await page()).toContain(`/account/consents/letters/${waits}/withdrawal`);
    expect(await page()).toContain("<dd>Print it, I said.</dd>");
    expect(await page()).not.toContain(anothers);
    for (const id of [waits, anothers, taken]) await withdraw(id);
    expect([await isThere(waits), await isThere(anothers), await isThere(taken)]).toEqual([false, true, true]);
    expect(await page()).toContain("An editor has taken it");
  });

  it("is seen by nobody who is not signed in", async () => {
    expect((await house.get("/account/consents")).headers.get("location")).toBe("/sign-in?return=/account/consents");
  });
});
