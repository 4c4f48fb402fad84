import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let editor: string;
let publisher: string;
const one = async <T extends object>(sql: string): Promise<T> => (await house.query<T>(sql)).rows[0]!;

/** So many pictures, all newer than what the magazine has. */
const addPictures = (count: number, name: string) =>
  house.query(
    `insert into pictures (id, sha256, storage_key, name, media_type, width, height, alt, caption, credit, tone, sizes, added_at)
     select gen_random_uuid(), md5($1::text || at) || md5(at::text), 'pictures/' || $1::text || at || '.jpg', $1::text || '-' || at || '.jpg',
       'image/jpeg', 60, 40, 'A quay, ' || at, '', 'Own', '#888888', '[]', now() + interval '1 day'
     from generate_series(1, ${count}) as at`,
    [name],
  );

beforeAll(async () => {
  house = await demoHouse();
  [editor, publisher] = [await house.be("editor"), await house.be("publisher")];
  await addPictures(250, "quay");
});
afterAll(() => house.close());

describe("a form at the desk, sent as it was opened", () => {
  it("keeps an article’s lead picture behind any number of newer ones", async () => {
    const lead = { id: "", lead_picture_id: "", lead_alt: "" };
    Object.assign(
      lead,
      await one("select id, lead_picture_id, lead_alt from articles where lead_picture_id is not null order by id limit 1"),
    );
    const address = `/desk/articles/${lead.id}`;
    const fields = formOf(await house.text(address, editor), address);
    expect(fields.lead).toBe(lead.lead_picture_id);
    expect((await house.post(address, { ...fields, standfirst: "Another standfirst." }, editor)).status).toBe(303);
    const after = await one("select lead_picture_id, lead_alt, standfirst from articles where id = '" + lead.id + "'");
    expect(after).toEqual({ lead_picture_id: lead.lead_picture_id, lead_alt: lead.lead_alt, standfirst: "Another standfirst." });
    const { lead: _, ...without } = formOf(await house.text(address, editor), address);
    expect((await house.post(address, without, editor)).status).toBe(303);
    expect(await one("select lead_picture_id from articles where id = '" + lead.id + "'")).toEqual({
      lead_picture_id: lead.lead_picture_id,
    });
  });

  it("keeps an article’s language, and names with “and”, “&” and commas whole", async () => {
    const { id } = await one<{ id: string }>("select id from articles order by id desc limit 1");
    const address = `/desk/articles/${id}`;
    await house.query("update articles set language = 'de' where id = $1", [id]);
    const names = ["Marsh & Daughters", "Ida Brandt, the younger"];
    const fields = formOf(await house.text(address, editor), address);
    expect((await house.post(address, { ...fields, byline: `${names.join("; ")};`, added: `${names.join("; ")};` }, editor)).status).toBe(
      303,
    );
    expect((await house.post(address, formOf(await house.text(address, editor), address), editor)).status).toBe(303);
    const { rows } = await house.query<{ name: string }>(
      "select name from bylines join contributors on contributors.id = contributor_id where article_id = $1 order by position",
      [id],
    );
    expect(rows.map(({ name }) => name)).toEqual(names);
    expect(await one("select language from articles where id = '" + id + "'")).toEqual({ language: "de" });
  });

  it("keeps an issue’s cover and cover art", async () => {
    const { rows } = await house.query<{ id: string }>("select id from pictures where name not like 'quay%' order by id limit 2");
    const [cover, art] = rows.map(({ id }) => id);
    const { whole_number: n } = await one<{ whole_number: number }>("select max(whole_number) as whole_number from issues");
    await house.query(`update issues set cover_picture_id = $1, cover_art_id = $2 where whole_number = ${n}`, [cover!, art!]);
    const address = `/desk/issues/${n}`;
    const fields = formOf(await house.text(address, editor), address);
    expect(fields).toMatchObject({ cover, coverArt: art });
    expect((await house.post(address, { ...fields, theme: "Quays" }, editor)).status).toBe(303);
    const kept = await one(`select theme, cover_picture_id, cover_art_id from issues where whole_number = ${n}`);
    expect(kept).toEqual({ theme: "Quays", cover_picture_id: cover, cover_art_id: art });
  });

  it("keeps an offer’s premium that has ended", async () => {
    const { id } = await one<{ id: string }>("select id from premiums limit 1");
    const { key_code: key } = await one<{ key_code: string }>("select key_code from offers order by position limit 1");
    await house.query("update offers set premium_id = $1 where key_code = $2", [id, key]);
    await house.query("update premiums set ended_at = now() where id = $1", [id]);
    const fields = formOf(await house.text(`/desk/offers?edit=${key}`, publisher), "/desk/offers");
    expect((await house.post("/desk/offers", fields, publisher)).status).toBe(303);
    expect(await one(`select premium_id from offers where key_code = '${key}'`)).toEqual({ premium_id: id });
    await house.query("update offers set premium_id = null where key_code = $1", [key]);
  });

  it("keeps all that a house ad’s form shows of it", async () => {
    await house.query(`insert into house_ads (id, slot, headline, text, button, target, position, starts_on, editions, readers) values
      ('11111111-1111-4111-8111-111111111111', 'article-end', 'Sail with us', 'Now.', 'Go', '/give', 0, '2026-01-01', '{letter}', 'customers')`);
    const path = "/desk/ads/11111111-1111-4111-8111-111111111111";
    const fields = formOf(await house.text(path, publisher), path);
    expect((await house.post(path, { ...fields, text: "Today." }, publisher)).status).toBe(303);
    expect(await one("select headline, text, target, starts_on::text, editions, readers from house_ads where target = '/give'")).toEqual({
      headline: "Sail with us",
      text: "Today.",
      target: "/give",
      starts_on: "2026-01-01",
      editions: ["letter"],
      readers: "customers",
    });
    await house.query("delete from house_ads where target = '/give'");
  });

  it("keeps what an imported article says and its form does not lead to: section, language, address", async () => {
    const text = "---\nheadline: Ein Kai\nsection: Hafen\nlanguage: de\nslug: kai-eins\nbyline: [Ida Brandt]\n---\n\nEin Satz.\n";
    const seen = await house.post("/desk/import", { text }, editor);
    expect((await house.post("/desk/articles", formOf(await seen.text(), "/desk/articles"), editor)).status).toBe(303);
    expect(
      await one("select language, name from articles join sections on sections.id = section_id where articles.slug = 'kai-eins'"),
    ).toEqual({
      language: "de",
      name: "Hafen",
    });
  });
});

