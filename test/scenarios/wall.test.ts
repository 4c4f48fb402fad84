import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type ArticleView,
  appearedIssue,
  articleBySlug,
  housePages,
  publishPage,
  savePage,
  withdrawPage,
} from "../../src/editorial/index.ts";
import { saveOffer, usualTerms } from "../../src/offers/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { lettersTo } from "../support/letters.ts";
import { must } from "../../src/values/index.ts";
import { fromMarkdown } from "../../src/document/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let paid: ArticleView;
let older: string;

beforeAll(async () => {
  house = await demoHouse();
  const { db } = house.platform;
  paid = (await articleBySlug(db, "the-bridge-nobody-would-own"))!;
  const before = (await appearedIssue(db, paid.issue!.wholeNumber - 1))!;
  older = before.articles.find(({ access }) => access === "subscribers")!.path;
});
afterAll(() => house.close());

/** The wall of a page, as words. */
const wallOf = (html: string): string =>
  (/<section class="wall".*?<\/section>/s.exec(html)?.[0] ?? "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

describe("where an article stops", () => {
  it("the wall says what the piece is and what reading on costs, by the issue too", async () => {
    const said = wallOf(await house.text(paid.path));
    expect(said).toContain(`${paid.words.toLocaleString("en")} words · ${paid.minutes} minutes to read`);
    expect(said).toContain("€48.00 for 24 issues · €2.00 an issue");
    expect(said).toContain("€96.00 for 24 issues · €4.00 an issue");
    expect(said).toContain("60-day money-back guarantee Cancel anytime");
    expect(said).toContain("Give The Tidewater Review");
  });

  it("what can be tried for nothing stands first, where it opens this article, and nowhere else", async () => {
    expect(wallOf(await house.text(paid.path))).toMatch(/to read Two issues to try 2 issues, free · it ends by itself Choose Digital/);
    expect(wallOf(await house.text(older))).not.toContain("Two issues to try");
    expect(wallOf(await house.text(older))).toContain("Digital €48.00");
  });

  it("offers nothing that does not open it: an issue alone only its own, print alone not at all", async () => {
    await inTransaction(house.platform, (tx) =>
      saveOffer(tx, {
        ...usualTerms,
        keyCode: "paper",
        name: "Paper alone",
        summary: "By post.",
        editions: ["print"],
        termIssues: 24,
        price: { amount: 7000, currency: "EUR" },
        taxRate: 1000,
        guaranteeDays: 0,
        renews: "series",
        position: 9,
      }),
    );
    const page = await house.text(older);
    expect(wallOf(page)).not.toContain("Paper alone");
    const number = (await house.text(older)).match(/href="\/issues\/(\d+)\/copy\/one-digital[?"]/)?.[1];
    expect(wallOf(page)).toContain(`Issue ${number} alone €4.00 · it stays yours`);
    await house.query("delete from offers where key_code = 'paper'");
  });

  it("whoever has paid asks for the code on the wall itself, and comes back to the article whole", async () => {
    const page = await house.text(paid.path);
    expect(page).toMatch(/<form class="already" method="post" action="\/sign-in"><input type="hidden" name="return" value="[^"]+"/);
    const back = /name="return" value="([^"]+)"/.exec(page)![1]!;
    const email = "ida@reader.example";
    const { rows } = await house.query<{ email: string }>(
      "select p.email from people p join subscriptions s on s.recipient_id = p.id where s.service = 'active' and s.editions @> '{digital}' and s.grants = 'archive' and p.email is not null limit 1",
    );
    const reader = rows[0]?.email ?? email;
    const asked = await house.post("/sign-in", { email: reader, return: back });
    const browser = asked.headers.getSetCookie()[0]!.split(";")[0]!;
    const [letter] = await lettersTo(house, reader, "sign-in");
    const entered = await house.post("/sign-in/code", { email: reader, code: /\b\d{6}\b/.exec(letter!.text)![0] }, browser);
    expect(entered.headers.get("location")).toContain(paid.path);
    const cookie = entered.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    expect(wallOf(await house.text(paid.path, cookie))).toBe("");
  });

  it("whoever is signed in is told so, and not asked for an address again", async () => {
    const said = wallOf(await house.text(paid.path, await house.be("registered")));
    expect(said).toContain("You are signed in. Nothing that belongs to this address opens this article.");
    expect(said).not.toContain("Already a subscriber?");
  });

  it("is no wall for who may read on, and the offer is not made twice on a page that has one", async () => {
    expect(await house.text(paid.path, await house.be("digital"))).not.toContain('class="wall"');
    expect(await house.text(paid.path)).not.toContain('class="offer-end"');
  });
});

describe("the subscribe page", () => {
  const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

  it("opens with the prices: by the term, by the issue, by the year, and what is saved against single issues", async () => {
    const page = await house.text("/subscribe");
    const said = words(page);
    expect(said).toContain("24 issues · Digital €2.00 an issue €48.00 a year €48.00 less than 24 issues bought singly at €4.00");
    expect(said).toContain("€4.00 an issue €96.00 a year €120.00 less than 24 issues bought singly at €9.00");
    expect(page.indexOf('class="price"')).toBeLessThan(page.indexOf('class="promises"'));
    // what can be tried for nothing is first, and the newest cover stands beside
    expect(page.indexOf("Two issues to try")).toBeLessThan(page.indexOf("Every issue on any screen"));
    expect(page).toMatch(new RegExp(`<a class="cover" href="/issues/${paid.issue!.wholeNumber}"`));
  });

  it("is where the address of an offer that is closed leads", async () => {
    const answer = await house.get("/subscribe/no-such-offer");
    expect(answer.status).toBe(404);
    const [, ways = ""] = /<p class="actions">(.*?)<\/p>/s.exec(await answer.text())!;
    expect([...ways.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual(["/subscribe", "/"]);
  });

  it("says in one table what differs between the offers, and of print only where it is", async () => {
    const table = /<table>.*?<\/table>/s.exec(await house.text("/subscribe"))![0];
    const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
      [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => cell),
    );
    expect(rows).toContainEqual(["Optional print edition", "no", "no", "yes"]);
    expect(rows).toContainEqual(["60-day money-back guarantee", "no", "yes", "yes"]);
    expect(rows).toContainEqual(["Price", "Free", "€48.00", "€96.00"]);
    // what all have is no difference
    expect(table).not.toContain("Cancel anytime");
  });

  it("ends with the editor’s letter, where the house has a page of that name", async () => {
    const ours = must(
      (await housePages(house.platform.db)).find(({ slug }) => slug === "letter-from-the-editor"),
      "letter of the demo",
    );
    expect(words(await house.text("/subscribe"))).toContain("A letter from the editor Dear reader,");
    await inTransaction(house.platform, (tx) => withdrawPage(house.platform, tx, ours));
    expect(await house.text("/subscribe")).not.toContain("from-editor");
    const { body } = fromMarkdown("Somebody has to pay the ferryman, and it had better be you.");
    const page = { headline: "Dear reader", standfirst: "", slug: "letter-from-the-editor", language: "", body };
    const { id } = await inTransaction(house.platform, (tx) => savePage(house.platform, tx, page, { id: ours.id }));
    expect(await house.text("/subscribe")).not.toContain("pay the ferryman");
    await inTransaction(house.platform, (tx) => publishPage(house.platform, tx, { id }));
    expect(words(await house.text("/subscribe"))).toContain("Dear reader Somebody has to pay the ferryman");
  });
});
