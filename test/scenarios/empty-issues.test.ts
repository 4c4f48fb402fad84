import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentIssue, issueByNumber } from "../../src/editorial/index.ts";
import { browserOf } from "../support/browser.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";
import { enterOnSale } from "../support/put-on-sale.ts";

let house: DemoHouse;
/** A number that came on sale with nothing in it, newest of all, with printed copies on the shelf and a cover. */
let empty: number;
let reader: string;
let circulation: string;

beforeAll(async () => {
  house = await demoHouse();
  [reader, circulation] = [await house.be("print"), await house.be("circulation")];
  const current = (await currentIssue(house.platform.db))!;
  empty = current.wholeNumber + 2;
  await enterOnSale(house.platform, empty);
  await house.query(
    `update issues set cover_picture_id = (select cover_picture_id from issues where id = '${current.id}') where whole_number = ${empty}`,
  );
  await house.query(`delete from placements where issue_id = (select id from issues where whole_number = ${empty})`);
  await house.post("/desk/dispatch/stock", { wholeNumber: String(empty), change: "3", why: "Bound" }, circulation);
});
afterAll(() => house.close());

const addresses = () => [
  `/issues/${empty}`,
  `/issues/${empty}/copy/one-digital`,
  `/issues/${empty}/copy/one-print`,
  `/issues/${empty}/issue.epub`,
  `/issues/${empty}/issue-narrated.epub`,
  `/issues/${empty}/issue.pdf`,
  `/issues/${empty}/audio.json`,
];
const exits = [
  "/",
  "/issues",
  "/subscribe",
  "/sitemap.xml",
  "/news-sitemap.xml",
  "/feed.xml",
  "/atom.xml",
  "/feed.json",
  "/podcast.xml",
  "/search?q=harbour",
  "/account",
];

describe("an issue with nothing in it", () => {
  it("is 404 at each of its addresses, for a stranger and for a subscriber", async () => {
    for (const cookie of ["", reader]) {
      const answers = await Promise.all(addresses().map(async (path) => `${(await house.get(path, cookie)).status} ${path}`));
      expect(answers).toEqual(addresses().map((path) => `404 ${path}`));
    }
  });

  it.each(exits)("is not told at %s", async (path) => {
    for (const cookie of ["", reader]) expect(await house.text(path, cookie)).not.toMatch(new RegExp(`/issues/${empty}\\b`));
  });

  it("is not sold, by whatever form and to nobody", async () => {
    const buyer = {
      email: "empty@reader.example",
      name: "Una Berg",
      agreed: "yes",
      card: "4242424242424242",
      expiry: "12/39",
      check: "123",
      country: "GB",
    };
    for (const key of ["one-digital", "one-print"]) expect((await house.post(`/issues/${empty}/copy/${key}`, buyer)).status).toBe(404);
    const { rows } = await house.query("select 1 from orders where kind = 'back issue' and start_issue = $1", [String(empty)]);
    expect(rows).toEqual([]);
    expect((await lettersTo(house, "empty@reader.example")).length).toBe(0);
  });

  it("stands in the desk's list, and is there for readers as soon as an article of it is public", async () => {
    expect(await house.text("/desk/issues", await house.be("editor"))).toContain(`/desk/issues/${empty}`);
    const { id } = (await issueByNumber(house.platform.db, empty))!;
    const other = (await currentIssue(house.platform.db))!;
    expect(other.wholeNumber).toBeLessThan(empty);
    await house.query("update placements set issue_id = $1 where article_id = $2", [id, other.articles[1]!.id]);
    expect((await house.get(`/issues/${empty}`)).status).toBe(200);
    expect((await currentIssue(house.platform.db))!.wholeNumber).toBe(empty);
    expect(await house.text("/sitemap.xml")).toMatch(new RegExp(`/issues/${empty}<`));
    expect((await house.get(`/issues/${empty}/copy/one-digital`)).status).toBe(200);
    await house.query("update article_publications set withdrawn_at = now() where article_id = $1", [other.articles[1]!.id]);
    expect((await house.get(`/issues/${empty}`)).status).toBe(404);
  });
});

describe("before the first issue", () => {
  it("whoever pays is thanked without an issue to read, and told when the first one opens", async () => {
    await house.query("delete from placements");
    const browser = browserOf(house);
    const form = {
      payerName: "Una Berg",
      email: "first@reader.example",
      agreed: "yes",
      card: "4242424242424242",
      expiry: "12/39",
      check: "123",
    };
    const thanks = (await browser.post("/subscribe/digital", form)).headers.get("location") ?? "";
    expect(thanks).toMatch(/thanks$/);
    const page = await browser.text(thanks);
    expect(page).toContain("No issue has appeared yet. The first one is open to you as soon as it does.");
    expect(page).toContain('href="/">To the front page</a>');
    expect(page).not.toContain("Read this issue");
  });
});
