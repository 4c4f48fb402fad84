import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { type Tx, inTransaction } from "../platform/index.ts";
import { becomePerson, besides, denyPerson, keepPersonBeside, mailOf, peopleWithMail, unprovenByEmail } from "./beside.ts";
import { findOrCreatePerson, findPeople, grantRole, peopleById, personById, provePerson, renamePerson } from "./person.ts";
import { finishSignIn } from "./sign-in.ts";
import { signInLink } from "./sign-in-link.ts";

let house: FreshPlatform;
beforeAll(async () => {
  house = await freshPlatform({ demo: false });
});
afterAll(() => house.close());

const within = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(house.platform, work);
const known = (email: string, name = "") => within((tx) => findOrCreatePerson(house.platform, tx, { email, name }));
const beside = (name: string, typedEmail?: string, id: string = randomUUID()) =>
  within((tx) => keepPersonBeside(house.platform, tx, { id, name, typedEmail }));
const typedFor = (email: string) => besides(house.platform.db, email);

describe("somebody beside the owner of an address", () => {
  it("is one however often they are written down, with the name of the last time", async () => {
    const id = await beside("  Una Berg ", "One@Reader.example");
    expect(await beside("Una B.", "one@reader.example", id)).toBe(id);
    expect([await typedFor(" ONE@reader.example"), (await personById(house.platform.db, id))?.name]).toEqual([[id], "Una B."]);
  });

  it("stands there until they are the owner, or the owner says that they are not", async () => {
    const owner = await known("two@reader.example");
    const [mine, strangers, post] = [
      await beside("Una", "two@reader.example"),
      await beside("Nobody", "two@reader.example"),
      await beside("By post"),
    ];
    expect((await typedFor("two@reader.example")).sort()).toEqual([mine, strangers].sort());
    await within((tx) => becomePerson(house.platform, tx, { id: mine, personId: owner }));
    await within((tx) => denyPerson(house.platform, tx, strangers));
    expect(await typedFor("two@reader.example")).toEqual([]);
    expect(Object.fromEntries(await peopleById(house.platform.db, [owner, mine, strangers, post]))).toMatchObject({
      [owner]: { email: "two@reader.example", name: "Una", typed: "" },
      [strangers]: { email: "two@reader.example", typed: "denied" },
      [post]: { email: "", typed: "" },
    });
  });

  it("gives their name to an owner who has none, and to no other", async () => {
    const [nameless, named] = [await known("three@reader.example"), await known("four@reader.example", "Ida Brandt")];
    for (const personId of [nameless, named]) {
      const id = await beside("Una Berg");
      await within((tx) => becomePerson(house.platform, tx, { id, personId }));
    }
    const nameOf = async (id: string) => (await personById(house.platform.db, id))?.name;
    expect([await nameOf(nameless), await nameOf(named)]).toEqual(["Una Berg", "Ida Brandt"]);
  });

  it("is written to where they typed, which is told, and not any more once it was denied", async () => {
    const [owner, typed, post] = [await known("five@reader.example"), await beside("Una", "six@reader.example"), await beside("By post")];
    const mail = (id: string) => mailOf(house.platform.db, id);
    expect([await mail(owner), await mail(typed), await mail(post), await mail(randomUUID())]).toEqual([
      { email: "five@reader.example", waits: false },
      { email: "six@reader.example", waits: true },
      undefined,
      undefined,
    ]);
    await within((tx) => denyPerson(house.platform, tx, typed));
    expect(await mail(typed)).toBeUndefined();
    const written = (await peopleWithMail(house.platform.db).execute()).map(({ id }) => id);
    expect([written.includes(owner), written.includes(typed), written.includes(post)]).toEqual([true, false, false]);
  });
});

describe("an address that nobody has proven", () => {
  const unproven = (email: string) => within((tx) => unprovenByEmail(tx, email));

  it("is somebody’s once it is proven, or has a role", async () => {
    const [one, other, staff] = [
      await known("seven@reader.example"),
      await known("eight@reader.example"),
      await known("nine@reader.example"),
    ];
    expect(await unproven("SEVEN@reader.example")).toBe(one);
    await within((tx) => provePerson(house.platform, tx, { email: "eight@reader.example" }));
    await within((tx) => grantRole(house.platform, tx, { personId: staff, role: "editor" }));
    expect([
      await unproven("eight@reader.example"),
      await unproven("nine@reader.example"),
      await unproven("nobody@reader.example"),
    ]).toEqual([undefined, undefined, undefined]);
    expect(other).toBeDefined();
  });

  it("is proven at the first time, and stays so", async () => {
    const id = await within((tx) => provePerson(house.platform, tx, { email: "ten@reader.example" }));
    const at = async () =>
      (await house.platform.db.selectFrom("people").select("proven_at").where("id", "=", id).executeTakeFirstOrThrow()).proven_at;
    const first = await at();
    house.clock.advance({ days: 1 });
    expect(await within((tx) => provePerson(house.platform, tx, { email: "Ten@reader.example" }))).toBe(id);
    expect(await at()).toEqual(first);
  });
});

describe("people are found", () => {
  it("by every word of their name or address, whatever signs are in it", async () => {
    const ids = {
      ida: await known("ida@found.example", "Ida Brandt"),
      idris: await known("idris_b@found.example", "Idris Okafor"),
      typed: await beside("Una 100%", "una@found.example"),
    };
    const found = async (words: string) => {
      const all = await findPeople(house.platform.db, words);
      return Object.entries(ids).flatMap(([name, id]) => (all.includes(id) ? [name] : []));
    };
    for (const [words, wanted] of [
      ["found.example", ["ida", "idris", "typed"]],
      ["id found.example", ["ida", "idris"]],
      ["BRANDT ida", ["ida"]],
      ["ida okafor", []],
      ["100%", ["typed"]],
      ["s_b@", ["idris"]],
      ["a_found", []],
      ["'; drop", []],
    ] as const)
      expect([words, await found(words)]).toEqual([words, wanted]);
  });

  it("by a name that was folded into one line, of so many signs and no more", async () => {
    const id = await known("long@found.example", "Ida\r\nBcc: x@y.example");
    expect((await personById(house.platform.db, id))?.name).toBe("Ida Bcc: x@y.example");
    await renamePerson(house.platform.db, id, "n".repeat(500));
    expect((await personById(house.platform.db, id))?.name).toHaveLength(120);
  });
});

describe("a link for whoever has the machine", () => {
  const tokenOf = (url: string) => new URL(url).searchParams.get("token")!;
  const follow = (url: string) => finishSignIn(house.platform, { token: tokenOf(url) }, { userAgent: "Test", ip: "192.0.2.1" });
  const link = (returnTo = "/desk") => signInLink(house.platform, { email: "Staff@reader.example", returnTo });

  it("signs in once, and leads where it says", async () => {
    const { url } = await link();
    expect(url).toMatch(/^http:\/\/localhost:4000\/sign-in\/link\?token=[\w-]{43}$/);
    expect(await follow(url)).toMatchObject({ returnTo: "/desk" });
    await expect(follow(url)).rejects.toMatchObject({ code: "sign-in-unknown" });
  });

  it("is good for as long as it says, and no longer", async () => {
    const { url, minutes } = await link();
    house.clock.advance({ minutes: minutes - 1 });
    expect(await follow(url)).toHaveProperty("token");
    const late = await link();
    house.clock.advance({ minutes: late.minutes });
    await expect(follow(late.url)).rejects.toMatchObject({ code: "sign-in-unknown" });
  });
});