describe("the magazine’s own advertisement in an old text", () => {
  const included = [
    "6 Issues Per Year",
    "Digital Edition Access",
    "Print Edition",
    "Ad FREE",
    "30-Day money back guarantee!",
    "A tea towel",
  ];
  const text = `Written by Nora Feldt on November 3, 2026\n\nA Quay\n\nA sentence about a quay.\n\nAnother one, of the same length.\n\n\n\nSubscribe to The Quay\n\nThe whole magazine.\n\n[Subscribe](#)\n\nWhat's Included?\n\n${included.map((line) => `- ${line}`).join("\n")}\n- Cancel anytime.\n`;
  const drafted = async (path: string, who: string) => {
    const seen = await (await house.post("/desk/import", { text }, who)).text();
    return (await house.post(path, formOf(seen, "/desk/ads/draft"), who)).text();
  };

  it("opens the form of an offer that its lines fill in, and saves nothing before it is saved", async () => {
    const page = await drafted("/desk/offers/draft", publisher);
    const fields = formOf(page, "/desk/offers");
    expect(fields).toMatchObject({
      name: "Subscribe to The Quay",
      termIssues: "6",
      guaranteeDays: "30",
      price: "",
      grants: "term",
      print: "yes",
    });
    expect(fields).toMatchObject({ digital: "yes", summary: "The whole magazine." });
    expect(fields.ads).toBeUndefined();
    expect(page).toContain("No offer keeps this by itself: A tea towel.");
    const made = () =>
      one<object>("select term_issues, guarantee_days, editions, ad_free from offers where name = 'Subscribe to The Quay'");
    expect(await made()).toBeUndefined();
    expect((await house.post("/desk/offers", { ...fields, price: "30.00" }, publisher)).status).toBe(303);
    expect(await made()).toEqual({ term_issues: 6, guarantee_days: 30, editions: ["print", "digital"], ad_free: true });
    await house.query("delete from offers where name = 'Subscribe to The Quay'");
  });

  it("opens the form of a house ad with its words, and saves nothing before it is saved", async () => {
    const drafting = await drafted("/desk/ads/draft", editor);
    expect(formOf(drafting, "/desk/ads")).toMatchObject({
      headline: "Subscribe to The Quay",
      text: "The whole magazine.",
      included: "yes",
    });
    const made = () => one<{ included: string[] }>("select included from house_ads where headline = 'Subscribe to The Quay'");
    expect(await made()).toBeUndefined();
    expect((await house.post("/desk/ads", formOf(drafting, "/desk/ads"), editor)).status).toBe(303);
    const { included: listed } = await made();
    expect(listed).toContain("Cancel anytime");
    // what the offers do not include, no ad says
    expect(listed).not.toContain("A tea towel");
  });

  it("shows beside the form of a house ad what is typed in it, refused or not", async () => {
    const typed = { slot: "front", headline: "Read on", text: "By the water.", startsOn: "2026-12-31", endsOn: "2026-12-01" };
    const refused = await house.post("/desk/ads", typed, editor);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringMatching(/class="seen".*<p>By the water\.<\/p>/s)]);
  });

  it("offers no offer to who sells none", async () => {
    const seen = async (who: string) => (await house.post("/desk/import", { text }, who)).text();
    expect(await seen(publisher)).toContain("Make an offer of it");
    expect(await seen(editor)).not.toContain("Make an offer of it");
    expect(await seen(editor)).toContain("Make a house ad of it");
  });
});

