import { EpubCheck } from "@likecoin/epubcheck-ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offerByKey } from "../../src/offers/index.ts";
import { cast } from "../../src/demo/index.ts";
import { textOf } from "../../src/document/index.ts";
import { type ArticleView, articleBySlug, currentIssue, issuesOnSale, publishArticle, draftBySlug } from "../../src/editorial/index.ts";
import { runJobs, today } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { ninePromises } from "../support/nine-promises.ts";

let house: DemoHouse;
let paid: ArticleView;
let open: ArticleView;
/** Words that stand below the paywall line only. */
let secret: string;

beforeAll(async () => {
  house = await demoHouse({ made: true });
  paid = (await articleBySlug(house.platform.db, "the-bridge-nobody-would-own"))!;
  open = (await articleBySlug(house.platform.db, "the-last-boat-before-the-frost"))!;
  secret = "biscuit tin";
});
afterAll(() => house.close());

const checkout = (offer: string, more: Record<string, string> = {}) => ({
  payerName: "Una Berg",
  email: "una@reader.example",
  card: "4242 4242 4242 4242",
  expiry: "12/39",
  check: "123",
  agreed: "yes",
  orderKey: `key-${offer}-${JSON.stringify(more).length}-${(orders += 1)}`,
  ...more,
});
let orders = 0;

