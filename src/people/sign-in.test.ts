import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform, testNow } from "../../test/support/fresh-platform.ts";
import { lettersTo } from "../../test/support/letters.ts";
import { inTransaction, onPagesChanged } from "../platform/index.ts";
import { findOrCreatePerson, grantRole, personByEmail, personById, revokeRole, staffOf } from "./person.ts";
import { endReaderKey, makeReaderKey, whoHoldsKey } from "./reader-keys.ts";
import { endOtherSessions, endSession, endSessionsOf, openDemoSession, openSession, sessionsOf, whoIs } from "./sessions.ts";
import { finishSignIn, startSignIn } from "./sign-in.ts";

let house: FreshPlatform;
beforeAll(async () => {
  house = await freshPlatform({ demo: false });
});
afterAll(() => house.close());
beforeEach(() => house.clock.set(testNow));

let count = 0;
/** Everybody asks from a place of their own, so that no test uses up another's limits. */
const somebody = () => ({ email: `reader-${(count += 1)}@example.org`, ip: `192.0.2.${count}`, browser: `browser-${count}` });
type Somebody = ReturnType<typeof somebody>;
const ask = ({ email, ip, browser }: Somebody, returnTo?: string) =>
  startSignIn(house.platform, { email, ip, browser, magazine: "The Test", language: "en", ...(returnTo !== undefined && { returnTo }) });
/** Code and link of the newest letter. */
async function letter({ email }: Somebody) {
  const { text, subject } = (await lettersTo(house, email, "sign-in"))[0]!;
  return { code: /\b\d{6}\b/.exec(subject)![0], token: /token=([\w-]{43})/.exec(text)![1]! };
}
const finish = (who: Somebody, by: { code: string } | { token: string }) =>
  finishSignIn(house.platform, "token" in by ? by : { ...by, email: who.email, browser: who.browser }, { userAgent: "Test", ip: who.ip });
