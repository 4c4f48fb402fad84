import { z } from "zod";
import { type Platform, type Tx, inTransaction, isWithinRate, noteSecurity } from "../platform/index.ts";
import { jsonOf, newId } from "../values/index.ts";
import { personById } from "./person.ts";
import { refuse } from "./refusals.ts";
import { secondsOf, writeRecoveryCodes } from "./second.ts";
import { openSession } from "./sessions.ts";
import { hashOf } from "./tokens.ts";

/** Read when the first passkey is: few starts need it. */
const webauthn = () => import("@simplewebauthn/server");
const minutes = 5;

/** Whom a passkey is for: this magazine, at its own address. */
const party = ({ settings: { origin } }: Platform) => ({ expectedOrigin: origin, expectedRPID: new URL(origin).hostname });

const extensions = z.record(z.string(), z.never()).catch({});
const common = { id: z.string(), rawId: z.string(), type: z.literal("public-key"), clientExtensionResults: extensions };
const made = z.object({ ...common, response: z.object({ clientDataJSON: z.string(), attestationObject: z.string() }) });
const signed = z.object({
  ...common,
  response: z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() }),
});

const refused = () => refuse("passkey-refused", (m) => m.refusals.people.passkeyRefused);

/** What a browser sent, as JSON in a field. */
function answerIn<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  try {
    return schema.parse(jsonOf(text));
  } catch {
    throw refused();
  }
}

/** `holder`: a secret of the browser or session that asks; the challenge is good for it alone, once. */
async function keepChallenge({ db, clock }: Platform, holder: string, challenge: string): Promise<void> {
  const now = clock.now();
  const row = { challenge, expires_at: new Date(now.valueOf() + minutes * 60_000) };
  await db.deleteFrom("passkey_challenges").where("expires_at", "<", now).execute();
  await db
    .insertInto("passkey_challenges")
    .values({ holder_hash: hashOf(holder), ...row })
    .onConflict((conflict) => conflict.column("holder_hash").doUpdateSet(row))
    .execute();
}

async function useChallenge({ db, clock }: Platform, holder: string): Promise<string> {
  const row = await db
    .deleteFrom("passkey_challenges")
    .where("holder_hash", "=", hashOf(holder))
    .returning(["challenge", "expires_at"])
    .executeTakeFirst();
  if (!row || row.expires_at <= clock.now()) throw refused();
  return row.challenge;
}

/** What the browser is asked for, to make a passkey that opens without a name being typed. */
export async function askForNewPasskey(
  platform: Platform,
  { personId, holder, magazine }: { personId: string; holder: string; magazine: string },
): Promise<object> {
  const person = await personById(platform.db, personId);
  if (!person) throw refused();
  const held = await platform.db.selectFrom("passkeys").select("credential_id as id").where("person_id", "=", personId).execute();
  const options = await (
    await webauthn()
  ).generateRegistrationOptions({
    rpName: magazine,
    rpID: party(platform).expectedRPID,
    userID: new TextEncoder().encode(personId),
    userName: person.email,
    userDisplayName: person.name || person.email,
    attestationType: "none",
    excludeCredentials: held,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(platform, holder, options.challenge);
  return options;
}

/** Takes a new passkey in; with the first of what they have come recovery codes, shown this once. Refuses "passkey-refused". */
export async function addPasskey(
  platform: Platform,
  { personId, holder, answer, name }: { personId: string; holder: string; answer: string; name: string },
): Promise<string[]> {
  const response = answerIn(made, answer);
  const expectedChallenge = await useChallenge(platform, holder);
  const { verifyRegistrationResponse } = await webauthn();
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    ...party(platform),
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!checked?.verified) throw refused();
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return inTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const row = { id: newId(now), person_id: personId, credential_id: id, public_key: Buffer.from(publicKey), counter, made_at: now };
    await tx
      .insertInto("passkeys")
      .values({ ...row, name: name.slice(0, 60) || "Passkey" })
      .execute();
    const { recoveryLeft } = await secondsOf(tx, personId);
    return recoveryLeft > 0 ? [] : writeRecoveryCodes(platform, tx, personId);
  });
}

/** What the browser is asked to sign. Any of its passkeys for this magazine may. */
export async function askForPasskey(platform: Platform, holder: string): Promise<object> {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({ rpID: party(platform).expectedRPID, userVerification: "required" });
  await keepChallenge(platform, holder, options.challenge);
  return options;
}

type Tried = { holder: string; answer: string; ip: string };

/** Whose passkey signed what was asked. Refuses "passkey-refused", and "sign-in-too-often" where many were wrong. */
export async function personOfPasskey(platform: Platform, { holder, answer, ip }: Tried): Promise<string> {
  try {
    const response = answerIn(signed, answer);
    const expectedChallenge = await useChallenge(platform, holder);
    return await inTransaction(platform, (tx) => check(platform, tx, { response, expectedChallenge }));
  } catch (error) {
    const canTry = await isWithinRate(platform, { bucket: `sign-in-try:ip:${ip}`, limit: 60, seconds: 900 });
    noteSecurity(platform, canTry ? "sign-in-refused" : "too-many-tries", { by: "passkey" });
    if (!canTry) throw refuse("sign-in-too-often", (m) => m.refusals.people.triesTooOften);
    throw error;
  }
}

async function check(
  platform: Platform,
  tx: Tx,
  { response, expectedChallenge }: { response: z.output<typeof signed>; expectedChallenge: string },
): Promise<string> {
  const row = await tx.selectFrom("passkeys").selectAll().where("credential_id", "=", response.id).forUpdate().executeTakeFirst();
  if (!row) throw refused();
  const credential = { id: row.credential_id, publicKey: new Uint8Array(row.public_key), counter: row.counter };
  const { verifyAuthenticationResponse } = await webauthn();
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    ...party(platform),
    credential,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!checked?.verified) throw refused();
  const used = { counter: checked.authenticationInfo.newCounter, used_at: platform.clock.now() };
  await tx.updateTable("passkeys").set(used).where("id", "=", row.id).execute();
  return row.person_id;
}

/** A passkey opens a session by itself: it is had, and whoever has it was known to it. */
export async function signInByPasskey(
  platform: Platform,
  { userAgent, ...tried }: Tried & { userAgent: string },
): Promise<{ token: string; personId: string }> {
  const personId = await personOfPasskey(platform, tried);
  const token = await inTransaction(platform, (tx) => openSession(platform, tx, { personId, userAgent, second: true }));
  noteSecurity(platform, "signed-in", { by: "passkey", person: personId });
  return { token, personId };
}
