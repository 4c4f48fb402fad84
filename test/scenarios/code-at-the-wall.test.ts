import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { browserOf } from "../support/browser.ts";
import { lettersTo } from "../support/letters.ts";

let house: DemoHouse;
beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());

const closed = "/2026/11/the-bridge-nobody-would-own";
const here = `${closed}#rest`;
const email = "maren@reader.example";
/** Stands in the text behind the wall. */
const behindTheWall = "biscuit tin";
const codeTo = async (to: string): Promise<string> => /\b\d{6}\b/.exec((await lettersTo(house, to, "sign-in"))[0]!.text)![0];

it("whoever has paid asks for the code at the wall, types it there, and reads on at that line", async () => {
  const browser = browserOf(house);
  const walled = await browser.text(closed);
  expect(walled).toContain('name="here"');
  const asked = await browser.post("/sign-in", { email, return: here, here });
  // no address stands in the page's own
  expect(asked.headers.get("location")).toBe(`${closed}?code=asked#rest`);
  const page = await browser.text(`${closed}?code=asked`);
  expect(page).toContain('name="code"');
  expect(page).toContain(email);
  expect(page).not.toContain(behindTheWall);
  const wrong = await browser.post("/sign-in/code", { email, code: "000000", here });
  expect(wrong.headers.get("location")).toBe(`${closed}?code=asked#rest`);
  expect(await browser.text(`${closed}?code=asked`)).toContain('id="code-wrong"');
  const right = await browser.post("/sign-in/code", { email, code: await codeTo(email), here });
  expect(right.headers.get("location")).toBe(here);
  expect(await browser.text(closed)).toContain(behindTheWall);
});

it("nobody else sees that a code was asked for, or of whom, and no page of it is kept for others", async () => {
  const browser = browserOf(house);
  await browser.post("/sign-in", { email, return: here, here });
  expect(await browser.text(`${closed}?code=asked`)).toContain(email);
  for (const other of [browserOf(house), browserOf(house, "masthead-browser=another")]) {
    const page = await other.text(`${closed}?code=asked`);
    expect(page).not.toContain(email);
    expect(page).not.toContain('name="code"');
  }
  expect(await browser.text(closed)).not.toContain(email);
});

it("a place that is no wall of ours is not led to", async () => {
  for (const elsewhere of ["https://elsewhere.example/#rest", "//elsewhere.example/#rest", "/account"]) {
    const answer = await browserOf(house).post("/sign-in", { email, return: "/account", here: elsewhere });
    expect(answer.headers.get("location")).toMatch(/^\/sign-in\?answered=/);
  }
});
