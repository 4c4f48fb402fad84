import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pieceById, pieceColumns, pieces, stepsOf } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let editor: string;
let id: string;
const step = async (name: string) => (await stepsOf(house.platform.db)).find((one) => one.name === name)!.id;
const piece = async () => (await pieceById(house.platform.db, id))!;
const move = (fields: Record<string, string>, of = id) => house.post(`/desk/pieces/${of}/moves`, fields, editor);

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
});
afterAll(() => house.close());

describe("a piece on its way", () => {
  it("begins with a title alone, as a pitch, and can be written on", async () => {
    const answer = await house.post("/desk/pieces", { title: "The Lamp Room" }, editor);
    expect(answer.status).toBe(303);
    id = /pieces\/([0-9a-f-]{36})/.exec(answer.headers.get("location")!)![1]!;
    expect(await piece()).toMatchObject({ headline: "The Lamp Room", stepId: await step("Pitch"), holder: null });
    const page = await house.text(`/desk/articles/${id}`, editor);
    expect(page).toMatch(/name="headline".{0,300}The Lamp Room/s);
    const saved = await house.post(`/desk/articles/${id}`, { headline: "The Lamp Room", standfirst: "Where it is lit.", body: "" }, editor);
    expect(saved.status).toBe(303);
  });

  it("does not begin without a title, and says so where it was typed", async () => {
    const answer = await house.post("/desk/pieces", { title: " " }, editor);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("An article needs a headline.");
  });

  it("is moved from step to step and from hand to hand, each a row with who and when", async () => {
    house.clock.advance({ minutes: 5 });
    const { rows } = await house.query<{ id: string }>("select id from contributors order by name limit 1");
    await move({ step: await step("Commissioned"), holder: `contributor:${rows[0]!.id}`, note: "By the new year, please." });
    house.clock.advance({ minutes: 5 });
    await move({ step: await step("Draft") });
    expect(await piece()).toMatchObject({ stepId: await step("Draft"), holder: { id: rows[0]!.id }, since: house.clock.now() });
    const page = await house.text(`/desk/pieces/${id}`, editor);
    expect(page.replace(/<[^>]+>/g, " ")).toMatch(/Draft .*Odile Varga.*Commissioned .*By the new year, please\. .*Odile Varga.*Pitch/s);
  });

  it("that nobody moves gets no row, and a step that is none is refused", async () => {
    const count = async () => (await house.query("select 1 from piece_moves where article_id = $1", [id])).rows.length;
    const before = await count();
    await move({ step: await step("Draft") });
    expect(await count()).toBe(before);
    expect((await move({ step: id })).status).toBe(422);
    expect((await move({ step: await step("Draft"), holder: `person:${id}` })).status).toBe(422);
    expect(await count()).toBe(before);
  });

  it("keeps what was agreed, the fee to the cent; what cannot be read stands beside its field", async () => {
    const terms = { wantedWords: "1800", fee: "412,50", dueOn: "2026-11-30" };
    expect((await house.post(`/desk/pieces/${id}/terms`, terms, editor)).status).toBe(303);
    expect(await piece()).toMatchObject({ wantedWords: 1800, fee: { amount: 41_250 }, dueOn: "2026-11-30" });
    const bad = await house.post(`/desk/pieces/${id}/terms`, { ...terms, fee: "much" }, editor);
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain("Write it as 250.00.");
    expect(await piece()).toMatchObject({ fee: { amount: 41_250 } });
  });

  it("stands on the board in its step; a move by its button leads back there, and nowhere else", async () => {
    const board = await house.text("/desk/pieces", editor);
    const column = board.slice(board.indexOf(`data-step="${await step("Draft")}"`), board.indexOf(`data-step="${await step("In edit")}"`));
    expect(column).toContain("The Lamp Room");
    const answer = await move({ step: await step("In edit"), back: "/desk/pieces?section=essays" });
    expect(answer.headers.get("location")).toBe(`/desk/pieces?section=essays#piece-${id}`);
    const abroad = await move({ step: await step("Draft"), back: "//evil.example/desk/pieces" });
    expect(abroad.headers.get("location")).toMatch(/^\/desk\/pieces\/[0-9a-f-]{36}\?/);
  });

  it("goes to the step from which it may go out once what is missing was told, and not silently", async () => {
    const ready = (await stepsOf(house.platform.db)).find(({ means }) => means === "ready")!;
    const before = await piece();
    const asked = await move({ step: ready.id, note: "Take it.", back: "/desk/pieces" });
    const page = await asked.text();
    expect([asked.status, page]).toEqual([422, expect.stringContaining(`href="/desk/articles/${id}#at-byline"`)]);
    expect(page).toContain('name="note" value="Take it."');
    expect((await piece()).stepId).toBe(before.stepId);
    expect((await move({ step: ready.id, note: "Take it.", back: "/desk/pieces", sure: "yes" })).status).toBe(303);
    expect((await piece()).stepId).toBe(ready.id);
    await move({ step: before.stepId! });
  });

  it("is found by step, section, issue, who has it, and a deadline that is past", async () => {
    const { db } = house.platform;
    const found = async (what: Parameters<typeof pieces>[1]) => (await pieces(db, what)).rows.map((one) => one.headline);
    const here = await piece();
    expect(await found({ step: here.stepId!, holder: here.holder! })).toEqual(["The Lamp Room"]);
    expect(await found({ holder: here.holder!, step: await step("Ready") })).toEqual([]);
    expect(await found({ issue: null, search: "lamp room" })).toContain("The Lamp Room");
    expect(await found({ issue: 47, search: "lamp room" })).toEqual([]);
    expect(await found({ section: "nowhere" })).toEqual([]);
    expect(await found({ dueBefore: "2026-12-01" as never })).toEqual(["The Lamp Room"]);
    expect(await found({ dueBefore: "2026-11-30" as never })).toEqual([]);
    const list = await house.text(`/desk/pieces/list?step=${here.stepId}&search=lamp`, editor);
    expect(list).toContain("The Lamp Room");
    expect(await house.text("/desk/pieces/list?step=published", editor)).not.toContain("The Lamp Room");
  });

  it("that is public stands behind the last step, until somebody moves it again, and is there again once that is published", async () => {
    const { rows } = await house.query<{ id: string }>("select id from articles where slug = 'the-last-boat-before-the-frost'");
    const boat = rows[0]!.id;
    const at = async () => (await pieceById(house.platform.db, boat))!.stepId;
    expect(await at()).toBeNull();
    house.clock.advance({ minutes: 1 });
    await move({ step: await step("Copy-edit") }, boat);
    expect(await at()).toBe(await step("Copy-edit"));
    await house.query("update articles set headline = 'The Last Boat', changed_at = $2, version = version + 1 where id = $1", [
      boat,
      house.clock.now().toISOString(),
    ]);
    house.clock.advance({ minutes: 1 });
    await house.post(`/desk/articles/${boat}/publication`, {}, editor);
    expect(await at()).toBeNull();
    house.clock.advance({ minutes: 1 });
    await move({ step: await step("Copy-edit") }, boat);
    expect(await at()).toBe(await step("Copy-edit"));
  });

  it("shows of a long column its first and how many more there are", async () => {
    const columns = await pieceColumns(house.platform.db, {}, 2);
    const shown = columns.find(({ stepId }) => stepId === null)!;
    expect(shown.pieces).toHaveLength(2);
    expect(shown.total).toBe((await pieces(house.platform.db, { step: null })).total);
  });
});

