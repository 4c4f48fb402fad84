import { type Draft, draftById, headlinesOf, publicationOf } from "../../editorial/index.ts";
import { says } from "../../messages/index.ts";
import { hashOfToken, peopleById, newToken, normalEmail } from "../../people/index.ts";
import { type Db, type Platform, type Tx, isWithinRate, today } from "../../platform/index.ts";
import { type Day, Refusal, addDays, newId } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import { mailLink } from "./mail-link.ts";

/** What a private link lets its bearer do with the piece; each holds the ones before it. */
export const degrees = ["read", "comment", "suggest"] as const;
export type Degree = (typeof degrees)[number];

/** A link as it is asked for. `email`: where it is mailed to, "" where it is given by hand. `endsOn`: the last day on which it opens anything. */
type Asked = { articleId: string; name: string; email: string; degree: Degree; endsOn: Day; by: string };

/** Days: what a link lasts where nobody says otherwise, and the most that it may. */
export const linkDays = { usual: 21, most: 366 } as const;

export const linkPath = (token: string): string => `/private/${token}`;

/**
 * Makes a private link, and mails it where an address is given. Answers with its address, which nobody can be told again: of its
 * secret the hash alone is kept. Refuses "link-unusable" (each field named); an address that is none is people’s to refuse.
 */
export async function makePrivateLink(platform: Platform, tx: Tx, asked: Asked): Promise<string> {
  const { articleId, name, degree, endsOn, by } = asked;
  const { timeZone } = await publicationOf(tx);
  const now = platform.clock.now();
  refuseUnusable(asked, today(platform.clock, timeZone));
  const email = asked.email ? normalEmail(asked.email) : null;
  const token = newToken();
  const row = { id: newId(now), article_id: articleId, token_hash: hashOfToken(token), name, email, degree, ends_on: endsOn };
  await tx
    .insertInto("private_links")
    .values({ ...row, made_at: now, made_by: by })
    .execute();
  const url = `${platform.settings.origin}${linkPath(token)}`;
  if (email) await mailLink(platform, tx, { ...asked, email, url });
  return url;
}

function refuseUnusable({ name, endsOn }: Asked, here: Day): void {
  const fields = {
    ...((!name || name.length > 100) && { name: says((m) => m.desk.links.unnamed) }),
    ...((endsOn < here || endsOn > addDays(here, linkDays.most)) && { endsOn: says((m) => m.desk.links.wrongEnd(linkDays.most)) }),
  };
  if (Object.keys(fields).length > 0)
    throw refuse(
      "link-unusable",
      says((m) => m.desk.links.unusable),
      fields,
    );
}

export type LinkView = {
  id: string;
  name: string;
  email: string | null;
  degree: Degree;
  endsOn: Day;
  state: "open" | "over" | "revoked";
  made: { at: Date; by: string };
  usedAt: Date | null;
  /** They are written to of no answers any more. */
  lettersStopped: boolean;
  revokedAt: Date | null;
};

/** Every link of a piece, the newest first. */
export async function privateLinksOf({ db, clock }: Pick<Platform, "db" | "clock">, articleId: string): Promise<LinkView[]> {
  const rows = await db.selectFrom("private_links").selectAll().where("article_id", "=", articleId).orderBy("made_at", "desc").execute();
  if (rows.length === 0) return [];
  const { timeZone } = await publicationOf(db);
  const here = today(clock, timeZone);
  const makers = await peopleById(
    db,
    rows.map(({ made_by }) => made_by),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    degree: row.degree,
    endsOn: row.ends_on,
    state: row.revoked_at ? "revoked" : row.ends_on < here ? "over" : "open",
    made: { at: row.made_at, by: makers.get(row.made_by)?.name ?? "" },
    usedAt: row.used_at,
    lettersStopped: row.letters_stopped_at !== null,
    revokedAt: row.revoked_at,
  }));
}

/** The pieces, by their headlines, to which links that somebody made are open. */
export async function openLinksMadeBy({ db, clock }: Pick<Platform, "db" | "clock">, personId: string): Promise<string[]> {
  const { timeZone } = await publicationOf(db);
  const rows = await db
    .selectFrom("private_links")
    .select("article_id")
    .where("made_by", "=", personId)
    .where("revoked_at", "is", null)
    .where("ends_on", ">=", today(clock, timeZone))
    .execute();
  return headlinesOf(
    db,
    rows.map(({ article_id }) => article_id),
  );
}

