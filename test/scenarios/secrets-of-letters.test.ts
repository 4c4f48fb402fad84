import { randomBytes } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeStopLink } from "../../src/subscriptions/stop-link.ts";
import { writeAbout } from "../../src/subscriptions/letters/letters.ts";
import { askForNewsletter } from "../../src/newsletter/index.ts";
import { backUp, inTransaction, mailbox, openSeal, sendLetter } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";

let house: DemoHouse;
/** Every secret that was written to somebody. */
let secrets: string[];
beforeAll(async () => {
  house = await demoHouse();
  await house.signIn("tomas@tidewater.example");
  await askForNewsletter(house.platform, { email: "new@reader.example", ip: "127.0.0.9" });
  const { rows } = await house.query<{ id: string; payer: string; email: string }>(
    "select s.id, s.payer_id as payer, p.email from subscriptions s join people p on p.id = s.payer_id where s.renewal = 'auto' and s.service = 'active' limit 1",
  );
  const [{ id, payer, email }] = rows as [(typeof rows)[0]];
  await inTransaction(house.platform, (tx) =>
    writeAbout(house.platform, tx, {
      to: payer,
      about: { id, renewal: "auto", service: "active", payerId: payer },
      subject: "About it",
      purpose: "about",
      words: { title: "About it", paragraphs: ["Words."] },
    }),
  );
  const [signIn] = await lettersTo(house, "tomas@tidewater.example", "sign-in");
  const [asked] = await lettersTo(house, "new@reader.example");
  const [about] = await lettersTo(house, email, "about");
  secrets = [
    /\b\d{6}\b/.exec(signIn!.subject)![0],
    ...[signIn, asked, about].map((letter) => /(?:token=|\/renewal\/)([\w-]{43})/.exec(letter!.text)![1]!),
  ];
});
afterAll(() => house.close());

const idOf = async (purpose: string) =>
  (await house.query<{ id: string }>("select id from letters where purpose = $1 order by id desc limit 1", [purpose])).rows[0]!.id;

it("the desk shows no secret of a letter, whoever asks, and no letter to an editor", async () => {
  for (const role of ["publisher", "circulation"] as const) {
    const cookie = await house.be(role);
    const seen = [await house.text("/desk/letters", cookie)];
    for (const purpose of ["about", "newsletter-confirmation", "sign-in"])
      seen.push(await house.text(`/desk/letters/${await idOf(purpose)}`, cookie));
    expect(seen[1]).toContain("[hidden 1]");
    for (const secret of secrets) expect(seen.join("")).not.toContain(secret);
  }
  const editor = await house.be("editor");
  expect((await house.get("/desk/letters", editor)).status).toBe(403);
  expect((await house.get(`/desk/letters/${await idOf("about")}`, editor)).status).toBe(403);
});

it("letters of sign-in are the publisher's alone", async () => {
  const [publisher, circulation] = [await house.be("publisher"), await house.be("circulation")];
  const path = `/desk/letters/${await idOf("sign-in")}`;
  expect(await house.text("/desk/letters", publisher)).toContain(path);
  expect(await house.text("/desk/letters", circulation)).not.toContain(path);
  expect((await house.get(path, publisher)).status).toBe(200);
  expect((await house.get(path, circulation)).status).toBe(404);
});

it("no table holds a secret, and no backup does", async () => {
  const folder = mkdtempSync(join(tmpdir(), "masthead-backups-"));
  await backUp(house.platform, folder);
  const all = execFileSync("bash", ["-c", `find ${folder} -name '*.gz' -print0 | xargs -0 zcat`], { maxBuffer: 1e9 }).toString();
  expect(all).toContain("newsletter-confirmation");
  for (const secret of secrets.filter((one) => one.length > 6)) expect(all).not.toContain(secret);
  // six figures may stand anywhere by chance: only the letters are asked for the code
  const { rows } = await house.query<{ all: string }>("select string_agg(subject || text || html || headers, '') as all from letters");
  for (const secret of secrets) expect(rows[0]!.all).not.toContain(secret);
  expect(execFileSync("find", [folder, "-name", "*.key"]).toString()).toBe("");
  rmSync(folder, { recursive: true });
});

it("a letter goes out whole, and its secrets are forgotten with that", async () => {
  const id = await idOf("newsletter-confirmation");
  await sendLetter(house.platform, { letterId: id });
  expect(house.sent.at(-1)!.text).toContain(`token=${secrets[2]}`);
  expect(house.sent.at(-1)!.html).toContain(`token=${secrets[2]}`);
  expect((await house.query("select sealed from letters where id = $1", [id])).rows).toEqual([{ sealed: null }]);
});

it("a letter whose key is gone is not sent with holes in it, nor tried for ever", async () => {
  const id = await idOf("about");
  const before = house.sent.length;
  await sendLetter({ ...house.platform, seal: openSeal("", randomBytes(32).toString("hex")) }, { letterId: id });
  expect(house.sent).toHaveLength(before);
  const { rows } = await house.query<{ failure: string }>("select failure from letters where id = $1 and sent_at is null", [id]);
  expect(rows[0]!.failure).toMatch(/asked for again/);
});

it("without a mail server the terminal tells codes and links, and nothing of other letters", async () => {
  const lines: string[] = [];
  const mail = mailbox((line) => lines.push(line));
  const [letter] = await lettersTo(house, "tomas@tidewater.example", "sign-in");
  await mail.send(letter!);
  await mail.send({ ...letter!, secrets: [] });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(secrets[0]);
  expect(lines[0]).toContain("/sign-in/link?token=");
});

it("the way out of a renewal is hashed", async () => {
  const { rows } = await house.query<{ id: string }>("select id from subscriptions limit 1");
  const url = await inTransaction(house.platform, (tx) => makeStopLink(house.platform, tx, rows[0]!.id));
  const kept = await house.query<{ all: string }>("select string_agg(s::text, '') as all from stop_links s");
  expect(kept.rows[0]!.all).not.toContain(url.split("/").at(-1));
});

it("a sign-in ends the session that its browser had", async () => {
  const before = await house.signIn("tomas@tidewater.example");
  const browser = await house.post("/sign-in", { email: "jonas@reader.example" }, before);
  const kept = browser.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const [letter] = await lettersTo(house, "jonas@reader.example", "sign-in");
  const cookie = [before, kept].filter(Boolean).join("; ");
  const answer = await house.post("/sign-in/code", { email: "jonas@reader.example", code: /\b\d{6}\b/.exec(letter!.text)![0] }, cookie);
  expect(answer.status).toBe(303);
  expect((await house.fetch("/account", { headers: { cookie: before } })).headers.get("location")).toMatch(/^\/sign-in/);
});
