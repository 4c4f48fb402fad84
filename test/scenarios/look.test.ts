import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { coloursOfSite, publicationOf, unreadableIn } from "../../src/editorial/index.ts";
import { projectFolder } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let publisher: string;
beforeAll(async () => {
  house = await demoHouse();
  publisher = await house.be("publisher");
});
afterAll(() => house.close());

const own = async () => formOf(await house.text("/desk/look", publisher), "/desk/look");
const lookNow = async () => (await publicationOf(house.platform.db)).look;
const cssOf = async (page: string, cookie = "") => {
  const [, href] = /rel="stylesheet" href="(\/look\.css[^"]*)"/.exec(page) ?? [];
  return href ? house.text(href.replaceAll("&amp;", "&"), cookie) : "";
};
/** The id under which a look is tried. */
const tryIt = async (fields: Record<string, string>) => {
  const answer = await house.post("/desk/look", { ...(await own()), ...fields }, publisher);
  return /tried=([\w-]+)/.exec(answer.headers.get("location") ?? "")?.[1] ?? `${answer.status}`;
};

it("shows the colours that the style sheet has, and all of those can be read", () => {
  const css = readFileSync(join(projectFolder(), "src/site/styles/01-tokens.css"), "utf8");
  const [day = "", night = ""] = css.split("prefers-color-scheme: dark");
  for (const [shade, text] of [
    ["light", day],
    ["dark", night],
  ] as const)
    for (const [name, colour] of Object.entries(coloursOfSite({}, shade)))
      expect(text).toContain(`--${name.replace("softInk", "soft-ink")}: ${colour};`);
  expect(unreadableIn({})).toEqual([]);
});

it("a look is tried by who made it, on every page, and nobody else sees any of it", async () => {
  const before = await house.text("/");
  const id = await tryIt({ accent: "#00558c", darkPaper: "#000000", face: "instrument-sans", front1: "offer", front2: "lead", front6: "" });
  const css = await cssOf(await house.text(`/?look=${id}`, publisher), publisher);
  expect(css).toContain("--accent:#00558c");
  expect(css).toMatch(/dark\)\{:root\{--paper:#000000/);
  expect(css).toContain("--serif:var(--sans)");
  for (const path of ["/issues", "/issues/46", "/subscribe", "/about"])
    expect(await cssOf(await house.text(`${path}?look=${id}`, publisher), publisher), path).toContain("#00558c");
  const tried = await house.text(`/?look=${id}`, publisher);
  expect(tried).toContain("A look that is tried: nobody else sees it.");
  expect(tried.indexOf('class="offer')).toBeLessThan(tried.indexOf("front-lead"));
  for (const who of ["", await house.be("editor"), await house.be("print")])
    expect(await house.text(`/?look=${id}`, who)).not.toContain("/look.css");
  expect(await house.text(`/look.css?look=${id}`)).not.toContain("#00558c");
  expect(await house.text("/")).toBe(before);
  expect(await lookNow()).toEqual({});
});

it("an address at which it is tried is kept for nobody: whoever may try it sees it, whoever came before", async () => {
  const id = await tryIt({ accent: "#00558c" });
  const editor = await house.be("editor");
  const before = await house.text(`/?look=${id}`, editor);
  expect(await house.text(`/?look=${id}`, publisher)).not.toBe(before);
  const css = (v: string) => house.get(`/look.css?v=${v}`);
  const [, version = ""] = /look\.css\?v=([0-9a-f]+)/.exec(await house.text("/")) ?? [];
  if (version) expect((await css(version)).headers.get("cache-control")).toContain("immutable");
  expect((await css("00000000")).headers.get("cache-control")).toBe("public, max-age=60");
  expect((await house.get(`/look.css?look=${id}`, publisher)).headers.get("cache-control")).toBe("no-store");
});

it("kept, it is everybody's at once, and one click brings the one before back, and again", async () => {
  const page = await house.text("/");
  const id = await tryIt({ accent: "#00558c" });
  expect((await house.post("/desk/look/keeping", { look: id }, publisher)).status).toBe(303);
  house.masthead.pagesChanged();
  const kept = await house.text("/");
  expect(await cssOf(kept)).toContain("--accent:#00558c");
  const back = await house.post("/desk/look/return", {}, publisher);
  expect(back.status).toBe(303);
  house.masthead.pagesChanged();
  expect(await house.text("/")).toBe(page);
  await house.post("/desk/look/return", {}, publisher);
  house.masthead.pagesChanged();
  expect(await house.text("/")).toBe(kept);
  await house.post("/desk/look/return", {}, publisher);
  house.masthead.pagesChanged();
});

it.each([
  ["accent", "#f0825f", /2\.\d to 1 on its grounds; 4\.5 are needed to be read\. (#[0-9a-f]{6}) would do\./],
  ["darkInk", "#333333", /1\.\d to 1 on its grounds; .*? (#[0-9a-f]{6}) would do\./],
  ["softInk", "grey", /“grey” is not a colour/],
])("a %s of %s is refused beside its field, with one that would do", async (field, colour, says) => {
  const refused = await house.post("/desk/look", { ...(await own()), [field]: colour }, publisher);
  const text = await refused.text();
  expect([refused.status, text]).toEqual([422, expect.stringMatching(says)]);
  const [, cure] = says.exec(text)!;
  if (cure) expect(await tryIt({ [field]: cure })).toMatch(/-/);
});

it("what is as the house has it is no look, and what names none is not there", async () => {
  const id = await tryIt({});
  const { rows } = await house.query<{ look: object }>("select look from looks where id = $1", [id]);
  expect(rows).toEqual([{ look: {} }]);
  expect((await house.post("/desk/look/keeping", { look: "nonsense" }, publisher)).status).toBe(404);
  const none = { front1: "", front2: "", front3: "", front4: "", front5: "", front6: "", front7: "" };
  expect((await house.post("/desk/look", { ...(await own()), ...none }, publisher)).status).toBe(422);
});