describe("the picture of an article", () => {
  it("is found among all by words, page by page, and nothing typed is lost meanwhile", async () => {
    const page = await house.text("/desk/articles/new", editor);
    expect(page).toContain("1 to 12 of ");
    const typed = { ...formOf(page, "/desk/articles"), headline: "A quay", body: "Not saved yet.", "lead.search": "quay-137" };
    const found = await house.post("/desk/articles/picking", { ...typed, "lead.from": "0" }, editor);
    expect(found.status).toBe(200);
    const html = await found.text();
    expect(html).toContain("quay-137.jpg");
    expect(formOf(html, "/desk/articles")).toMatchObject({ headline: "A quay", body: "Not saved yet.", lead: "" });
    const { id } = await one<{ id: string }>("select id from pictures where name = 'quay-137.jpg'");
    const chosen = await house.post("/desk/articles/picking", { ...typed, lead: id, "lead.search": "quay", "lead.from": "240" }, editor);
    const shown = await chosen.text();
    expect(shown).toContain("241 to 250 of 250");
    expect(formOf(shown, "/desk/articles").lead).toBe(id);
    expect((await house.query("select 1 from articles where headline = 'A quay'")).rows).toEqual([]);
  });
});

describe("a picture that is uploaded", () => {
  const upload = async (alt: string, more: Record<string, string> = {}) => {
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#4a6" } })
      .withExif({ IFD0: { ImageDescription: "A buoy", Artist: "Ida Brandt" } })
      .jpeg()
      .toBuffer();
    const body = new FormData();
    body.set("picture", new File([new Uint8Array(bytes)], "buoy.jpg", { type: "image/jpeg" }));
    for (const [name, value] of Object.entries({ alt, ...more })) body.set(name, value);
    const headers = { cookie: editor, origin: house.platform.settings.origin };
    return (await house.fetch("/desk/pictures", { method: "POST", body, headers })).headers.get("location");
  };

  it("has the words its file says, and uploaded again is said to be here already", async () => {
    expect(await upload("A green buoy")).toMatch(/^\/desk\/pictures\?done=added\b/);
    const kept = () => one("select alt, caption, credit from pictures where name = 'buoy.jpg'");
    expect(await kept()).toEqual({ alt: "A green buoy", caption: "A buoy", credit: "Ida Brandt" });
    expect(await upload("Another alt", { caption: "Another caption" })).toMatch(/done=known&search=[0-9a-f-]{36}\b/);
    expect(await kept()).toEqual({ alt: "A green buoy", caption: "A buoy", credit: "Ida Brandt" });
  });
});

