import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { putPicture } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

/** A section editor and a contributor see and change what is theirs, by every way there is. */

let house: DemoHouse;
let publisher: string;
let section: string;
let writer: string;
let ids: { section: string; writer: string };
/** One in the section “Maps”, one in another. */
let mine: { id: string; headline: string };
let foreign: { id: string; headline: string; lead: string };

const status = async (path: string, cookie: string) => (await house.get(path, cookie)).status;
const one = async <T extends object>(sql: string, values: string[] = []) => (await house.query<T>(sql, values)).rows[0]!;
const idOf = async (email: string) => (await one<{ id: string }>("select id from people where email = $1", [email])).id;

beforeAll(async () => {
  house = await demoHouse();
  publisher = await house.be("publisher");
  const staff = async (email: string, role: string) => {
    expect((await house.post("/desk/staff", { email, role }, publisher)).status).toBe(303);
    return [await house.signIn(email), await idOf(email)] as const;
  };
  const [sectionCookie, sectionId] = await staff("maps@tidewater.example", "section-editor");
  const [writerCookie, writerId] = await staff("writer@tidewater.example", "contributor");
  [section, writer, ids] = [sectionCookie, writerCookie, { section: sectionId, writer: writerId }];
  expect((await house.post(`/desk/staff/${ids.section}/sections`, { "section.maps": "yes" }, publisher)).status).toBe(303);
  const of = (name: string) =>
    one<{ id: string; headline: string; lead: string }>(
      `select a.id, a.headline, a.lead_picture_id as lead from articles a join sections s on s.id = a.section_id
       where s.slug ${name} 'maps' and a.lead_picture_id is not null order by a.id limit 1`,
    );
  [mine, foreign] = [await of("="), await of("<>")];
});
afterAll(() => house.close());

const formOf = async (id: string) =>
  one<{ version: string }>("select version::text from articles where id = $1", [id]).then(({ version }) => ({
    headline: "Said otherwise",
    body: "Words.",
    byline: "Ines Calder",
    version,
  }));

it("their lists, searches and rooms hold what is theirs, and nothing else", async () => {
  const list = await house.text("/desk/articles", section);
  expect(list).toContain(mine.id);
  expect(list).not.toContain(foreign.id);
  expect(await house.text(`/desk/articles?search=${encodeURIComponent(foreign.headline)}`, section)).not.toContain(foreign.id);
  expect(await house.text("/desk/articles", writer)).toContain("Nothing is written yet.");
  for (const cookie of [section, writer]) {
    expect((await house.get("/desk", cookie)).headers.get("location")).toBe("/desk/articles");
    for (const room of ["issues", "subscribers", "staff", "offers", "narration"]) expect(list).not.toContain(`href="/desk/${room}"`);
  }
});

it("at another’s piece they find nothing: no page, no preview, no script, no recording, and nothing is saved", async () => {
  const { rows } = await house.query<{ version: number }>("select version from articles where id = $1", [foreign.id]);
  for (const cookie of [section, writer]) {
    for (const page of ["", "/publication", "/withdrawal", "/writers", "/speech", "/speech/reading"])
      expect([page, await status(`/desk/articles/${foreign.id}${page}`, cookie)]).toEqual([page, expect.toBeOneOf([403, 404])]);
    for (const page of ["", "/publication", "/picking", "/filling", "/writers"])
      expect((await house.post(`/desk/articles/${foreign.id}${page}`, await formOf(foreign.id), cookie)).status).toBeOneOf([403, 404]);
  }
  expect((await house.query("select version from articles where id = $1", [foreign.id])).rows).toEqual(rows);
});

it("a section editor saves and publishes in their sections, and moves nothing out of them", async () => {
  const saved = await house.post(`/desk/articles/${mine.id}`, { ...(await formOf(mine.id)), section: "Maps" }, section);
  expect(saved.status).toBe(303);
  expect(await status(`/desk/articles/${mine.id}/publication`, section)).toBe(200);
  const moved = await house.post(`/desk/articles/${mine.id}`, { ...(await formOf(mine.id)), section: "Kitchen" }, section);
  expect([moved.status, await moved.text()]).toEqual([422, expect.stringContaining("Choose one of the sections you edit")]);
  const { slug } = await one<{ slug: string }>("select s.slug from articles a join sections s on s.id = a.section_id where a.id = $1", [
    mine.id,
  ]);
  expect(slug).toBe("maps");
  expect((await house.post("/desk/articles", { headline: "New", body: "Words.", byline: "A", section: "Work" }, section)).status).toBe(422);
});

