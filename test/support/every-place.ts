import { indexArticle } from "../../src/archive/index.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decide, facsimiles, takeIn } from "../../src/facsimiles/index.ts";
import { makeGiftLink } from "../../src/orders/gifts/gift.ts";
import { makeStopLink } from "../../src/subscriptions/stop-link.ts";
import { newUnsubscribeToken } from "../../src/newsletter/unsubscribe.ts";
import { askForExport } from "../../src/transfer/index.ts";
import { newToken } from "../../src/people/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { makePrivateLink } from "../../src/review/index.ts";
import { dayOf, newId } from "../../src/values/index.ts";
import { takeOnOfBytes } from "../../src/takeon/index.ts";
import type { DemoHouse } from "./demo-house.ts";
import { oldPdf } from "./old-pdf.ts";
import { wpExport, wpItem } from "./wordpress-export.ts";

/** Answered with a file, with words for programs, or by leading on at once. */
const noPage =
  /\.(js|webmanifest|xml|json|zip|pdf|csv|jpg|mp3|vtt|epub|wav|pls|css|ico|png|txt|ics)\}?$|^\/search\/suggestions$|^\/account\/(places|payment-method)$|^\/(opds|oembed|healthz|livez|readyz|metrics|assets|pictures|feeds)(\/|$)|:file|^\/gifts\/mine$|^\/offline\/rights$|^\/private\/:token\/comments$|^\/setup$|^\/desk\/export\/:secret\/file$|^\/desk\/(issues\/:number\/pages\/:page|magazine$|pictures\/found|pictures\/:id\/seen|articles\/found|articles\/:id\/missing|articles\/(?:names|topics)$|numbers$|documents\/:number|articles\/:id\/speech\/reading|numbers\/\w+\/(articles\/:id\/)?:figure)$/;

/** Every address that answers with a page, as the router has it, in this part of the house. */
export const pagesOf = ({ masthead }: DemoHouse, part: RegExp): string[] => [
  ...new Set(masthead.routes.flatMap(({ method, path }) => (method === "GET" && part.test(path) && !noPage.test(path) ? [path] : []))),
];

/** The address with what the demo has in its places; the route itself where nothing is known for it. */
export function addressOf(route: string, known: readonly (readonly [string, string])[]): string {
  const [start, address] = known.find(([beginning]) => route.startsWith(beginning)) ?? ["", ""];
  return address + route.slice(start.length);
}

