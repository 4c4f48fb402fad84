import { createHash, createHmac } from "node:crypto";
import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { type Platform, openSeal } from "../platform/index.ts";

/** What is kept at all: for how long, how many of one browser and of all, and how large one may be when it is packed. */
export const keeping = { minutes: 60, ofOne: 12, ofAll: 4000, mostBytes: 300_000 };

const [pack, unpack] = [promisify(deflateRaw), promisify(inflateRaw)];

/** As one block that stands as it is: of a short form, what pressing saves is not worth what it takes. */
function unpressed(text: string): Buffer {
  const bytes = Buffer.from(text);
  const head = Buffer.alloc(5);
  head[0] = 1;
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(bytes.length ^ 0xffff, 3);
  return Buffer.concat([head, bytes]);
}

/**
 * Keeps a text beside a browser for an hour; false where it is too large to be kept. `owner` is a secret of that
 * browser's, and the key: without it nobody reads the text, whoever has the database. What is kept at the same
 * `place` takes its place; of too many the oldest go.
 */
export async function keep({ db, clock }: Platform, owner: string, place: string, text: string): Promise<boolean> {
  const packed = text.length < 4000 ? unpressed(text) : await pack(text);
  if (packed.length > keeping.mostBytes) return false;
  const now = clock.now();
  const row = {
    owner: ownerId(owner),
    sealed: sealOf(owner).close(packed.toString("base64")),
    kept_until: new Date(now.valueOf() + keeping.minutes * 60_000),
  };
  const id = placeId(owner, place);
  // beside the new one, which a statement that writes it does not see
  const tooMany = (most: number) =>
    db
      .selectFrom("kept_answers")
      .select("id")
      .where("id", "!=", id)
      .orderBy("kept_until", "desc")
      .orderBy("id")
      .offset(most - 1);
  await db
    .with("written", (to) =>
      to
        .insertInto("kept_answers")
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row)),
    )
    .deleteFrom("kept_answers")
    .where("id", "!=", id)
    .where((where) =>
      where.or([
        where("kept_until", "<", now),
        where("id", "in", tooMany(keeping.ofOne).where("owner", "=", row.owner)),
        where("id", "in", tooMany(keeping.ofAll)),
      ]),
    )
    .execute();
  return true;
}

/** What was kept at this place for this browser, and is not over. */
export async function keptAt({ db, clock }: Platform, owner: string, place: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("kept_answers")
    .select("sealed")
    .where("id", "=", placeId(owner, place))
    .where("kept_until", ">", clock.now())
    .executeTakeFirst();
  const packed = row && sealOf(owner).open(row.sealed);
  return packed === undefined ? undefined : (await unpack(Buffer.from(packed, "base64"))).toString("utf8");
}

/** Forgets what is kept at one place, or all that is kept for this browser. */
export async function forgetKept({ db }: Platform, owner: string, place?: string): Promise<void> {
  const query = db.deleteFrom("kept_answers").where("owner", "=", ownerId(owner));
  await (place === undefined ? query : query.where("id", "=", placeId(owner, place))).execute();
}

const sealOf = (owner: string) => openSeal("", `kept: ${owner}`);
const ownerId = (owner: string): Buffer => createHash("sha256").update(`owner: ${owner}`).digest();
const placeId = (owner: string, place: string): Buffer => createHmac("sha256", owner).update(place).digest();