describe("a piece under legal hold", () => {
  const why = "Counsel has asked for the letters.";
  let publisher: string;
  let articleId: string;
  const saving = (headline: string) =>
    house.post(`/desk/articles/${articleId}`, { headline, standfirst: "", byline: "Nora Feldt", body: "A lamp." }, editor);
  const stored = async () =>
    (await house.query<{ headline: string; version: number }>("select headline, version from articles where id = $1", [articleId]))
      .rows[0]!;

  beforeAll(async () => {
    publisher = await house.be("publisher");
    const answer = await house.post("/desk/articles", { headline: "Held Words", byline: "Nora Feldt", body: "A lamp." }, editor);
    articleId = /articles\/([0-9a-f-]{36})/.exec(answer.headers.get("location")!)![1]!;
    await house.post(`/desk/articles/${articleId}/publication`, {}, editor);
  });

  it("is put there with a reason, by an editor who was asked first", async () => {
    expect(await house.text(`/desk/pieces/${articleId}/hold`, editor)).toContain("Nobody can publish, change or delete it");
    const unsaid = await house.post(`/desk/pieces/${articleId}/hold`, { sure: "yes", why: " " }, editor);
    expect(unsaid.status).toBe(422);
    expect((await house.post(`/desk/pieces/${articleId}/hold`, { sure: "yes", why }, editor)).status).toBe(303);
    expect(await house.text(`/desk/pieces/${articleId}`, editor)).toMatch(/Counsel has asked for the letters\..*put by Odile Varga/s);
    expect(await house.text("/desk/pieces/list?search=held+words", editor)).toContain("under legal hold");
  });

  it("is not changed, published or corrected by anybody, the publisher neither; each says why", async () => {
    const before = await stored();
    expect(await house.text(`/desk/articles/${articleId}`, editor)).toMatch(/class="notice"><strong>It is under legal hold/);
    const saved = await saving("Other Words");
    expect(saved.status).toBe(422);
    expect(await saved.text()).toContain(why);
    const corrected = await house.post(`/desk/articles/${articleId}/corrections`, { text: "It was two lamps." }, publisher);
    expect(await corrected.text()).toContain(why);
    expect(await house.text(`/desk/articles/${articleId}/publication`, publisher)).toContain(why);
    const opener = { headline: "Held Words", byline: "Nora Feldt", body: "A lamp.", opener: "type" };
    expect((await house.post(`/desk/articles/${articleId}`, opener, editor)).status).toBe(422);
    expect(await stored()).toEqual(before);
  });

  it("that has changes is not published with them, alone or with its issue", async () => {
    const { rows } = await house.query<{ id: string }>("select id from articles where slug = 'mending'");
    const mending = rows[0]!.id;
    await house.post(`/desk/pieces/${mending}/hold`, { sure: "yes", why }, editor);
    const refused = await house.post(`/desk/articles/${mending}/publication`, {}, publisher);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(why);
    expect(await house.text("/desk/issues/47/sale", editor)).toMatch(/Mending”: It is under legal hold: Counsel/);
  });

  it("is kept by the database as well, whoever forgets to ask", async () => {
    const held = { code: "MH001" };
    await expect(house.query("update articles set headline = 'x' where id = $1", [articleId])).rejects.toMatchObject(held);
    await expect(house.query("delete from bylines where article_id = $1", [articleId])).rejects.toMatchObject(held);
    await expect(house.query("delete from articles where id = $1", [articleId])).rejects.toMatchObject(held);
    const correction =
      "insert into corrections (id, article_id, text, corrected_on, noted_at) values (gen_random_uuid(), $1, 'x', now(), now())";
    await expect(house.query(correction, [articleId])).rejects.toMatchObject(held);
    await expect(
      house.query("update article_publications set published_by = null where article_id = $1", [articleId]),
    ).resolves.toBeDefined();
  });

  it("can be saved as it is, handed on and withdrawn", async () => {
    expect((await saving("Held Words")).status).toBe(303);
    expect((await move({ step: await step("Copy-edit") }, articleId)).status).toBe(303);
    const withdrawn = await house.post(`/desk/articles/${articleId}/withdrawal`, { why: "Asked for by counsel." }, editor);
    expect(withdrawn.status).toBe(303);
  });

  it("is free again once a publisher lifts the hold, and nobody else; both reasons are kept", async () => {
    const lifting = { sure: "yes", why: "The letters are here." };
    expect((await house.post(`/desk/pieces/${articleId}/hold/lifting`, lifting, editor)).status).toBe(403);
    expect((await saving("Freed Words")).status).toBe(422);
    expect((await house.post(`/desk/pieces/${articleId}/hold/lifting`, lifting, publisher)).status).toBe(303);
    expect((await saving("Freed Words")).status).toBe(303);
    expect((await house.post(`/desk/articles/${articleId}/publication`, {}, editor)).status).toBe(303);
    const page = await house.text(`/desk/pieces/${articleId}`, editor);
    expect(page).toMatch(/Counsel has asked.*The letters are here\..*lifted by Ines Calder/s);
  });

  it("that gets another address says which, before it is published there", async () => {
    const fields = { headline: "Freed Words", standfirst: "", byline: "Nora Feldt", body: "A lamp.", slug: "freed" };
    await house.post(`/desk/articles/${articleId}`, fields, editor);
    expect(await house.text(`/desk/articles/${articleId}/publication`, editor)).toMatch(/<dd>\/\d{4}\/\d\d\/freed<\/dd>/);
  });
});

