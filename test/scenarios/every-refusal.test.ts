import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CastKey } from "../../src/demo/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { plainEnglishIn } from "../support/plain-english.ts";
import { speakOtherwise } from "../support/pseudo-language.ts";

let house: DemoHouse;
let speakEnglish: () => void;
const cookies = new Map<CastKey, string>();

beforeAll(async () => {
  house = await demoHouse();
  speakEnglish = speakOtherwise("en");
  for (const who of ["print"] as const) cookies.set(who, await house.be(who));
});
afterAll(async () => {
  speakEnglish();
  await house?.close();
});

/** What the house does not do, and says why: an address that nothing stands at, or a form of it that cannot stand. */
const refusedOn: [path: string, fields?: Record<string, string>, who?: CastKey][] = [
  ["/nowhere"],
  ["/account/invoices/99999", undefined, "print"],
  ["/sign-in", { email: "nonsense" }],
  ["/sign-in/code", { email: "jonas@reader.example", code: "000000" }],
  ["/sign-in/link", { token: "nonsense" }],
  ["/newsletter", { email: "nonsense" }],
  ["/newsletter/confirmation", { token: "nonsense" }],
];

describe("in another language nothing is said in English", { timeout: 300_000 }, () => {
  it("where something is refused", async () => {
    const plainEnglishOf = await plainEnglishIn(house);
    const found: string[] = [];
    for (const [path, fields, who] of refusedOn) {
      const cookie = who ? cookies.get(who)! : "";
      const answer = fields ? await house.post(path, fields, cookie) : await house.get(path, cookie);
      const html = await answer.clone().text();
      expect([answer.status >= 400 || html.includes('id="refused"'), path, fields]).toEqual([true, path, fields]);
      found.push(...(await plainEnglishOf(path, answer)));
    }
    expect([...new Set(found)]).toEqual([]);
  });
});
