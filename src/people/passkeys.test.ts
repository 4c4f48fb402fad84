import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { inTransaction } from "../platform/index.ts";
import { addPasskey, askForNewPasskey } from "./passkeys.ts";
import { findOrCreatePerson } from "./person.ts";

let house: FreshPlatform;
beforeAll(async () => {
  house = await freshPlatform({ demo: false });
});
afterAll(() => house.close());

/** What an authenticator says of itself: that somebody touched it, that it knew its owner, and that it made a key. */
const [touched, known, hasMade] = [0x01, 0x04, 0x40];

/** A new key as an authenticator answers with it, in CBOR by hand: no other part of the house writes any. */
function madeKey(flags: number, { challenge, origin }: { challenge: string; origin: string }): string {
  const { x, y } = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ format: "jwk" });
  const id = randomBytes(16);
  const publicKey = Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    Buffer.from(x ?? "", "base64url"),
    Buffer.from("225820", "hex"),
    Buffer.from(y ?? "", "base64url"),
  ]);
  const ofParty = createHash("sha256").update(new URL(origin).hostname).digest();
  const said = Buffer.concat([ofParty, Buffer.from([flags, 0, 0, 0, 0]), Buffer.alloc(16), Buffer.from([0, id.length]), id, publicKey]);
  const head = `a363${hex("fmt")}64${hex("none")}67${hex("attStmt")}a068${hex("authData")}58${said.length.toString(16).padStart(2, "0")}`;
  const client = JSON.stringify({ type: "webauthn.create", challenge, origin, crossOrigin: false });
  return JSON.stringify({
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
    response: {
      clientDataJSON: Buffer.from(client).toString("base64url"),
      attestationObject: Buffer.concat([Buffer.from(head, "hex"), said]).toString("base64url"),
    },
  });
}

const hex = (text: string) => Buffer.from(text).toString("hex");

/** A person who adds one, and how many they have then. */
async function adding(flags: number, { origin = house.platform.settings.origin } = {}): Promise<number> {
  const { platform } = house;
  const email = `${randomBytes(4).toString("hex")}@passkeys.example`;
  const personId = await inTransaction(platform, (tx) => findOrCreatePerson(platform, tx, { email, name: "Ida" }));
  const holder = `session of ${email}`;
  const asked = await askForNewPasskey(platform, { personId, holder, magazine: "The Test" });
  const { challenge } = asked as { challenge: string };
  await addPasskey(platform, { personId, holder, answer: madeKey(flags, { challenge, origin }), name: "Mine" }).catch((error: Error) => {
    expect(error).toMatchObject({ code: "passkey-refused" });
  });
  return (await platform.db.selectFrom("passkeys").select("id").where("person_id", "=", personId).execute()).length;
}

describe("a passkey", () => {
  it("is taken in where its owner was known to it, and else is none", async () => {
    expect(await adding(touched | known | hasMade)).toBe(1);
    // whatever a page asked it for
    expect(await adding(touched | hasMade)).toBe(0);
  });

  it("is none that was made for another place", async () => {
    expect(await adding(touched | known | hasMade, { origin: "https://elsewhere.example" })).toBe(0);
  });
});
