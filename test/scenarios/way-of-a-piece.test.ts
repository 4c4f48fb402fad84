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
    expect(page).toContain('value="The Lamp Room"');
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