const otherThan = (code: string, at = 1) => String((Number(code) + at) % 1_000_000).padStart(6, "0");
const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe("a sign-in by letter", () => {
  it("is done by its code, whatever spaces were typed, once", async () => {
    const who = somebody();
    await ask(who);
    const { code } = await letter(who);
    const { token, personId } = await finish(who, { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` });
    expect(await whoIs(house.platform, token)).toMatchObject({ id: personId, email: who.email });
    await expect(finish(who, { code })).rejects.toThrow(refused("sign-in-unknown"));
  });

  it("is done by its link, once, and proves the address", async () => {
    const who = somebody();
    await ask(who);
    const { token } = await letter(who);
    const { personId } = await finish(who, { token });
    const { proven_at } = await house.platform.db
      .selectFrom("people")
      .select("proven_at")
      .where("id", "=", personId)
      .executeTakeFirstOrThrow();
    expect(proven_at).toEqual(house.clock.now());
    await expect(finish(who, { token })).rejects.toThrow(refused("sign-in-unknown"));
    await expect(finish(who, await letter(who))).rejects.toThrow(refused("sign-in-unknown"));
  });

  it("ends with the fifth wrong code: the right one opens nothing after it", async () => {
    const who = somebody();
    await ask(who);
    const { code } = await letter(who);
    for (let at = 1; at <= 5; at += 1) await expect(finish(who, { code: otherThan(code, at) })).rejects.toThrow(refused("sign-in-unknown"));
    await expect(finish(who, { code })).rejects.toThrow(refused("sign-in-unknown"));
  });

  it("stands after the fourth wrong code", async () => {
    const who = somebody();
    await ask(who);
    const { code } = await letter(who);
    for (let at = 1; at <= 4; at += 1) await expect(finish(who, { code: otherThan(code, at) })).rejects.toThrow();
    expect(await finish(who, { code })).toHaveProperty("token");
  });

  it("is ended by nobody else’s wrong codes", async () => {
    const [who, other] = [somebody(), somebody()];
    await ask(who);
    const { code } = await letter(who);
    for (let at = 1; at <= 6; at += 1)
      await expect(finish({ ...who, browser: other.browser }, { code: otherThan(code, at) })).rejects.toThrow();
    expect(await finish(who, { code })).toHaveProperty("token");
  });

  it("does not give five more tries to a letter that was open already", async () => {
    const who = somebody();
    await ask(who);
    const first = await letter(who);
    await ask(who);
    const second = await letter(who);
    for (let at = 1; at <= 5; at += 1) {
      const wrong = [1, 2, 3, 4, 5, 6, 7].map((by) => otherThan(first.code, by)).filter((code) => code !== second.code)[at - 1]!;
      await expect(finish(who, { code: wrong })).rejects.toThrow();
    }
    await expect(finish(who, { code: first.code })).rejects.toThrow(refused("sign-in-unknown"));
    await expect(finish(who, { code: second.code })).rejects.toThrow(refused("sign-in-unknown"));
  });

  it("takes its code from nobody but the browser that asked, and for no other address", async () => {
    const [who, other] = [somebody(), somebody()];
    await ask(who);
    await ask(other);
    const { code } = await letter(who);
    await expect(finish({ ...who, browser: other.browser }, { code })).rejects.toThrow(refused("sign-in-unknown"));
    await expect(finish({ ...who, email: other.email }, { code })).rejects.toThrow(refused("sign-in-unknown"));
    expect(await finish(who, { code })).toHaveProperty("token");
  });

  it("is too late after ten minutes", async () => {
    const who = somebody();
    await ask(who);
    const { code, token } = await letter(who);
    house.clock.advance({ minutes: 10 });
    await expect(finish(who, { code })).rejects.toThrow(refused("sign-in-unknown"));
    await expect(finish(who, { token })).rejects.toThrow(refused("sign-in-unknown"));
  });

  it.each([
    ["/desk/articles", "/desk/articles"],
    ["https://evil.example/", "/account"],
    ["//evil.example", "/account"],
    ["/\\evil.example", "/account"],
    [undefined, "/account"],
  ])("that was asked for at %j leads to %s", async (asked, to) => {
    const who = somebody();
    await ask(who, asked);
    expect((await finish(who, await letter(who))).returnTo).toBe(to);
  });

  it("is not asked for by one place for whole lists of addresses", async () => {
    const { ip } = somebody();
    for (let at = 0; at < 30; at += 1) await ask({ ...somebody(), ip });
    await expect(ask({ ...somebody(), ip })).rejects.toThrow(refused("sign-in-too-often"));
    await ask(somebody());
  });

  it("is not guessed at without an end from one place", async () => {
    const who = somebody();
    for (let at = 0; at < 60; at += 1) await expect(finish(who, { token: `wrong-${at}` })).rejects.toThrow(refused("sign-in-unknown"));
    await expect(finish(who, { token: "wrong" })).rejects.toThrow(refused("sign-in-too-often"));
  });
});

describe("a session", () => {
  const personOf = ({ email }: Somebody) => inTransaction(house.platform, (tx) => findOrCreatePerson(house.platform, tx, { email }));
  const open = (personId: string) =>
    inTransaction(house.platform, (tx) => openSession(house.platform, tx, { personId, userAgent: "Test" }));

  it("ends when its reader signs out, at once and alone", async () => {
    const personId = await personOf(somebody());
    const [one, other] = [await open(personId), await open(personId)];
    await endSession(house.platform, one);
    expect(await whoIs(house.platform, one)).toBeUndefined();
    expect(await whoIs(house.platform, other)).toMatchObject({ id: personId });
  });

  it("ends with all others of its reader but the one that asks", async () => {
    const [personId, strangerId] = [await personOf(somebody()), await personOf(somebody())];
    const [one, other, theirs] = [await open(personId), await open(personId), await open(strangerId)];
    expect(await endOtherSessions(house.platform, { personId, token: one })).toBe(1);
    expect(await whoIs(house.platform, one)).toMatchObject({ id: personId });
    expect(await whoIs(house.platform, other)).toBeUndefined();
    expect(await whoIs(house.platform, theirs)).toMatchObject({ id: strangerId });
    expect(await sessionsOf(house.platform.db, house.clock.now(), { personId, token: one })).toMatchObject([{ current: true }]);
  });

  it("that slept for thirty days is over", async () => {
    const token = await open(await personOf(somebody()));
    house.clock.advance({ days: 30 });
    expect(await whoIs(house.platform, token)).toBeUndefined();
  });

  it("that is used goes on", async () => {
    const token = await open(await personOf(somebody()));
    for (const days of [20, 20]) {
      house.clock.advance({ days });
      expect(await whoIs(house.platform, token)).toBeDefined();
    }
  });

  it("is nobody’s without its token", async () => {
    for (const token of [undefined, "", "x", "a".repeat(43)]) expect(await whoIs(house.platform, token)).toBeUndefined();
  });

  it("by one click is for demos", async () => {
    await expect(openDemoSession(house.platform, { personId: await personOf(somebody()), userAgent: "" })).rejects.toThrow(
      refused("not-a-demo"),
    );
  });

  it("holds the roles of this moment", async () => {
    const personId = await personOf(somebody());
    const token = await open(personId);
    const roles = async () => (await whoIs(house.platform, token))!.roles;
    const give = (role: "editor" | "publisher") => inTransaction(house.platform, (tx) => grantRole(house.platform, tx, { personId, role }));
    const take = (role: "editor" | "publisher") =>
      inTransaction(house.platform, (tx) => revokeRole(house.platform, tx, { personId, role }));
    const otherId = await personOf(somebody());
    await inTransaction(house.platform, (tx) => grantRole(house.platform, tx, { personId: otherId, role: "publisher" }));
    expect(await roles()).toEqual([]);
    await give("editor");
    await give("editor");
    await give("publisher");
    expect(await roles()).toEqual(["editor", "publisher"]);
    await take("publisher");
    expect(await roles()).toEqual(["editor"]);
    const staff = () => staffOf(house.platform.db, house.clock.now());
    expect((await staff()).find(({ id }) => id === personId)).toMatchObject({ roles: ["editor"], sessions: 1 });
    await take("editor");
    expect(await roles()).toEqual([]);
    expect((await staff()).map(({ id }) => id)).toEqual([otherId]);
  });
});

describe("the last publisher", () => {
  it("cannot lose the role, not even when two take it from each other at once", async () => {
    const { platform } = house;
    await platform.db.updateTable("role_grants").set({ revoked_at: house.clock.now() }).where("revoked_at", "is", null).execute();
    const people = await Promise.all(
      [somebody(), somebody()].map(({ email }) => inTransaction(platform, (tx) => findOrCreatePerson(platform, tx, { email }))),
    );
    for (const personId of people) await inTransaction(platform, (tx) => grantRole(platform, tx, { personId, role: "publisher" }));
    const taken = await Promise.allSettled(
      people.map((personId) => inTransaction(platform, (tx) => revokeRole(platform, tx, { personId, role: "publisher" }))),
    );
    expect(taken.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(taken.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "last-publisher" } });
    expect(await staffOf(platform.db, house.clock.now())).toHaveLength(1);
  });
});

describe("whoever asks is slowed down, and nobody who is named", () => {
  it("a stranger’s requests shut nobody out: neither a new letter nor a code that came", async () => {
    const [who, other] = [somebody(), somebody()];
    await ask(who);
    const { code } = await letter(who);
    for (let at = 0; at < 5; at += 1) await ask({ ...other, email: who.email });
    await expect(ask({ ...other, email: who.email })).rejects.toThrow(refused("sign-in-too-often"));
    await ask(who);
    expect(await finish(who, { code })).toHaveProperty("token");
  });

  it("a right code is served where sixty wrong ones came from, a valid key where thirty did", async () => {
    const who = somebody();
    await ask(who);
    const { code } = await letter(who);
    for (let at = 0; at < 61; at += 1) await expect(finish(who, { token: `wrong-${at}` })).rejects.toThrow();
    const { personId } = await finish(who, { code });
    const secret = await makeReaderKey(house.platform, { personId, purpose: "podcast" });
    const key = (given: string) => whoHoldsKey(house.platform, { purpose: "podcast", secret: given, ip: who.ip });
    for (let at = 0; at < 31; at += 1) await expect(key(`wrong-${at}`)).rejects.toThrow();
    await expect(key("wrong")).rejects.toThrow(refused("key-too-often"));
    expect(await key(secret)).toMatchObject({ id: personId });
  });

  it("wrong codes that are tried at once count five, and no sixth is looked at", async () => {
    const who = somebody();
    await ask(who);
    const { code } = await letter(who);
    const tries = Array.from({ length: 8 }, (_, at) => finish(who, { code: otherThan(code, at + 1) }));
    expect((await Promise.allSettled(tries)).every(({ status }) => status === "rejected")).toBe(true);
    const rows = await house.platform.db.selectFrom("sign_ins").select("wrong_codes").where("email", "=", who.email).execute();
    expect(rows).toEqual([{ wrong_codes: 5 }]);
    await expect(finish(who, { code })).rejects.toThrow(refused("sign-in-unknown"));
  });

  it("a mistyped code is told as that, with the tries that are left", async () => {
    const who = somebody();
    await ask(who);
    const { code } = await letter(who);
    const said = async (at: number) =>
      finish(who, { code: otherThan(code, at) }).then(
        () => "",
        (error: Error) => error.message,
      );
    expect(await said(1)).toContain("That is not the code of our letter. Look at it again; there are 4 more tries.");
    for (const at of [2, 3]) await said(at);
    expect(await said(4)).toContain("there is one more try");
    expect(await said(5)).toContain("for the fifth time");
    expect(await finish({ ...who, browser: "another" }, { code }).catch(({ message }: Error) => message)).toContain(
      "No letter of this browser is open",
    );
  });
});

describe("a session’s end", () => {
  it("comes a year after it was opened, however much it is used", async () => {
    const personId = await inTransaction(house.platform, (tx) => findOrCreatePerson(house.platform, tx, { email: somebody().email }));
    const token = await inTransaction(house.platform, (tx) => openSession(house.platform, tx, { personId, userAgent: "Test" }));
    for (let days = 0; days < 360; days += 20) {
      expect(await whoIs(house.platform, token)).toBeDefined();
      house.clock.advance({ days: 20 });
    }
    expect(await whoIs(house.platform, token)).toBeDefined();
    house.clock.advance({ days: 5 });
    expect(await whoIs(house.platform, token)).toBeUndefined();
  });

  it("is told to every process, with whose it was: signed out elsewhere, by a publisher, a role given or taken", async () => {
    const { platform } = house;
    const told: unknown[] = [];
    const listening = await onPagesChanged(platform.connection, { onChange: (what) => void told.push(what) });
    const [personId, keeperId] = await Promise.all(
      [somebody(), somebody()].map(({ email }) => inTransaction(platform, (tx) => findOrCreatePerson(platform, tx, { email }))),
    );
    const open = () => inTransaction(platform, (tx) => openSession(platform, tx, { personId: personId!, userAgent: "Test" }));
    const [one, other] = [await open(), await open()];
    for (const action of [
      () => endOtherSessions(platform, { personId: personId!, token: one }),
      () => endSession(platform, one),
      () => endSessionsOf(platform, personId!),
      () => inTransaction(platform, (tx) => grantRole(platform, tx, { personId: personId!, role: "editor" })),
      () => inTransaction(platform, (tx) => revokeRole(platform, tx, { personId: personId!, role: "editor" })),
    ]) {
      told.length = 0;
      await action();
      await expect.poll(() => told).toEqual([{ personId }]);
    }
    expect(await whoIs(platform, other)).toBeUndefined();
    expect(keeperId).toBeDefined();
    await listening.stop();
  });
});

describe("a person", () => {
  it("is one however the address is spelt, and keeps the name that stands", async () => {
    const { email } = somebody();
    const find = (given: string, name?: string) =>
      inTransaction(house.platform, (tx) => findOrCreatePerson(house.platform, tx, { email: given, ...(name && { name }) }));
    const id = await find(email);
    expect(await find(` ${email.toUpperCase()} `, "Ida Brandt")).toBe(id);
    expect(await find(email, "Somebody Else")).toBe(id);
    expect(await personById(house.platform.db, id)).toMatchObject({ name: "Ida Brandt" });
    expect(await personByEmail(house.platform.db, email.toUpperCase())).toMatchObject({ id });
  });
});

describe("a reader’s key", () => {
  const personOf = ({ email }: Somebody) => inTransaction(house.platform, (tx) => findOrCreatePerson(house.platform, tx, { email }));

  it("opens for its reader what it is for, however it is typed, and nothing else", async () => {
    const who = somebody();
    const personId = await personOf(who);
    const secret = await makeReaderKey(house.platform, { personId, purpose: "apps" });
    const holder = (purpose: "apps" | "podcast", given: string) => whoHoldsKey(house.platform, { purpose, secret: given, ip: who.ip });
    expect(await holder("apps", secret)).toMatchObject({ id: personId });
    expect(await holder("apps", secret.toUpperCase().replaceAll("-", " "))).toMatchObject({ id: personId });
    await expect(holder("podcast", secret)).rejects.toThrow(refused("key-unknown"));
    const feed = await makeReaderKey(house.platform, { personId, purpose: "podcast" });
    await expect(whoHoldsKey(house.platform, { purpose: "articles", secret: feed, ip: who.ip })).rejects.toThrow(refused("key-unknown"));
    await expect(holder("apps", `${secret}x`)).rejects.toThrow(refused("key-unknown"));
  });

  it("ends when its reader ends it, or makes another", async () => {
    const who = somebody();
    const personId = await personOf(who);
    const make = () => makeReaderKey(house.platform, { personId, purpose: "podcast" });
    const holder = (secret: string) => whoHoldsKey(house.platform, { purpose: "podcast", secret, ip: who.ip });
    const [first, second] = [await make(), await make()];
    await expect(holder(first)).rejects.toThrow(refused("key-ended"));
    expect(await holder(second)).toMatchObject({ id: personId });
    await endReaderKey(house.platform, { personId, purpose: "podcast" });
    await expect(holder(second)).rejects.toThrow(refused("key-ended"));
  });

  it("is not guessed at without an end from one place", async () => {
    const who = somebody();
    const guess = (at: number) => whoHoldsKey(house.platform, { purpose: "podcast", secret: `wrong-${at}`, ip: who.ip });
    for (let at = 0; at < 30; at += 1) await expect(guess(at)).rejects.toThrow(refused("key-unknown"));
    await expect(guess(31)).rejects.toThrow(refused("key-too-often"));
  });
});
