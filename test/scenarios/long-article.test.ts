import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { draftById, saveArticle } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { busyness, held } from "../support/held.ts";
import { longBody } from "../support/many-articles.ts";

/** Forty thousand words, written at: nobody else at the house waits for them. */

let house: DemoHouse;
let editor: string;
let id: string;
const words = 40_000;
const fields = { headline: "The Long Way Round", byline: ["Ida Brandt"], standfirst: "Slowly." };
/** Milliseconds for which nothing may hold the main thread, on a machine that does nothing else. */
const most = 50;

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  id = await inTransaction(house.platform, (tx) => saveArticle(house.platform, tx, { ...fields, body: longBody(words, 3) }));
});
afterAll(() => house.close());

/** The best of some tries: as the clock says, against how busy the machine is by itself, or as the thread itself worked. */
async function heldFor(work: (nth: number) => Promise<Response>, status: number): Promise<{ longest: number; seconds: number }> {
  const tries: { longest: number; seconds: number }[] = [];
  for (let nth = 0; nth < 5; nth += 1) {
    const before = busyness();
    const { longest, worked, seconds, answer } = await held(() => work(nth));
    expect(answer.status).toBe(status);
    const busy = Math.max(before, busyness());
    const least = Math.min(longest / busy, worked);
    tries.push({ longest: least, seconds: seconds / busy });
    if (least <= most) break;
  }
  return tries.reduce((best, one) => (one.longest < best.longest ? one : best));
}

it("they are saved as they are typed, within a second, and hold nothing", { timeout: 120_000 }, async () => {
  const { rows } = await house.query<{ id: string }>("select id from people where email = 'odile@tidewater.example'");
  const window = randomUUID();
  const type = async (nth: number) => {
    const { body, version } = await draftById(house.platform.db, id);
    const [first, ...rest] = body.content;
    const typed = { ...first, content: [{ type: "text", text: `Typed ${nth}.` }] };
    const bodyJson = JSON.stringify({ type: "doc", content: [typed, ...rest] });
    const asked = { headline: fields.headline, byline: "Ida Brandt", standfirst: "Slowly.", access: "subscribers", bodyJson };
    return { ...asked, version: String(version), window, person: rows[0]!.id };
  };
  let saved: Record<string, string> = await type(0);
  const { longest, seconds } = await heldFor(async (nth) => {
    const answer = await house.post(`/desk/articles/${id}/autosave`, saved, editor);
    saved = await type(nth + 1);
    return answer;
  }, 200);
  expect(longest, "milliseconds held").toBeLessThanOrEqual(most);
  expect(seconds, "seconds in all").toBeLessThan(2);
  const { body } = await draftById(house.platform.db, id);
  expect(body.content).toHaveLength(words / 80);
});

it.each(["missing", "beside/page", "beside/letter/preview", "beside/speech"])(
  "%s stands beside them and holds nothing",
  { timeout: 120_000 },
  async (pane) => {
    const { longest } = await heldFor(() => house.get(`/desk/articles/${id}/${pane}`, editor), 200);
    expect(longest, "milliseconds held").toBeLessThanOrEqual(most);
  },
);
