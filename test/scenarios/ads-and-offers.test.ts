import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDigitalIssue, makePrintView } from "../../src/print/index.ts";
import { articleBySlug, publishArticle, publishedArticles } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());

async function printView({ id, path }: { id: string; path: string }, cookie?: string): Promise<string> {
  await makePrintView(house.platform, { articleId: id });
  const answer = await house.get(`${path}/print.pdf`, cookie);
  expect(answer.status).toBe(200);
  return house.pdfText(Buffer.from(await answer.arrayBuffer()));
}

describe("what the magazine says of itself", () => {
  it("in the print view of an open article is an offer for who has none, and nothing for who is without ads", async () => {
    const open = (await articleBySlug(house.platform.db, "the-last-boat-before-the-frost"))!;
    expect(open.access).toBe("open");
    expect(await printView(open)).toContain("Subscribe to The Tidewater Review");
    const subscriber = await house.be("digital");
    expect(await printView(open, subscriber)).not.toContain("Subscribe to");
  });

  it("in the print view of an article for subscribers is with its opening alone", async () => {
    const paid = (await publishedArticles(house.platform.db, { limit: 20 })).find(({ access }) => access === "subscribers")!;
    const opening = await printView(paid);
    expect(opening).toContain("The rest of this article is for subscribers.");
    expect(opening).toContain("Subscribe to The Tidewater Review");
    const whole = await printView(paid, await house.be("digital"));
    expect(whole).not.toContain("for subscribers");
    expect(whole).not.toContain("Subscribe to");
    expect(whole.length).toBeGreaterThan(opening.length);
  });

  it("goes to nobody with the text of an article that was open and is for subscribers now, until the opening is set", async () => {
    const open = (await articleBySlug(house.platform.db, "a-rope-of-ones-own"))!;
    expect(open.access).toBe("open");
    await printView(open);
    await house.query("update articles set access = 'subscribers' where id = $1", [open.id]);
    await publishArticle(house.platform, { articleId: open.id });
    expect((await house.get(`${open.path}/print.pdf`)).status).toBe(202);
    const opening = await printView(open);
    expect(opening).toContain("The rest of this article is for subscribers.");
  });

  it("on the front page is another thing for who has bought before", async () => {
    const front = await house.text("/");
    expect(front).toContain("The other half of each issue");
    expect(front).not.toContain("Come aboard again");
    const holder = await house.text("/", await house.be("refunded"));
    expect(holder).toContain("Come aboard again");
    expect(holder).not.toContain("The other half of each issue");
  });

  it("in the printed issue is said once, and speaks to nobody as if they had not bought it", async () => {
    const { rows } = await house.query<{ id: string }>("select id from issues where whole_number = 46");
    await makeDigitalIssue(house.platform, { issueId: rows[0]!.id });
    const issue = (await house.query<{ key: string }>("select storage_key as key from editions where kind = 'digital-issue'")).rows[0]!;
    const words = house.pdfText((await house.platform.storage.get(issue.key))!);
    for (const headline of [
      "Twice a month, by water",
      "This issue also speaks",
      "Pass it on",
      "Where the older ones are",
      "A letter when the next is out",
      "For a whole reading room",
    ])
      expect(words.split(headline).length - 1, headline).toBeLessThanOrEqual(1);
    expect(words).toContain("Twice a month, by water");
    expect(words).not.toContain("The other half of each issue");
  });

  it("as an offer without print promises none, and where print is one of the offers the list says so", async () => {
    expect(await house.text("/subscribe")).toContain("<strong>Optional print edition</strong>");
    expect(await house.text("/subscribe/print")).toContain("Optional print edition");
    expect(await house.text("/subscribe/digital")).not.toContain("Optional print edition");
  });
});