describe("the steps of the magazine", () => {
  const form = async (change: (fields: Record<string, string>) => void) => {
    const steps = await stepsOf(house.platform.db);
    const fields: Record<string, string> = {};
    for (const [at, one] of steps.entries()) {
      fields[`id.${at}`] = one.id;
      fields[`name.${at}`] = one.name;
      if (one.means) fields[one.means] = String(at);
    }
    fields[`id.${steps.length}`] = "";
    fields[`name.${steps.length}`] = "";
    change(fields);
    return house.post("/desk/pieces/steps", fields, editor);
  };
  const names = async () => (await stepsOf(house.platform.db)).map(({ name, means }) => (means ? `${name} (${means})` : name));

  it("are named and ordered by the magazine, and which begin and end the work; a piece keeps its place", async () => {
    const at = (await piece()).stepId;
    expect(await house.text("/desk/pieces/steps", editor)).toContain('value="Copy-edit"');
    const answer = await form((fields) => {
      Object.assign(fields, { "name.1": "Asked for", "name.6": "Read by counsel", ready: "6", then: "up:6" });
      [fields["name.2"], fields["name.3"]] = [fields["name.3"]!, fields["name.2"]!];
    });
    expect(answer.status).toBe(303);
    expect(await names()).toEqual(["Pitch", "Asked for", "In edit (draft)", "Draft", "Copy-edit", "Read by counsel (ready)", "Ready"]);
    expect((await piece()).stepId).toBe(at);
  });

  it("are refused without a name, twice of one name, without the two that mean something, and where pieces stand at one left out", async () => {
    const before = await names();
    const refused = async (change: (fields: Record<string, string>) => void, why: string) => {
      const answer = await form(change);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(why);
    };
    await refused((fields) => (fields["name.0"] = " "), "Every step has a name");
    await refused((fields) => (fields["name.0"] = "copy-EDIT"), "the same name");
    await refused((fields) => (fields["ready"] = fields["draft"]!), "Choose one step");
    const at = (await stepsOf(house.platform.db)).findIndex((one) => one.name === "Draft");
    await move({ step: await step("Draft") });
    await refused((fields) => (fields["then"] = `out:${at}`), "Pieces stand at “Draft”");
    expect(await names()).toEqual(before);
  });

  it("that are left out keep their names in what was", async () => {
    await move({ step: await step("Pitch") });
    const at = (await stepsOf(house.platform.db)).findIndex((one) => one.name === "Draft");
    expect((await form((fields) => (fields["then"] = `out:${at}`))).status).toBe(303);
    expect(await names()).not.toContain("Draft");
    expect(await house.text(`/desk/pieces/${id}`, editor)).toMatch(/Its way so far.*Draft/s);
  });
});