describe("the offer’s nine promises", () => {
  it("lists them word for word on the subscribe page, from the offer’s own data", async () => {
    const page = await house.text("/subscribe");
    for (const label of ninePromises) expect(page).toContain(`<strong>${label}</strong>`);
    const included = async (keyCode: string) =>
      (await offerByKey(house.platform.db, keyCode, today(house.platform.clock, "UTC"))).included.map(({ label }) => label);
    expect(await included("print")).toEqual(ninePromises);
    // an offer without print promises none
    expect(await included("digital")).toEqual(ninePromises.filter((label) => label !== "Optional print edition"));
  });

  it("24 issues per year: an order owes twenty-four issues, each once", async () => {
    const answer = await house.post("/subscribe/digital", checkout("digital", { email: "year@reader.example" }));
    expect(answer.status).toBe(303);
    const reader = await house.signIn("year@reader.example");
    const page = await house.text("/account", reader);
    expect(page).toMatch(/24 issues are still to come, no\. \d+ to no\. \d+\./);
  });

  it("optional print edition: print adds a posted copy of every issue and wants an address", async () => {
    const refused = await house.post("/subscribe/print", checkout("print", { email: "post@reader.example" }));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Give a street and number");
    const address = { name: "Una Berg", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };
    expect((await house.post("/subscribe/print", checkout("print", { email: "post@reader.example", ...address }))).status).toBe(303);
    const { rows } = await house.query<{ edition: string; count: number }>(
      "select edition, count(*) from copies join subscriptions s on s.id = subscription_id join people p on p.id = s.recipient_id where p.email = 'post@reader.example' group by 1 order by 1",
    );
    expect(rows).toEqual([
      { edition: "digital", count: 24 },
      { edition: "print", count: 24 },
    ]);
  });

  it("digital edition access: a subscriber downloads the issue, a stranger does not", async () => {
    const issue = (await currentIssue(house.platform.db))!;
    const epub = await house.get(`${issue.path}/issue.epub`, await house.be("digital"));
    expect(epub.headers.get("content-type")).toBe("application/epub+zip");
    const { messages } = await EpubCheck.validate(new Uint8Array(await epub.arrayBuffer()));
    expect(messages).toEqual([]);
    expect((await house.get(`${issue.path}/issue.epub`)).status).toBe(403);
  }, 900_000);

  it("exclusive subscriber content: nothing past the opening leaves by any exit for a stranger", async () => {
    expect(JSON.stringify(paid.body)).toContain(secret);
    const exits = [
      paid.path,
      "/",
      paid.issue!.path,
      "/feed.xml",
      "/atom.xml",
      "/feed.json",
      "/podcast.xml",
      "/sitemap.xml",
      `/contributors/lena-marsh`,
      `/sections/crossings`,
    ];
    for (const exit of exits) expect.soft(await house.text(exit), exit).not.toContain(secret);
    expect.soft(await house.text(`/search?q=${encodeURIComponent(`"${secret}"`)}`)).toContain("Nothing was found");
    for (const file of ["audio.mp3", "audio.json", "transcript.vtt"])
      expect.soft((await house.get(`${paid.path}/${file}`)).status, file).toBe(403);
    const pdf = await house.get(`${paid.path}/print.pdf`);
    expect(house.pdfText(Buffer.from(await pdf.arrayBuffer()))).not.toContain(secret);
    expect(await house.text(paid.path, await house.be("digital"))).toContain(secret);
  });

  it("audio for all articles: every published article has a recording whose times rise and end with it", async () => {
    const reader = await house.be("digital");
    for (const issue of (await issuesOnSale(house.platform.db)).slice(0, 1)) {
      for (const { path } of (await currentIssue(house.platform.db))!.articles) {
        const { seconds, timings } = (await (await house.get(`${path}/audio.json`, reader)).json()) as {
          seconds: number;
          timings: { start: number; end: number }[];
        };
        expect(issue.articles).toEqual([]);
        expect(timings.length).toBeGreaterThan(10);
        timings.forEach((timing, at) => {
          expect(timing.end).toBeGreaterThan(timing.start);
          if (at > 0) expect(timing.start).toBeGreaterThanOrEqual(timings[at - 1]!.end);
        });
        expect(seconds).toBeGreaterThanOrEqual(timings.at(-1)!.end);
      }
    }
  });

  it("unlimited access to past issues: a subscriber reads the oldest, and searches all of it", async () => {
    const reader = await house.be("digital");
    const old = (await articleBySlug(house.platform.db, "a-barrel-is-a-negotiation"))!;
    expect(await house.text(old.path, reader)).toContain("upturned plane");
    expect(await house.text("/search?q=%22upturned+plane%22", reader)).toContain(old.path);
    expect(await house.text("/search?q=%22upturned+plane%22")).not.toContain(old.path);
  });

  it("ad-free: house ads for a stranger, none for a subscriber", async () => {
    expect(await house.text("/")).toContain("House ad");
    const page = await house.text("/", await house.be("digital"));
    expect(page).not.toContain("House ad");
    expect(page).not.toContain("offer-end");
  });

  it("60-day money-back guarantee: one button gives all of it back and ends access in the same breath", async () => {
    await house.post("/subscribe/digital", checkout("digital", { email: "back@reader.example" }));
    const reader = await house.signIn("back@reader.example");
    expect(await house.text(paid.path, reader)).toContain(secret);
    const account = await house.text("/account", reader);
    expect(account).toContain("Refund me €48.00");
    const [, id] = /subscriptions\/([0-9a-f-]{36})\/refund/.exec(account)!;
    house.clock.advance({ days: 59 });
    const later = await house.signIn("back@reader.example");
    expect((await house.post(`/account/subscriptions/${id}/refund`, {}, later)).status).toBe(303);
    expect(await house.text(paid.path, later)).not.toContain(secret);
    // pressed again, in another tab: it says the same, and gives nothing more
    expect((await house.post(`/account/subscriptions/${id}/refund`, {}, later)).status).toBe(303);
    const { rows } = await house.query<{ amount: number }>(
      "select r.amount from payment_refunds r join subscription_refunds s on s.payment_refund_id = r.id where s.subscription_id = $1",
      [id!],
    );
    expect(rows).toEqual([{ amount: 4800 }]);
    house.clock.advance({ days: -59 });
  });

  it("cancel anytime: it stops renewing at once, and every paid issue still comes", async () => {
    const reader = await house.be("print");
    const [, id] = /subscriptions\/([0-9a-f-]{36})\/cancellation/.exec(await house.text("/account", reader))!;
    const owed = () => house.query<{ count: number }>("select count(*) from copies where subscription_id = $1 and state = 'owed'", [id!]);
    const before = (await owed()).rows;
    expect((await house.post(`/account/subscriptions/${id}/cancellation`, {}, reader)).status).toBe(303);
    expect((await owed()).rows).toEqual(before);
    expect(await house.text("/account", reader)).toContain("will not renew");
    expect(await house.text(paid.path, reader)).toContain(secret);
  });
});