it("what a contributor writes is theirs, and what is given to them; they publish nothing and place nothing", async () => {
  const { headers } = await house.post("/desk/articles", { headline: "The ferry at night", body: "Words.", byline: "A Writer" }, writer);
  const path = headers.get("location")!.split("?")[0]!;
  expect(await house.text("/desk/articles", writer)).toContain("The ferry at night");
  const page = await house.text(path, writer);
  for (const closed of ['value="publication"', 'value="speech"', "/writers", 'value="placement"']) expect(page).not.toContain(closed);
  expect(await status(`${path}/publication`, writer)).toBe(403);
  expect((await house.post(`${path}/publication`, {}, writer)).status).toBe(403);
  const { id: issue } = await one<{ id: string }>("select id from issues order by whole_number desc limit 1");
  const placed = await house.post(path, { ...(await formOf(path.split("/").pop()!)), then: "placement", issue }, writer);
  expect([placed.status, await placed.text()]).toEqual([422, expect.stringContaining("This part of the desk is for others")]);
  // given, and taken away again
  expect((await house.post(`/desk/articles/${foreign.id}/writers`, { [`writer.${ids.writer}`]: "yes" }, publisher)).status).toBe(303);
  expect(await status(`/desk/articles/${foreign.id}`, writer)).toBe(200);
  expect(await house.text("/desk/articles", writer)).toContain(foreign.id);
  expect((await house.post(`/desk/articles/${foreign.id}/writers`, {}, publisher)).status).toBe(303);
  expect(await status(`/desk/articles/${foreign.id}`, writer)).toBe(404);
});

it("what is saved as they type it is theirs likewise, and no way past what they may", async () => {
  const asked = (person: string | undefined) => ({
    window: crypto.randomUUID(),
    person: person!,
    headline: "The pier at noon",
    body: "Words.",
  });
  const { status: made } = await house.post("/desk/articles/autosave", { ...asked(ids.writer), byline: "A Writer" }, writer);
  expect(made).toBe(200);
  expect(await house.text("/desk/articles", writer)).toContain("The pier at noon");
  expect((await house.post("/desk/articles/autosave", { ...asked(ids.writer), lead: foreign.lead }, writer)).status).toBe(403);
  expect((await house.post(`/desk/articles/${foreign.id}/autosave`, asked(ids.writer), writer)).status).toBe(404);
  expect((await house.post(`/desk/articles/${foreign.id}/check-out`, asked(ids.writer), writer)).status).toBe(404);
  const elsewhere = await house.post("/desk/articles/autosave", { ...asked(ids.section), section: "Work" }, section);
  expect(elsewhere.status).toBe(403);
});

it("of the pictures they see those that stand in what is theirs, and those they added; another is not taken by its id", async () => {
  const found = async (cookie: string) =>
    ((await (await house.get("/desk/pictures/found", cookie)).json()) as { id: string }[]).map(({ id }) => id);
  expect(await found(writer)).toEqual([]);
  expect(await found(section)).not.toContain(foreign.lead);
  expect(await house.text(`/desk/pictures?search=${foreign.lead}`, section)).not.toContain(`<p class="soft id">${foreign.lead}</p>`);
  const bytes = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");
  const own = await putPicture(house.platform, { bytes, name: "dot.png", alt: "A dot", caption: "", credit: "", by: ids.writer });
  expect(await found(writer)).toEqual([own.id]);
  const text = { headline: "With a picture", byline: "A", body: `![A map](${foreign.lead} "A caption | A credit")` };
  expect(await (await house.post("/desk/articles/preview", text, writer)).text()).not.toContain("<img");
  expect(await (await house.post("/desk/articles/preview", text, publisher)).text()).toContain("<img");
  for (const taken of [text, { ...text, body: "Words.", lead: foreign.lead }]) {
    const refused = await house.post("/desk/articles", taken, writer);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("This picture stands in nothing of yours")]);
  }
});

it("of contributors they see those who are named with what is theirs, and what is theirs of them", async () => {
  const headline = "Of eels and lamps";
  expect((await house.post("/desk/articles", { headline, byline: "Una Only", body: "Words." }, publisher)).status).toBe(303);
  expect(await house.text("/desk/contributors?search=una", publisher)).toContain("Una Only");
  for (const cookie of [section, writer]) {
    expect(await house.text("/desk/contributors?search=una", cookie)).not.toContain("Una Only");
    expect(await status("/desk/contributors/una-only", cookie)).toBe(404);
  }
  const own = /href="(\/desk\/contributors\/[a-z-]+)"/.exec(await house.text("/desk/contributors", section))![1]!;
  expect(await house.text(own, section)).toContain(mine.id);
});