describe("a view of the pieces", () => {
  it("is kept for oneself or for everybody, with what narrows and no more, and forgotten", async () => {
    const publisher = await house.be("publisher");
    const mine = { name: "Late ones", from: "/desk/pieces/list?due=late&done=saved&evil=1" };
    const kept = await house.post("/desk/pieces/views", mine, editor);
    expect(kept.headers.get("location")).toMatch(/^\/desk\/pieces\/list\?due=late&done=/);
    await house.post("/desk/pieces/views", { name: "No. 47", forAll: "yes", from: "/desk/pieces?issue=47" }, editor);
    const here = await house.text("/desk/pieces/list?due=late", editor);
    expect(here).toMatch(/aria-current="page">Late ones/);
    expect(here).toContain('href="/desk/pieces?issue=47"');
    const others = await house.text("/desk/pieces", publisher);
    expect(others).toContain("No. 47</a>");
    expect(others).not.toContain("Late ones");
    const [, view = ""] = /views\/([0-9a-f-]{36})\/removal/.exec(here)!;
    await house.post(`/desk/pieces/views/${view}/removal`, {}, publisher);
    expect(await house.text("/desk/pieces", editor)).toContain("Late ones");
    const forgotten = await house.post(`/desk/pieces/views/${view}/removal`, {}, editor);
    expect(forgotten.headers.get("location"), "what was looked at stays").toMatch(/^\/desk\/pieces\/list\?due=late&done=/);
    expect(await house.text("/desk/pieces", editor)).not.toContain("Late ones");
    expect((await house.post("/desk/pieces/views", { name: " ", from: "/desk/pieces" }, editor)).status).toBe(422);
  });
});