describe("the readers of the demo", () => {
  it("see what their state allows", async () => {
    const lapsedMay = (await articleBySlug(house.platform.db, "the-mill-that-grinds-nothing"))!;
    const sees = async (key: (typeof cast)[number]["key"]) => (await house.text(paid.path, await house.be(key))).includes(secret);
    expect(await sees("digital")).toBe(true);
    expect(await sees("stopped")).toBe(true);
    expect(await sees("refunded")).toBe(false);
    expect(await sees("registered")).toBe(false);
    expect(await sees("expired")).toBe(false);
    expect(await house.text(lapsedMay.path, await house.be("expired"))).toContain("The rest is for subscribers");
  });

  it("get the registered articles once they are signed in", async () => {
    const article = (await articleBySlug(house.platform.db, "a-coast-redrawn-by-hand"))!;
    expect(await house.text(article.path)).toContain("Sign in to read on");
    expect(await house.text(article.path, await house.be("registered"))).toContain("fleur-de-lis");
    expect(await house.text(article.path, await house.be("registered"))).not.toContain("Sign in to read on");
  });

  it("are refused by cards that are refused, and nothing is written", async () => {
    const answer = await house.post(
      "/subscribe/digital",
      checkout("digital", { email: "poor@reader.example", card: "4000 0000 0000 0002" }),
    );
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("The payment did not go through: declined by your bank. Nothing was charged.");
    const { rows } = await house.query(
      "select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = 'poor@reader.example'",
    );
    expect(rows).toEqual([]);
  });

  it("are asked for a second step by the card that wants one", async () => {
    const answer = await house.post(
      "/subscribe/digital",
      checkout("digital", { email: "step@reader.example", card: "4000 0025 0000 3155" }),
    );
    const step = answer.headers.get("location")!;
    expect(step).toMatch(/confirmation$/);
    expect(
      (await house.query("select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = 'step@reader.example'")).rows,
    ).toEqual([]);
    expect((await house.post(step, { answer: "yes" })).headers.get("location")).toMatch(/thanks$/);
    expect(await house.text("/account", await house.signIn("step@reader.example"))).toContain("24");
  });

  it("order once, however often they press the button", async () => {
    const form = checkout("digital", { email: "twice@reader.example" });
    await house.post("/subscribe/digital", form);
    await house.post("/subscribe/digital", form);
    const { rows } = await house.query<{ count: number }>(
      "select count(*) from orders o join people p on p.id = o.payer_id where p.email = 'twice@reader.example'",
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it("are not fooled by another site’s form", async () => {
    const answer = await house.fetch("/sign-out", {
      method: "POST",
      headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
    });
    expect(answer.status).toBe(403);
  });
});

describe("publishing", () => {
  it("makes nothing anew when nothing changed", async () => {
    const draft = (await draftBySlug(house.platform.db, open.slug))!;
    await publishArticle(house.platform, { articleId: draft.id });
    await runJobs(house.platform, house.masthead.handlers);
    const { rows } = await house.query<{ count: number }>("select count(*) from editions where article_id = $1 and kind = 'audio'", [
      open.id,
    ]);
    expect(rows).toEqual([{ count: 1 }]);
    expect(textOf(open.lead!.caption)).toContain("Marit");
  });
});