it("they cut a part from a picture they may use, also of one somebody added before; its words and its end are an editor’s", async () => {
  const bytes = await sharp({ create: { width: 200, height: 100, channels: 3, background: "#204060" } })
    .png()
    .toBuffer();
  const added = { bytes, name: "Mole.png", alt: "The mole", caption: "", credit: "Ida Brandt" };
  const { id } = await putPicture(house.platform, { ...added, by: ids.section });
  const at = `/desk/pictures/${id}`;
  expect(await status(at, writer)).toBe(404);
  expect((await house.post(`${at}/part`, { width: "50" }, writer)).status).toBe(404);
  // the very same file, from their own disk
  await putPicture(house.platform, { ...added, by: ids.writer });
  const page = await house.text(at, writer);
  expect(page).toContain(`action="${at}/part"`);
  for (const editors of [`action="${at}"`, `${at}/file`, `${at}/deleting`]) expect(page).not.toContain(editors);
  for (const [path, fields] of [
    ["", { alt: "Mine" }],
    ["/file", {}],
    ["/deleting", { sure: "yes" }],
  ] as const)
    expect((await house.post(at + path, fields, writer)).status).toBe(403);
  const part = (await house.post(`${at}/part`, { width: "50" }, writer)).headers.get("location")!;
  expect(await house.text(part, writer)).toContain(`href="${at}"`);
  const lead = new URL(part, "http://here").pathname.split("/").at(-1)!;
  const saved = await house.post("/desk/articles", { headline: "On the mole", byline: "A", body: "Words.", lead }, writer);
  expect(saved.status).toBe(303);
  const draft = saved.headers.get("location")!.split("?")[0]!;
  expect(await house.text(draft, writer)).toContain(`href="/desk/pictures/${lead}"`);
  await house.post("/desk/articles", { headline: "Of the harbour", byline: "B", body: "Words.", lead }, publisher);
  expect(await house.text(`/desk/pictures/${lead}`, publisher)).toContain("Of the harbour");
  expect(await house.text(`/desk/pictures/${lead}`, writer)).toContain("On the mole");
  expect(await house.text(`/desk/pictures/${lead}`, writer)).not.toContain("Of the harbour");
});

it("a reader of reports reads the figures, no name among them, and changes nothing", async () => {
  await house.post("/desk/staff", { email: "board@tidewater.example", role: "reports" }, publisher);
  const board = await house.signIn("board@tidewater.example");
  expect((await house.get("/desk", board)).headers.get("location")).toBe("/desk/numbers");
  expect(await status("/desk/circulation", board)).toBe(200);
  const ledger = await house.text("/desk/ledger", board);
  expect(ledger).toContain("Trial balance");
  expect(ledger).not.toContain("journal.csv");
  for (const path of ["/desk/subscribers", "/desk/orders", "/desk/articles", "/desk/letters"]) expect(await status(path, board)).toBe(403);
});

it("their board holds what is theirs; they move it there, not into other hands, and nothing of another’s", async () => {
  const steps = (
    await house.query<{ id: string; means: string | null }>("select id, means from piece_steps where ended_at is null order by position")
  ).rows;
  const board = await house.text("/desk/pieces", section);
  expect(board).toContain(`data-piece="${mine.id}"`);
  expect(board).not.toContain(foreign.id);
  for (const more of ["/desk/pieces/list", "/desk/pieces/steps", 'action="/desk/pieces"']) expect(board).not.toContain(more);
  const move = (id: string, fields: Record<string, string> = {}) =>
    house.post(`/desk/pieces/${id}/moves`, { step: steps[0]!.id, back: "/desk/pieces", ...fields }, section);
  const holder = async () =>
    one<{ step_id: string; person_id: string | null }>(
      "select step_id, person_id from piece_moves where article_id = $1 and left_at is null",
      [mine.id],
    );
  expect((await move(mine.id, { holder: `person:${ids.writer}` })).status).toBe(303);
  expect(await holder()).toEqual({ step_id: steps[0]!.id, person_id: null });
  expect((await move(foreign.id)).status).toBe(404);
  // narrowed, and kept for themselves alone; nobody at the desk is named to choose from
  expect(await house.text("/desk/pieces?search=nothing-like-it", section)).not.toContain(`data-piece="${mine.id}"`);
  expect(board).not.toContain('name="holder"');
  const view = { name: "Late ones", forAll: "yes", from: "/desk/pieces/list?due=late" };
  expect((await house.post("/desk/pieces/views", view, section)).headers.get("location")).toMatch(/^\/desk\/pieces\?due=late/);
  expect(await house.text("/desk/pieces", section)).toContain("Late ones");
  expect(await house.text("/desk/pieces", await house.be("editor"))).not.toContain("Late ones");
  await house.post("/desk/pieces/views", { ...view, name: "For everybody" }, await house.be("editor"));
  expect(await house.text("/desk/pieces", section)).not.toContain("For everybody");
  const shared = (await one<{ id: string }>("select id from piece_views where name = 'For everybody'")).id;
  expect((await house.post(`/desk/pieces/views/${shared}/removal`, {}, section)).status).toBe(404);
  expect(await status(`/desk/pieces/${mine.id}`, section)).toBe(403);
});
