import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { writeOfComments } from "../../src/review/index.ts";
import { aDraft } from "../support/a-draft.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";

/** Who is told by letter of what is said, and how often. */

let house: DemoHouse;
let cookies: { editor: string; publisher: string };
let id: string;
const email = { editor: "odile@tidewater.example", publisher: "ines@tidewater.example" };
const letters = (who: keyof typeof email) => lettersTo(house, email[who], "comments");
const idOf = async (who: string) => (await house.query<{ id: string }>("select id from people where email = $1", [who])).rows[0]!.id;
const jobs = async () =>
  (
    await house.query<{ payload: { personId: string }; minutes: number }>(
      "select payload, round(extract(epoch from run_at - now()) / 60)::int as minutes from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'write-of-comments'",
    )
  ).rows;
const say = async (said: string, cookie: string) => {
  expect((await house.post(`/desk/articles/${id}/comments`, { words: "", said }, cookie)).status).toBe(303);
};
const answer = async (said: string, cookie: string) => {
  const { rows } = await house.query<{ id: string }>("select id from comment_threads where article_id = $1 order by begun_at limit 1", [
    id,
  ]);
  expect((await house.post(`/desk/articles/${id}/comments/${rows[0]!.id}/answers`, { said }, cookie)).status).toBe(303);
};
const write = async (who: keyof typeof email) => writeOfComments(house.platform, { personId: await idOf(email[who]) });

beforeAll(async () => {
  house = await demoHouse();
  cookies = { editor: await house.be("editor"), publisher: await house.be("publisher") };
});
beforeEach(async () => {
  id = await aDraft(house.platform);
  for (const table of [
    "comment_letters",
    "comments",
    "comment_threads",
    "unwanted_comment_letters",
    "letters",
    "graphile_worker._private_jobs",
  ])
    await house.query(`delete from ${table}`);
});
afterAll(() => house.close());

it("what is said while a letter is being written is told by the next", async () => {
  await say("@Ines Calder, look.", cookies.editor);
  // its job is at work, and has read what there was
  await house.query("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'elsewhere'");
  await say("@Ines Calder, and here.", cookies.editor);
  expect(await jobs()).toHaveLength(2);
});

it("ten comments in ten minutes make one letter, with each of them and who said it, and it is written once", async () => {
  for (let n = 1; n <= 10; n += 1) await say(`@Ines Calder, look at point ${n}.`, cookies.editor);
  expect(await jobs()).toEqual([{ payload: { personId: await idOf(email.publisher) }, minutes: 10 }]);
  expect(await letters("publisher")).toEqual([]);
  await Promise.all([write("publisher"), write("publisher")]);
  const [letter, ...more] = await letters("publisher");
  expect(more).toEqual([]);
  expect(letter!.subject).toBe("10 comments for you on “A lamp”");
  expect(letter!.text.match(/Odile Varga, .*, on “A lamp”:/g)).toHaveLength(10);
  expect(letter!.text).toContain("point 10.");
  expect(letter!.text).toContain(`/desk/articles/${id}`);
  expect(await letters("editor")).toEqual([]);
});

it("an answer is told to who took part, and not to who gives it; a name that is no whole name is nobody’s", async () => {
  await say("Is this so, @Ines Calderwood?", cookies.editor);
  expect(await jobs()).toEqual([]);
  await answer("It is, @Ines Calder and all.", cookies.publisher);
  await write("editor");
  await write("publisher");
  expect((await letters("editor")).map(({ subject }) => subject)).toEqual(["Ines Calder answers a comment on “A lamp”"]);
  expect(await letters("publisher")).toEqual([]);
});

it("nobody is told of a piece that they may not see, or may no more; circulation sees none", async () => {
  await say("@Bram Teller, what do readers say? And @Nobody?", cookies.editor);
  expect(await jobs()).toEqual([]);
  expect((await house.post("/desk/staff", { email: "gone@tidewater.example", role: "contributor" }, cookies.publisher)).status).toBe(303);
  const gone = await idOf("gone@tidewater.example");
  await house.query("update people set name = 'Gwen Oak' where id = $1", [gone]);
  await say("@Gwen Oak, is it yours?", cookies.editor);
  expect(await jobs()).toEqual([]);
  await house.query("insert into article_writers (article_id, person_id, given_at) values ($1, $2, now())", [id, gone]);
  await say("@Gwen Oak, it is yours.", cookies.editor);
  expect(await jobs()).toHaveLength(1);
  await house.query("delete from article_writers where article_id = $1", [id]);
  await writeOfComments(house.platform, { personId: gone });
  expect(await lettersTo(house, "gone@tidewater.example", "comments")).toEqual([]);
});

it("whoever wants none, under “Your sign-in”, is written none, and what waited is let go", async () => {
  await say("@Ines Calder, now.", cookies.editor);
  const me = async () => house.text("/desk/me", cookies.publisher);
  expect(await me()).toMatch(/name="letters" value="yes" checked/);
  expect((await house.post("/desk/me/comment-letters", {}, cookies.publisher)).status).toBe(303);
  expect(await me()).not.toMatch(/name="letters" value="yes" checked/);
  await write("publisher");
  await say("@Ines Calder, again.", cookies.editor);
  await write("publisher");
  expect(await letters("publisher")).toEqual([]);
  await house.post("/desk/me/comment-letters", { letters: "yes" }, cookies.publisher);
  await say("@Ines Calder, at last.", cookies.editor);
  await write("publisher");
  expect((await letters("publisher")).map(({ subject }) => subject)).toEqual(["Odile Varga names you in a comment on “A lamp”"]);
});