/** From now on it opens nothing; one that is revoked stays as it was. Refuses "link-missing". */
export async function revokePrivateLink(
  { clock }: Platform,
  tx: Tx,
  { articleId, id, by }: { articleId: string; id: string; by: string },
): Promise<void> {
  const link = await tx
    .selectFrom("private_links")
    .select("revoked_at")
    .where("id", "=", id)
    .where("article_id", "=", articleId)
    .forUpdate()
    .executeTakeFirst();
  if (!link)
    throw refuse(
      "link-missing",
      says((m) => m.desk.links.missing),
    );
  if (link.revoked_at) return;
  await tx.updateTable("private_links").set({ revoked_at: clock.now(), revoked_by: by }).where("id", "=", id).execute();
}

/** Who comes by a private link, and to which piece. */
export type Guest = { linkId: string; name: string; degree: Degree; endsOn: Day };

const hour = 3600;

/**
 * Who comes by this token, and the piece. Refuses "link-unknown", "link-over" where it ended, was revoked or its piece is gone, and
 * "link-too-often" for whoever tries many that are none. When it was last used is kept to the minute.
 */
export async function guestOf(platform: Platform, token: string, { ip }: { ip: string }): Promise<{ guest: Guest; draft: Draft }> {
  const { db, clock } = platform;
  const row = await db.selectFrom("private_links").selectAll().where("token_hash", "=", hashOfToken(token)).executeTakeFirst();
  if (!row) {
    const canTry = await isWithinRate(platform, { bucket: `private-link:ip:${ip}`, limit: 60, seconds: hour });
    throw canTry
      ? refuse(
          "link-unknown",
          says((m) => m.privateLink.unknown),
        )
      : refuse(
          "link-too-often",
          says((m) => m.privateLink.tooOften),
        );
  }
  const { timeZone } = await publicationOf(db);
  if (row.revoked_at || row.ends_on < today(clock, timeZone))
    throw refuse(
      "link-over",
      says((m) => m.privateLink.over),
    );
  const draft = await draftById(db, row.article_id).catch((error: unknown) => {
    // in the bin, or gone
    throw error instanceof Refusal && error.kind === "missing"
      ? refuse(
          "link-over",
          says((m) => m.privateLink.over),
        )
      : error;
  });
  await noteUse(db, { id: row.id, now: clock.now(), before: row.used_at });
  const guest = { linkId: row.id, name: row.name, degree: row.degree, endsOn: row.ends_on };
  return { guest, draft };
}

async function noteUse(db: Db, { id, now, before }: { id: string; now: Date; before: Date | null }): Promise<void> {
  if (before && now.valueOf() - before.valueOf() < 60_000) return;
  await db.updateTable("private_links").set({ used_at: now }).where("id", "=", id).execute();
}

/** Refuses "link-too-often" where more is sent by one link within an hour than a person says. */
export async function keepGuestWithin(platform: Platform, { linkId }: Guest): Promise<void> {
  if (!(await isWithinRate(platform, { bucket: `private-link:${linkId}`, limit: 600, seconds: hour })))
    throw refuse(
      "link-too-often",
      says((m) => m.privateLink.tooOften),
    );
}

type Wanting = { linkId: string; articleId: string; wants: "comment" | "suggest" };

/**
 * Within the transaction that keeps what a guest says: the link and the piece as they are this moment. Refuses "link-over",
 * "link-degree" and "piece-published".
 */
export async function lockGuest({ clock }: Platform, tx: Tx, { linkId, articleId, wants }: Wanting): Promise<void> {
  const row = await tx.selectFrom("private_links").selectAll().where("id", "=", linkId).forUpdate().executeTakeFirst();
  const { timeZone } = await publicationOf(tx);
  if (!row || row.revoked_at || row.ends_on < today(clock, timeZone))
    throw refuse(
      "link-over",
      says((m) => m.privateLink.over),
    );
  if (degrees.indexOf(row.degree) < degrees.indexOf(wants))
    throw refuse(
      "link-degree",
      says((m) => m.privateLink.notYours(wants)),
    );
  if ((await draftById(tx, articleId)).publication !== "none")
    throw refuse(
      "piece-published",
      says((m) => m.privateLink.closed),
    );
}

/** Names of those who suggested by a private link, by how suggestions name them. */
export async function guestsBySuggestion(db: Db | Tx, articleId: string): Promise<Record<string, string>> {
  const rows = await db.selectFrom("private_links").select(["id", "name"]).where("article_id", "=", articleId).execute();
  return Object.fromEntries(rows.map(({ id, name }) => [suggestsAs(id), name]));
}

/** How a suggestion names the link that it came by. */
export const suggestsAs = (linkId: string): string => `link:${linkId}`;
