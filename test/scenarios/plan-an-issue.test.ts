import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftsOfIssue, issueByNumber, issuesAhead, pieces } from "../../src/editorial/index.ts";
import { makeDigitalIssue, makePagePictures, makePrintIssue, stopTypesetter } from "../../src/print/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let editor: string;
let number: number;
let address: string;
const order = async () =>
  (await draftsOfIssue(house.platform.db, (await issueByNumber(house.platform.db, number))!.id)).map(({ id }) => id);
const press = (then: string, fields: Record<string, string> = {}) => house.post(address, { ...fields, then }, editor);

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  const ahead = await issuesAhead(house.platform.db, 6);
  const held = await Promise.all(
    ahead.map(async ({ id, wholeNumber }) => [wholeNumber, (await draftsOfIssue(house.platform.db, id)).length] as const),
  );
  number = held.toSorted((a, b) => b[1] - a[1])[0]![0];
  address = `/desk/issues/${number}`;
});
afterAll(() => house.close());

describe("an issue is arranged", () => {
  it("by its buttons, up and down, out and in again at the end, each saved at once and undone one by one", async () => {
    const first = await order();
    const [one = "", two = ""] = first;
    await press(`down:${one}`);
    expect((await order()).slice(0, 2)).toEqual([two, one]);
    await press(`out:${two}`);
    expect(await order()).toEqual(first.filter((id) => id !== two));
    await press(`last:${two}`);
    expect((await order()).at(-1)).toBe(two);
    for (let step = 0; step < 3; step += 1) await press("undo");
    expect(await order()).toEqual(first);
    for (let step = 0; step < 3; step += 1) await press("redo");
    expect(await order()).toEqual([...first.filter((id) => id !== two && id !== one), two].toSpliced(0, 0, one));
    await press("redo");
    for (let step = 0; step < 3; step += 1) await press("undo");
    // what is arranged otherwise now stands in the place of what was undone
    await press(`down:${one}`);
    expect(await house.text(address, editor)).not.toContain('value="redo"');
    await press("undo");
    const nothingLeft = await press("undo");
    expect(nothingLeft.status).toBe(303);
    expect(await order()).toEqual(first);
  });

  it("with the house ads that were chosen for it", async () => {
    const base = address.replace(/\/$/, "");
    const ads = () => house.query<{ id: string }>("select ad_id as id from ads_left_out");
    const { rows } = await house.query<{ id: string }>("select id from house_ads where slot = 'issue' order by position");
    await house.post(`${base}/ads`, Object.fromEntries(rows.slice(1).map(({ id }) => [`ad.${id}`, "yes"])), editor);
    const left = (await ads()).rows.map(({ id }) => id);
    expect(left).toContain(rows[0]!.id);
    expect(left).not.toContain(rows[1]!.id);
    const all = await house.query<{ id: string }>("select id from house_ads where slot in ('issue', 'back-cover')");
    await house.post(`${base}/ads`, Object.fromEntries(all.rows.map(({ id }) => [`ad.${id}`, "yes"])), editor);
    expect((await ads()).rows).toEqual([]);
  });

  it("before the piece on which another is let go", async () => {
    const first = await order();
    const [one = "", , three = ""] = first;
    await press(`before:${three}:${one}`);
    expect((await order())[0]).toBe(three);
    await press("undo");
    expect(await order()).toEqual(first);
  });

  it("and keeps what was typed in its form with it", async () => {
    const fields = formOf(await house.text(address, editor), address);
    await press(`down:${(await order())[0]}`, { ...fields, theme: "Lamps at noon" });
    expect((await issueByNumber(house.platform.db, number))!.theme).toBe("Lamps at noon");
    await press("undo");
    expect((await issueByNumber(house.platform.db, number))!.theme).toBe("Lamps at noon");
  });

  it("with pieces from the pool, which shows what stands in no issue and is not public, by its words too", async () => {
    const { rows } = await pieces(house.platform.db, { issue: null, isPublic: false });
    const begun = await house.post("/desk/pieces", { title: "A lantern nobody lit" }, editor);
    const id = /pieces\/([0-9a-f-]{36})/.exec(begun.headers.get("location")!)![1]!;
    const page = await house.text(address, editor);
    for (const piece of [...rows, { id }]) expect(page).toContain(`value="last:${piece.id}"`);
    const found = await house.text(`${address}?search=lantern`, editor);
    expect([...found.matchAll(/value="last:/g)]).toHaveLength(1);
    await press(`last:${id}`);
    expect((await order()).at(-1)).toBe(id);
    expect(await house.text(address, editor)).not.toContain(`value="last:${id}"`);
    expect(await house.text(address, editor)).toContain("Undo: “A lantern nobody lit” placed");
    await press("undo");
  });

  it("but a step is not undone over what was done since from the article’s page", async () => {
    const [one = ""] = await order();
    await press(`down:${one}`);
    await house.query("delete from placements where article_id = $1", [one]);
    const stands = await order();
    const refused = await press("undo");
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Nothing was changed.");
    expect(await order()).toEqual(stands);
  });

  it("and a piece of another issue is not taken from it", async () => {
    const { rows } = await house.query<{ id: string; n: string }>(
      "select p.article_id as id, i.whole_number as n from placements p join issues i on i.id = p.issue_id where i.whole_number <> $1 limit 1",
      [String(number)],
    );
    const refused = await press(`last:${rows[0]!.id}`);
    expect(await refused.text()).toContain(`This piece stands in issue ${rows[0]!.n}.`);
    expect(await order()).not.toContain(rows[0]!.id);
  });

  it("and nothing comes into an issue on sale, or goes out of it", async () => {
    const { rows } = await house.query<{ id: string; n: string }>(
      `select p.article_id as id, i.whole_number as n from placements p join issues i on i.id = p.issue_id
        join issue_states s on s.issue_id = i.id and s.state = 'on sale' limit 1`,
    );
    const [{ id, n }] = rows as [{ id: string; n: string }];
    await house.post(`/desk/issues/${n}`, { then: `out:${id}` }, editor);
    expect((await house.query("select 1 from placements where article_id = $1", [id])).rows).toHaveLength(1);
    expect(await house.text(`/desk/issues/${n}`, editor)).not.toContain(`value="out:`);
  });
});

describe("what must still happen to an issue", () => {
  const left = async () => {
    const section = /<section id="checklist">([\s\S]*?)<\/section>/.exec(await house.text(address, editor))![1]!;
    return section.split("<details>")[0]!;
  };
  it("is looked up, and goes away where it is done", async () => {
    await house.post(address, { theme: "" }, editor);
    expect(await left()).toContain(`<a href="${address}#at-theme">The theme is missing</a>`);
    await house.post(address, { theme: "Lamps" }, editor);
    expect(await left()).not.toContain("The theme is missing");
  });

  it("leads whoever may go there, and nobody else, to the place", async () => {
    expect(await left()).toContain(`<a href="${address}/sale">`);
    expect(await left()).not.toContain('<a href="/desk/fulfilment/');
  });
});

it("a piece is offered the closed issues last", async () => {
  const [first, ...others] = await issuesAhead(house.platform.db, 6);
  await house.query("insert into issue_states (id, issue_id, state, entered_at, why) values (gen_random_uuid(), $1, 'closed', now(), '')", [
    first!.id,
  ]);
  const begun = await house.post("/desk/pieces", { title: "Late for the press" }, editor);
  const id = /pieces\/([0-9a-f-]{36})/.exec(begun.headers.get("location")!)![1]!;
  const page = await house.text(`/desk/articles/${id}`, editor);
  const offered = [.../<select name="issue"[\s\S]*?<\/select>/.exec(page)![0].matchAll(/<option value="([^"]+)">/g)].map(([, one]) => one);
  expect(offered[0]).toBe(others.find(({ state }) => state !== "closed")!.id);
  expect(offered.at(-1)).toBe(first!.id);
});

describe("the pages of an issue", { timeout: 240_000 }, () => {
  let path: string;
  let page: string;
  let piece: string;
  beforeAll(async () => {
    const { platform } = house;
    const ahead = await issuesAhead(platform.db, 12);
    const issue = ahead.find(({ state }) => state === "planned")!;
    path = `/desk/issues/${issue.wholeNumber}`;
    const begun = await house.post("/desk/pieces", { title: "One page of it" }, editor);
    piece = /pieces\/([0-9a-f-]{36})/.exec(begun.headers.get("location")!)![1]!;
    await house.post(path, { then: `last:${piece}` }, editor);
    await makePrintIssue(platform, { issueId: issue.id });
    await makeDigitalIssue(platform, { issueId: issue.id });
    await makePagePictures(platform, { issueId: issue.id });
    page = await house.text(`${path}/print`, editor);
  }, 240_000);
  afterAll(stopTypesetter);

  const pictures = () => [...page.matchAll(/<img src="(\/desk\/issues\/\d+\/pages\/\d+\?of=[0-9a-f]+)"/g)].map(([, address]) => address!);

  it("are shown as they are set, each by its own picture, in spreads", async () => {
    const addresses = pictures();
    expect(addresses.length % 4).toBe(0);
    expect(addresses.length).toBeGreaterThan(3);
    const drawn = await Promise.all(addresses.map(async (address) => Buffer.from(await (await house.get(address, editor)).arrayBuffer())));
    expect(new Set(drawn.map((one) => one.toString("base64"))).size).toBeGreaterThan(2);
    for (const one of drawn) expect(await sharp(one).metadata()).toMatchObject({ format: "webp", width: expect.any(Number) });
    // the cover has ink on it
    expect((await sharp(drawn[0]).stats()).channels[0]!.stdev).toBeGreaterThan(1);
    const spreads = [.../<ol class="spreads">([\s\S]*?)<\/ol>/.exec(page)![1]!.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(
      ([, spread]) => spread!.match(/<img/g)!.length,
    );
    expect(spreads[0]).toBe(1);
    expect(spreads.slice(1, -1).every((count) => count === 2)).toBe(true);
  });

  it("say of how many they are, and how many of them advertise", () => {
    expect(page).toMatch(new RegExp(`${pictures().length} pages · \\d+ advertises?, \\d+ % · `));
  });

  it("lead to what stands on them, with how far it is in a word", () => {
    expect(page).toMatch(new RegExp(`<a class="leaf" href="/desk/articles/${piece}">(?:(?!</a>)[\\s\\S])*class="state begun">Pitch<`));
    expect(page).toContain(`href="${path}#at-cover"`);
  });

  it("are nobody else’s, and there are no others", async () => {
    const [first = ""] = pictures();
    expect((await house.get(first)).status).toBe(303);
    expect((await house.get(first, await house.be("circulation"))).status).toBe(403);
    expect((await house.get(first.replace("/pages/1?", "/pages/999?"), editor)).status).toBe(404);
    expect((await house.get(first.replace("/pages/1?", "/pages/one?"), editor)).status).toBe(404);
  });

  it("are opened as an editor chooses, alone or with the columns, and that can be undone", async () => {
    const stands = async () =>
      (await house.query("select opener, columns from articles join placements on article_id = id where id = $1", [piece])).rows[0];
    await house.post(`${path}/columns`, { [piece]: "2" }, editor);
    await house.post(`${path}/columns`, { [`${piece}.opener`]: "type" }, editor);
    expect(await stands()).toEqual({ opener: "type", columns: 2 });
    await house.post(path, { then: "undo" }, editor);
    expect(await stands()).toEqual({ opener: null, columns: 2 });
  });
});
