import { createHash } from "node:crypto";
import { z } from "zod";
import { type Db, type Platform, type Tx, inTransaction, isWithinRate } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { type Endpoint, areKeys } from "./encrypt.ts";
import { reasonAgainstAsking } from "./ask-service.ts";
import { refuse } from "./refusals.ts";

const hashOf = (endpoint: string): Buffer => createHash("sha256").update(endpoint).digest();

const longest = 2000;
const sealedEndpoint = z.object({ endpoint: z.string(), p256dh: z.string(), auth: z.string() });

/** What was sealed, where its key is still here. */
export function openEndpoint({ seal }: Pick<Platform, "seal">, sealed: Buffer): Endpoint | undefined {
  const text = seal.open(sealed);
  return text === undefined ? undefined : sealedEndpoint.parse(JSON.parse(text));
}

/** `words`: what the page said that was agreed to. */
type Asking = { personId: string | null; ip: string; words: string };

/**
 * This browser is told of new issues from now on; asked twice it is told once. `personId`: whoever is signed in there. Refuses
 * "push-invalid" what is no push service’s address, and one inside the house; and "push-too-often".
 */
export async function subscribe(platform: Platform, of: Endpoint, { personId, ip, words }: Asking): Promise<void> {
  if (!(await isWithinRate(platform, { bucket: `push:ip:${ip}`, limit: 20, seconds: 3600 })))
    throw refuse("push-too-often", (m) => m.refusals.push.tooOften);
  if (of.endpoint.length > longest || reasonAgainstAsking(of.endpoint, platform.settings.pushHosts) || !areKeys(of))
    throw refuse("push-invalid", (m) => m.refusals.push.invalid);
  await inTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const id = newId(now);
    const row = { person_id: personId, sealed: platform.seal.close(JSON.stringify(of)) };
    const made = await tx
      .insertInto("push_subscriptions")
      .values({ id, endpoint_hash: hashOf(of.endpoint), asked_at: now, ...row })
      .onConflict((conflict) => conflict.column("endpoint_hash").doUpdateSet(row))
      .returning("id")
      .executeTakeFirstOrThrow();
    if (made.id === id) await choose(tx, { id, personId, choice: "in", how: "button", words, at: now });
  });
}

/** It is told no more; who knows the endpoint is that browser. `words`: by which it was withdrawn. */
export async function withdraw(platform: Platform, endpoint: string, words: string): Promise<void> {
  await drop(platform, endpoint, "button", words);
}

/** `gone`: its push service knows it no more. */
export async function drop(platform: Platform, endpoint: string, how: "button" | "gone", words = ""): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const gone = await tx
      .deleteFrom("push_subscriptions")
      .where("endpoint_hash", "=", hashOf(endpoint))
      .returning(["id", "person_id"])
      .executeTakeFirst();
    if (gone) await choose(tx, { id: gone.id, personId: gone.person_id, choice: "out", how, words, at: platform.clock.now() });
  });
}

/**
 * What a person said of being told by their browsers, the newest first; "ended": nobody said it, that browser could be told no more.
 * `words`: those of the page; "" where they were not kept.
 */
export type PushChoice = { choice: "in" | "out" | "ended"; chosenAt: Date; words: string };

export async function pushChoicesOf(db: Db, personId: string): Promise<PushChoice[]> {
  const rows = await db
    .selectFrom("push_choices")
    .select(["choice", "how", "chosen_at", "words"])
    .where("person_id", "=", personId)
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ choice, how, chosen_at, words }) => ({
    choice: choice === "in" ? "in" : how === "button" ? "out" : "ended",
    chosenAt: chosen_at,
    words,
  }));
}

type Choosing = { id: string; personId: string | null; choice: "in" | "out"; how: "button" | "gone"; words: string; at: Date };

async function choose(tx: Tx, { id, personId, choice, how, words, at }: Choosing): Promise<void> {
  await tx.insertInto("push_choices").values({ subscription_id: id, person_id: personId, choice, how, words, chosen_at: at }).execute();
}

/** Those that were not told of this issue yet, and asked before it was on sale. */
export async function untold(db: Db, issueId: string): Promise<{ id: string; sealed: Buffer }[]> {
  return db
    .selectFrom("push_subscriptions as s")
    .select(["s.id", "s.sealed"])
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("push_sendings as t")
            .select("t.issue_id")
            .whereRef("t.subscription_id", "=", "s.id")
            .where("t.issue_id", "=", issueId),
        ),
      ),
    )
    .orderBy("s.id")
    .execute();
}