describe("pictures that are uploaded together", () => {
  const upload = async (files: [name: string, bytes: Uint8Array<ArrayBuffer>][]) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ alt: "A wharf", caption: "", credit: "Ida Brandt" })) body.set(name, value);
    for (const [name, bytes] of files) body.append("picture", new File([bytes], name));
    const headers = { cookie: editor, origin: house.platform.settings.origin, accept: "text/html" };
    return house.fetch("/desk/pictures", { method: "POST", body, headers });
  };
  const coloured = async (background: string) =>
    new Uint8Array(
      await sharp({ create: { width: 9, height: 6, channels: 3, background } })
        .png()
        .toBuffer(),
    );
  const kept = async () =>
    (await house.query("select name, alt, credit from pictures where name in ('wharf-1.png', 'wharf-2.png') order by name")).rows;

  it("are all there, with one credit and each to be described by itself; of them none where one is no picture", async () => {
    const pictures: [string, Uint8Array<ArrayBuffer>][] = [
      ["wharf-1.png", await coloured("#123")],
      ["wharf-2.png", await coloured("#456")],
    ];
    const refused = await upload([...pictures, ["wharf.txt", new Uint8Array([1, 2])]]);
    expect([refused.status, (await refused.text()).includes("wharf.txt")]).toEqual([422, true]);
    expect(await kept()).toEqual([]);
    expect((await upload(pictures)).headers.get("location")).toMatch(/done=several-added/);
    const credit = "Ida Brandt";
    expect(await kept()).toEqual([
      { name: "wharf-1.png", alt: "", credit },
      { name: "wharf-2.png", alt: "", credit },
    ]);
    expect(await house.text("/desk/pictures?search=wharf-1", editor)).toContain("not said yet what it shows");
  });
});