/** What stands in the places of addresses, by how the address begins; the longest beginnings first. `article` is the path of one. */
export async function knownPlaces(house: DemoHouse, article: string, staff: string): Promise<[string, string][]> {
  const { platform } = house;
  const one = async (sql: string) => Object.values((await house.query<Record<string, string>>(sql)).rows[0] ?? {})[0] ?? "nothing";
  const order = (where: string) => one(`select id from orders where ${where} order by number desc limit 1`);
  const of = (email: string) =>
    one(`select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = '${email}' limit 1`);
  const [paid, onAccount, printed] = [
    await order("status = 'paid'"),
    await order("status = 'on account'"),
    await of("jonas@reader.example"),
  ];
  // what the demo is past: a premium that waits for the post, money that waits to be given back
  await house.query(`update orders set premium_id = (select id from premiums limit 1), premium_sent_at = null where id = '${paid}'`);
  const bought = async (card: string) => {
    const fields = { payerName: "Ivo Lark", email: "ivo@reader.example", expiry: "12/39", check: "123", agreed: "yes", second: "yes" };
    await house.post("/subscribe/digital", { ...fields, card, orderKey: newToken() });
    return order("true");
  };
  const waiting = await bought("4000002500003155");
  // of what its reader has already, in print and digitally, and was not asked about, as they were not signed in
  const card = { card: "4242424242424242", expiry: "12/39", check: "123" };
  const jonas = { payerName: "Jonas Holt", email: "jonas@reader.example" };
  await house.post("/subscribe/digital", { ...jonas, ...card, agreed: "yes", orderKey: newToken() });
  const twice = await order("true");
  await house.post(`/account/orders/${twice}/acceptance`, {}, await house.be("print"));
  const [gift, reader, odile, renewing] = [
    await one("select id from gifts order by id desc limit 1"),
    await one("select id from people where email = 'jonas@reader.example'"),
    await one("select id from people where email = 'odile@tidewater.example'"),
    await one("select id from subscriptions where renewal = 'auto' limit 1"),
  ];
  const links = await inTransaction(platform, async (tx) => [
    await makeGiftLink(platform, tx, gift),
    await makeStopLink(platform, tx, renewing),
    await makePrivateLink(platform, tx, {
      articleId: await one("select id from articles a where not exists (select from article_publications where article_id = a.id) limit 1"),
      name: "Ada Quill",
      email: "",
      degree: "suggest",
      endsOn: dayOf(platform.clock.now(), "UTC"),
      by: odile,
    }),
  ]);
  const [giftLink, stopLink, privateLink] = links.map((link) => new URL(link).pathname) as [string, string, string];
  const issue = await one("select id from issues where whole_number = 46");
  const mailing = (await house.post("/desk/newsletter", { issue }, staff)).headers.get("location") ?? "nothing";
  const [topic, letter] = [newId(new Date()), newId(new Date())];
  await house.query(`insert into topics (id, slug, name) values ('${topic}', 'boats', 'Boats')`);
  await house.query(`update article_publications set frozen = frozen || '{"topics":["${topic}"]}' where slug = '${article.slice(9)}'`);
  const series = newId(new Date());
  await house.query(`insert into series (id, slug, name, says, begun_at) values ('${series}', 'tides', 'Tides', 'Twice a day.', now())`);
  await house.query(`insert into series_parts (article_id, series_id, position)
    select article_id, '${series}', 1 from article_publications where slug = '${article.slice(9)}' and replaced_at is null limit 1`);
  await house.query(`insert into reader_letters (id, about, name, email, place, body, consented_at, sent_at, token_hash, proven_at)
    select '${letter}', headline, 'Ivo Lark', 'ivo@reader.example', 'Halmouth', standfirst || E'\n\n' || headline, now(), now(), '', now() from articles limit 1`);
  await house.query(
    `insert into saved_articles select '${reader}', article_id, now() from article_publications group by article_id limit 4`,
  );
  await house.query(`insert into reading_places (person_id, article_id, seconds, part, begun_at, last_at)
    select '${reader}', article_id, 20, 40, now(), now() from article_publications group by article_id limit 4`);
  await house.query(`insert into article_gifts (id, article_id, giver_id, token_hash, made_at, made_on, ends_on)
    select '${newId(new Date())}', article_id, '${reader}', sha256('given-here'), now(), '2026-11-24', '2030-01-01'
    from article_publications where slug = '${article.slice(9)}' and replaced_at is null limit 1`);
  const draft = { headline: "Our boat", standfirst: "", slug: "our-boat", language: "en", body: "She leaks.", version: "" };
  await house.post("/desk/pages", draft, staff);
  await indexArticle(platform, {
    articleId: await one(`select article_id as id from article_publications where slug = '${article.slice(9)}'`),
  });
  const places: [string, string][] = [
    ["/topics/:slug", "/topics/boats"],
    ["/series/:slug", "/series/tides"],
    ["/desk/series/:id", `/desk/series/${series}`],
    ["/given/:token", "/given/given-here"],
    ["/archive/:year{[0-9]{4}}", `/archive/${article.slice(1, 5)}`],
    ["/archive/:year{[0-9]{4}}/:month{[0-9]{2}}", `/archive/${article.slice(1, 8)}`],
    ["/:page{[a-z0-9-]+}", "/about"],
    ["/desk/topics/:id", `/desk/topics/${topic}`],
    ["/desk/pictures/:id", `/desk/pictures/${await one("select id from pictures order by id limit 1")}`],
    ["/desk/correspondence/:id", `/desk/correspondence/${letter}`],
    ["/desk/pages/:id/deletion", `/desk/pages/${await one("select id from house_pages where slug = 'our-boat'")}/deletion`],
    ["/:year{[0-9]{4}}/:month{[0-9]{2}}/:slug", article],
    ["/sections/:slug", `/sections/${await one("select section_slug from article_publications where section_slug is not null limit 1")}`],
    [
      "/contributors/:slug",
      `/contributors/${await one("select byline -> 0 ->> 'slug' from article_publications where jsonb_array_length(byline) > 0 limit 1")}`,
    ],
    [
      "/desk/contributors/:slug",
      `/desk/contributors/${await one("select slug from contributors join bylines on contributor_id = contributors.id limit 1")}`,
    ],
    [
      "/desk/numbers/reading/articles/:id",
      `/desk/numbers/reading/articles/${await one("select article_id from article_publications where withdrawn_at is null and replaced_at is null limit 1")}`,
    ],
    ["/desk/export/:secret", `/desk/export/${await askForExport(platform, { by: odile, withEditions: false })}`],
    ["/desk/numbers/rows/:rows", "/desk/numbers/rows/copies?issue=46&edition=print&column=paid"],
    ["/issues/:number{[0-9]+}", "/issues/46"],
    [
      "/issues/:number{[0-9]+}/copy/:key",
      `/issues/46/copy/${await one("select key_code from offers where audience = 'back issue' limit 1")}`,
    ],
    ["/issues/:number{[0-9]+}/pages/read", "/issues/3/pages/read"],
    ["/issues/:number{[0-9]+}/pages/:page{[0-9]+}", "/issues/3/pages/2"],
    ["/desk/old-issues/:id", `/desk/old-issues/${await oldIssueBrought(house)}`],
    ["/subscribe/:key", "/subscribe/print"],
    ["/gift/:key", "/gift/print"],
    ["/gifts/:token", giftLink],
    ["/orders/:id", `/orders/${paid}`],
    ["/orders/:id/invoice", `/orders/${onAccount}/invoice`],
    ["/orders/:id/confirmation", `/orders/${waiting}/confirmation`],
    ["/renewal/:token", stopLink],
    ["/private/:token", privateLink],
    [
      "/newsletter/unsubscription/:token",
      `/newsletter/unsubscription/${await newUnsubscribeToken(platform, platform.db, { personId: reader, mailingId: null })}`,
    ],
    ["/account/orders/:id", `/account/orders/${twice}`],
    ["/account/subscriptions/:id", `/account/subscriptions/${printed}`],
    ["/account/subscriptions/:id/edition/:key", `/account/subscriptions/${printed}/edition/digital`],
    [
      "/account/invoices/:number{[0-9]+}",
      `/account/invoices/${await one(`select i.number from invoices i join orders o on o.id = i.order_id where o.payer_id = '${reader}' limit 1`)}`,
    ],
    ["/desk/articles/:id", `/desk/articles/${await one(`select article_id from article_publications where slug = '${article.slice(9)}'`)}`],
    ["/desk/pages/:id", `/desk/pages/${await one("select id from house_pages where slug = 'about'")}`],
    ["/desk/ads/:id", `/desk/ads/${await one("select id from house_ads where slot = 'front' limit 1")}`],
    ["/desk/pieces/:id", `/desk/pieces/${await one("select id from articles order by id limit 1")}`],
    ["/desk/issues/:number", "/desk/issues/46"],
    ["/desk/issues/:number/cover", "/desk/issues/47/cover"],
    ["/desk/calendar/issues/:number", "/desk/calendar/issues/48?closeOn=2026-12-07&onSaleOn=2026-12-18"],
    ...["sale", "delay", "skip"].map((action): [string, string] => [`/desk/issues/:number/${action}`, `/desk/issues/48/${action}`]),
    ["/desk/fulfilment/:number", "/desk/fulfilment/46"],
    ["/desk/fulfilment/:number/closure", "/desk/fulfilment/48/closure"],
    ["/desk/fulfilment/runs/:id", `/desk/fulfilment/runs/${await one("select id from label_runs order by id desc limit 1")}`],
    ["/desk/institutions/:id", `/desk/institutions/${await one("select id from institutions limit 1")}`],
    ["/desk/letters/:id", `/desk/letters/${await one("select id from letters limit 1")}`],
    ["/desk/newsletter/:id", mailing],
    ["/desk/subscriptions/:id", `/desk/subscriptions/${printed}`],
    [
      "/desk/subscriptions/:id/orders/:order",
      `/desk/subscriptions/${printed}/orders/${await one(`select id from orders where subscription_id = '${printed}' limit 1`)}`,
    ],
    ["/desk/orders/:id", `/desk/orders/${onAccount}`],
    ["/desk/coupons/:id", `/desk/coupons/${await one("select id from coupons limit 1")}`],
    ["/desk/dispatch/premiums/:id", `/desk/dispatch/premiums/${paid}`],
    ["/desk/refunds/:id", `/desk/refunds/${await one("update payment_refunds set status = 'pending', given_back_at = null returning id")}`],
    ["/desk/take-ons/:id", `/desk/take-ons/${await broughtList(house)}`],
    ["/desk/archives/:id", await archiveBrought(house, staff)],
    ["/desk/staff/:id", `/desk/staff/${odile}`],
    ["/desk/staff/:id/roles/:role", `/desk/staff/${odile}/roles/editor`],
    ["/sign-in/link", `/sign-in/link?token=${newToken()}`],
  ];
  return places.sort(([a], [b]) => b.length - a.length);
}

