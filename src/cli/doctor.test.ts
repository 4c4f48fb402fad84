import { afterAll, beforeAll, expect, it } from "vitest";
import type { Mail, Outgoing, Platform } from "../platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { doctorCommand } from "./doctor.ts";

let fresh: FreshPlatform;
beforeAll(async () => {
  fresh = await freshPlatform({ demo: false });
});
afterAll(() => fresh.close());

async function asked(argv: string[], open: () => Promise<Platform> = () => Promise.resolve(fresh.platform)) {
  const lines: string[] = [];
  const status = await doctorCommand(argv, open, { line: (text) => void lines.push(text), problem: (text) => void lines.push(text) });
  return { status, text: lines.join("\n") };
}
const withMail = (send: Mail["send"]): Platform => ({ ...fresh.platform, mail: { name: "smtp", send, close: () => undefined } });

it("names what is wrong with its cure, counts it, and ends with 1", async () => {
  const { status, text } = await asked([]);
  expect(status).toBe(1);
  expect(text).toMatch(/^wrong {4}Mail server: Letters go nowhere.*\n {9}→ Set SMTP_URL/m);
  expect(text).toMatch(/^well {5}Files: /m);
  expect(text).toMatch(/^\d+ well, \d+ warnings?, \d+ wrong\.$/m);
});

it("says the same for programs", async () => {
  const { status, text } = await asked(["--json"]);
  const told = JSON.parse(text) as { ok: boolean; found: { about: string; state: string }[] };
  expect([status, told.ok]).toEqual([1, false]);
  expect(told.found).toContainEqual(expect.objectContaining({ about: "Files", state: "well", cure: "" }));
});

it("tells why the house cannot even be opened", async () => {
  const { status, text } = await asked([], () => Promise.reject(new Error("password authentication failed")));
  expect(status).toBe(1);
  expect(text).toMatch(/^wrong {4}Start: Masthead cannot begin: password authentication failed\n.*DATABASE_URL/);
});

it("sends a letter to oneself where one is asked for, and tells what the server said", async () => {
  const sent: Outgoing[] = [];
  const took = await asked(["--letter", "me@weir.org"], () => Promise.resolve(withMail(async (letter) => void sent.push(letter))));
  expect(sent).toMatchObject([{ to: "me@weir.org", subject: "A letter from masthead doctor" }]);
  expect(took.text).toMatch(/^well {5}Letter: It was handed over/m);
  const refusing = withMail(() => Promise.reject(new Error("553 sender not yours")));
  expect((await asked(["--letter", "me@weir.org"], () => Promise.resolve(refusing))).text).toMatch(
    /^wrong {4}Letter: .*553 sender not yours/m,
  );
  const late = withMail(() => Promise.reject(Object.assign(new Error("Greeting never received"), { code: "ETIMEDOUT", command: "CONN" })));
  expect((await asked(["--letter", "me@weir.org"], () => Promise.resolve(late))).text).toMatch(
    /^wrong {4}Letter: .*Greeting never received\.\n {9}→ The line stands, .* at port 465 write smtps:/m,
  );
  expect((await asked(["--letter", "me"])).text).toMatch(/^wrong {4}Letter: “me” is no address/m);
  expect((await asked(["--letter", "me@weir.org"])).text).toMatch(/^wrong {4}Letter: There is no mail server/m);
});

it("takes no words", async () => {
  await expect(asked(["everything"])).rejects.toThrow(/^Usage: masthead doctor/);
  await expect(asked(["--yaml"])).rejects.toThrow(/There is no option --yaml/);
});