describe("a picture that is missing after an import", () => {
  const send = (path: string, fields: Record<string, string>, files: Record<string, File> = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...files })) body.set(name, value);
    return house.fetch(path, {
      method: "POST",
      body,
      headers: { cookie: editor, origin: house.platform.settings.origin, accept: "text/html" },
    });
  };
  const jpeg = async () =>
    new File(
      [
        new Uint8Array(
          await sharp({ create: { width: 60, height: 40, channels: 3, background: "#a46" } })
            .jpeg()
            .toBuffer(),
        ),
      ],
      "x.jpg",
    );
  const keysIn = (html: string) => [...html.matchAll(/id="missing-([0-9a-f]{12})"/g)].map(([, key]) => key!);
  const text = 'Low water.\n\n![A pier](pier.jpg "The *old* pier | Nora Feldt")\n\nHigh water.\n\n![A mole](mole.jpg)';
  let article: string;
  let typed: Record<string, string>;

  it("is shown on the article’s page with its place and its words", async () => {
    const saved = await house.post(
      "/desk/articles",
      { ...formOf(await house.text("/desk/articles/new", editor), "/desk/articles"), headline: "Two pictures", body: text },
      editor,
    );
    article = saved.headers.get("location")!.split("?")[0]!;
    const page = await house.text(article, editor);
    expect(page).toContain("2 pictures are missing");
    expect(page).toContain("It stands after “Low water.”");
    expect(page).toContain("A pier · The old pier · Nora Feldt");
    typed = { ...formOf(page, article), headline: "Typed and not saved" };
  });

  it("is uploaded there: its id stands in the text, its words stay, and what was typed beside it", async () => {
    const [key] = keysIn(await house.text(article, editor));
    const answer = await send(`${article}/filling`, { ...typed, "missing.fill": key! }, { [`missing.${key}.file`]: await jpeg() });
    const page = await answer.text();
    expect(page).toContain("The picture stands in its place in the text.");
    const { id } = await one<{ id: string }>("select id from pictures where name = 'x.jpg'");
    typed = formOf(page, article);
    expect({ ...typed, body: typed.body!.trim() }).toMatchObject({
      headline: "Typed and not saved",
      body: text.replace("pier.jpg", id),
    });
    expect(page).toContain("A picture is missing");
  });

  it("is chosen from those that are here, and kept by saving", async () => {
    const { id } = await one<{ id: string }>("select id from pictures where name = 'quay-7.jpg'");
    const page = await (await house.post(`${article}/picking`, typed, editor)).text();
    const [key] = keysIn(page);
    const filled = await (
      await house.post(`${article}/filling`, { ...typed, [`missing.${key}`]: id, "missing.fill": key! }, editor)
    ).text();
    expect(keysIn(filled)).toEqual([]);
    expect((await house.post(article, formOf(filled, article), editor)).status).toBe(303);
    const kept = formOf(await house.text(article, editor), article);
    expect(kept.headline).toBe("Typed and not saved");
    expect(kept.body).toContain(`![A mole](${id} "| Own")`);
  });

  it("is refused at its place where the file is none, nothing was chosen, or the text has lost it; and nothing typed is lost", async () => {
    const page = await house.text("/desk/articles/new", editor);
    const fields = { ...formOf(page, "/desk/articles"), headline: "New", body: "![A buoy](buoy.jpg)" };
    const seen = await (await house.post("/desk/articles/picking", fields, editor)).text();
    const [key] = keysIn(seen);
    const broken = { [`missing.${key}.file`]: new File(["no picture"], "notes.jpg", { type: "image/jpeg" }) };
    for (const [more, files, says] of [
      [{}, broken, "notes.jpg is not a picture"],
      [{}, {}, "Choose the picture first"],
      [{ "missing.fill": "000000000000" }, {}, "no longer says the same"],
    ] as const) {
      const answer = await send("/desk/articles/filling", { ...fields, "missing.fill": key!, ...more }, files);
      const html = await answer.text();
      expect([answer.status, html]).toEqual([422, expect.stringContaining(says)]);
      expect(html.includes(`id="missing-${key}-says"`)).toBe(!("missing.fill" in more));
      expect(formOf(html, "/desk/articles")).toMatchObject({ headline: "New", body: fields.body });
    }
    expect((await house.query("select 1 from articles where headline = 'New'")).rows).toEqual([]);
  });
});