/** A list of subscribers that was brought and asks something of each kind. */
const broughtList = ({ platform }: DemoHouse): Promise<string> =>
  takeOnOfBytes(platform, {
    fileName: "readers.csv",
    bytes: Buffer.from(
      "Email,Name,Street,Postcode,City,Country,Plan,Paid until\njonas@reader.example,Jonas Brandt,1 Quay,EH1 1YZ,Halmouth,GB,Print,2027-03-01\nnew@brought.example,Una Holt,1 Quay,none,Halmouth,GB,,03/04/2027\n",
    ),
    by: undefined,
  });

/** An old issue that came as PDF, beside one of which nobody has said yet which it is. */
export async function oldIssueBrought({ masthead, platform }: DemoHouse): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "masthead-old-"));
  const column = ["A lantern hung over the harbour,", "and nobody had lit it."];
  const files = ["No. 3.pdf", `${"kettle-and-".repeat(12)}quay.pdf`].map((name) => join(folder, name));
  for (const [at, file] of files.entries())
    writeFileSync(file, await oldPdf([{ head: `Quay ${at}` }, { head: "The Ferryman", columns: [column, column] }]));
  const { taken } = await takeIn(platform, { paths: files });
  rmSync(folder, { recursive: true });
  const all = await facsimiles(platform.db);
  const [made = "nothing"] = all.filter(({ wholeNumber }) => wholeNumber === 3).map(({ id }) => id);
  await decide(platform, [{ id: made, make: true, wholeNumber: 3, coverDate: null, theme: "Quays" }]);
  await masthead.handlers["make-facsimile"](
    platform,
    { facsimileId: made },
    { signal: new AbortController().signal, report: () => undefined },
  );
  return taken.includes(made) ? made : "nothing";
}

/** An archive that was brought in, with something of each kind to look after. */
async function archiveBrought({ masthead, platform }: DemoHouse, staff: string): Promise<string> {
  const form = new FormData();
  const posts = [
    wpItem({ id: 1, title: "Of old", content: "One. [unheard]Kept.[/unheard]\n\n<!--more-->\n\nTwo." }),
    wpItem({ id: 2, title: "Not yet", status: "draft", content: '<img src="https://old.example/gone.jpg">' }),
  ];
  form.append("file", new File([wpExport(...posts)], "quay.xml"));
  const whole = new Response(form);
  const { origin } = platform.settings;
  const headers = { cookie: staff, origin, accept: "text/html", "content-type": whole.headers.get("content-type") ?? "" };
  const request = new Request(`${origin}/desk/archives`, { method: "POST", body: await whole.arrayBuffer(), headers });
  const place = new URL((await masthead.fetch(request, {} as never)).headers.get("location") ?? "/nothing", origin).pathname;
  const doing = { importId: place.split("/").at(-1)! };
  await masthead.handlers["look-at-archive"](platform, doing, { signal: new AbortController().signal, report: () => undefined });
  return place;
}