describe("an upload that is refused", () => {
  const none = new File(["none of it"], "notes.bin", { type: "application/octet-stream" });
  const large = (megabytes: number) => new File([new Uint8Array(megabytes * 1_000_000)], "large.jpg", { type: "image/jpeg" });
  const send = (path: string, fields: Record<string, string>, [name, file]: [string, File | undefined]) => {
    const body = new FormData();
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    if (file) body.set(name, file);
    const { origin } = house.platform.settings;
    return house.fetch(path, {
      method: "POST",
      body,
      headers: { cookie: editor, origin, accept: "text/html", referer: `${origin}${path}` },
    });
  };

  it.each<[string, string, Record<string, string>, [string, File | undefined], string]>([
    ["a picture of no kind", "/desk/pictures", { alt: "A mole", credit: "Own" }, ["picture", none], "notes.bin is not a picture"],
    ["a picture too large", "/desk/pictures", { alt: "A mole", credit: "Own" }, ["picture", large(43)], "This form takes 42 MB at most."],
    ["no picture", "/desk/pictures", { alt: "A mole", credit: "Own" }, ["picture", undefined], "Choose a picture"],
    ["an import too large", "/desk/import", { text: "Pasted words." }, ["file", large(63)], "This form takes 62 MB at most."],
    ["a lexicon that is none", "/desk/narration/lexicon", {}, ["file", none], "Lexicon"],
    ["a lexicon too large", "/desk/narration/lexicon", {}, ["file", large(3)], "This form takes 2 MB at most."],
  ])("%s is told on its own form, and what was typed stays", async (_what, path, fields, file, says) => {
    const answer = await send(path, fields, file);
    const page = await answer.text();
    expect(page).toContain("desk-rooms");
    if (says !== "Lexicon") expect([answer.status, page]).toEqual([422, expect.stringContaining(says)]);
    expect(formOf(page, path)).toMatchObject(fields);
  });

  it("is answered and holds nobody up: the room that one took is the next one’s, though none says how long it is", async () => {
    for (const at of [1, 2, 3, 4]) expect([at, (await send("/desk/import", {}, ["file", undefined])).status]).toEqual([at, 422]);
  }, 30_000);

  it("and every other refusal of the desk stays in the desk, shows what was sent, and leads back", async () => {
    const { origin } = house.platform.settings;
    const headers = { cookie: editor, origin, accept: "text/html", referer: `${origin}/desk/newsletter?page=2` };
    const body = new URLSearchParams({ issue: "none", said: "Words <typed>" });
    const answer = await house.fetch("/desk/newsletter", { method: "POST", body, headers });
    const page = await answer.text();
    expect(answer.status).toBe(404);
    expect(page).toContain("desk-rooms");
    expect(page).toContain("Words &lt;typed>");
    expect(answer.headers.get("content-security-policy")).toContain("style-src 'self'");
    expect((await house.get("/desk/settings", editor)).status).toBe(403);
    expect(await house.text("/desk/settings", editor)).toContain("desk-rooms");
    const program = await house.fetch("/desk/newsletter", { method: "POST", body, headers: { cookie: editor, origin } });
    expect(program.headers.get("content-type")).toContain("application/problem+json");
  });
});

describe("an article that two have open", () => {
  it("says who saved and when, what differs, keeps what was typed, and goes on either way", async () => {
    const opened = {
      ...formOf(await house.text("/desk/articles/new", editor), "/desk/articles"),
      headline: "Two hands",
      body: "One.\n\nTwo boats.\n\nThree.",
    };
    const article = (await house.post("/desk/articles", opened, editor)).headers.get("location")!.split("?")[0]!;
    const fields = formOf(await house.text(article, editor), article);
    const theirs = { ...fields, headline: "Two hands, theirs", body: "One.\n\nTwo & ships.\n\nThree." };
    expect((await house.post(article, theirs, publisher)).status).toBe(303);
    const answer = await house.post(article, { ...fields, body: "One.\n\nTwo boats.\n\nThree and mine.", then: "publication" }, editor);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    const { name } = await one<{ name: string }>(
      `select p.name from articles a join people p on p.id = a.changed_by where a.id = '${article.split("/").at(-1)}'`,
    );
    expect(page).toMatch(new RegExp(`${name} saved this article on \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d, while you had it open`));
    expect(page).toContain("<caption>Headline</caption>");
    expect(page).toContain("Two <mark>&amp; ships.</mark>");
    expect(page).toContain("<mark>Three and mine.</mark>");
    expect(page).not.toContain("<caption>Standfirst</caption>");
    const again = formOf(page, article);
    expect(again).toMatchObject({ headline: "Two hands", body: "One.\n\nTwo boats.\n\nThree and mine." });
    expect(await one(`select headline from articles where id = '${article.split("/").at(-1)}'`)).toEqual({ headline: "Two hands, theirs" });
    expect((await house.post(article, again, editor)).status).toBe(303);
    expect(formOf(await house.text(article, editor), article)).toMatchObject({ headline: "Two hands" });
  });
});

describe("a language", () => {
  it("is one that there is: an article’s and the magazine’s", async () => {
    const refused = await house.post("/desk/articles", { headline: "A", byline: "B", body: "C.", language: "xx" }, editor);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("“xx” is not a language")]);
    const wrong = await house.post("/desk/settings", { language: "xx" }, publisher);
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('name="language" value="xx"')]);
  });
});

describe("a list at the desk", () => {
  it("has pages and a search: pictures and articles, to the last of them", async () => {
    expect(await house.text("/desk/pictures?search=quay", editor)).toContain("1 to 50 of 250");
    const last = await house.text("/desk/pictures?search=quay&page=5", editor);
    expect(last).toContain("201 to 250 of 250");
    expect(last).toContain("/desk/pictures?search=quay&amp;page=4");
    expect(last).not.toContain('rel="next"');
    await house.query(`insert into articles (id, slug, headline, language, access, body, created_at, changed_at)
      select gen_random_uuid(), 'quoin-' || at, 'Quoin ' || at, 'en', 'open', '{"type":"doc","content":[]}', now(), '2020-01-01'::timestamptz + at * interval '1 hour'
      from generate_series(1, 230) as at`);
    const end = await house.text("/desk/articles?search=quoin&page=5", editor);
    expect(end).toContain("Quoin 1<");
    expect(end).toContain("201 to 230 of 230");
    expect(await house.text("/desk/articles?search=quoin&page=1.3", editor)).toContain("1 to 50 of 230");
    expect(await house.text("/desk/articles?search=quoin&page=99", editor)).toContain("There are 230.");
    await house.query(`insert into suppressed_addresses (id, email, status, says, suppressed_at)
      select gen_random_uuid(), 'gone' || at || '@reader.example', '5.1.1', 'no such mailbox', now() from generate_series(1, 60) as at`);
    expect(await house.text("/desk/newsletter", publisher)).toContain("60 addresses have bounced");
    expect(await house.text("/desk/newsletter/suppressions?page=2", publisher)).toContain("51 to 60 of 60");
    expect(await house.text("/desk/articles?search=100%25", editor)).toContain("Nothing is found for “100%”.");
  });

  const lists = [
    "articles",
    "pictures",
    "issues",
    "letters",
    "jobs",
    "subscribers",
    "orders",
    "gifts",
    "dispatch",
    "institutions",
    "refunds",
  ];
  it.each([...lists, "coupons", "newsletter", "newsletter/suppressions", "fulfilment"])(
    "of %s says that nothing is found",
    async (list) => {
      const page = await house.get(`/desk/${list}?search=zqx%20zqx&page=2`, publisher);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("Nothing is found for “zqx zqx”.");
    },
  );

  it.each([
    ["subscribers", "select number from subscriptions order by started_at limit 1"],
    ["orders", "select number from orders where status = 'on account' order by ordered_at limit 1"],
    ["letters", "select to_address from letters where purpose <> 'sign-in' limit 1"],
    ["coupons", "select code from coupons limit 1"],
    ["issues", "select whole_number from issues limit 1"],
    ["fulfilment", "select whole_number from issue_states join issues on issues.id = issue_id where state = 'on sale' limit 1"],
  ])("of %s finds what it holds", async (list, sql) => {
    const [wanted] = Object.values(await one<Record<string, string | number>>(sql));
    const page = await house.text(`/desk/${list}?search=${encodeURIComponent(String(wanted))}`, publisher);
    expect(page.slice(page.indexOf("<tbody>"))).toContain(String(wanted));
  });
});
