import { sql } from "kysely";
import { findOrCreatePerson, normalEmail, peopleById } from "../people/index.ts";
import { type Db, type Platform, type Tx, batched, groupedBy, notifyReaders } from "../platform/index.ts";
import { says, saysAll } from "../messages/index.ts";
import { type Day, type Words, newId } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import type { Service } from "../subscriptions/index.ts";
import { type Range, normalRange, rangeOf, rangeProblem } from "./ranges.ts";

export const live: readonly Service[] = ["active", "held", "grace"];

export type Institution = {
  id: string;
  name: string;
  subscriptionId: string;
  subscriptionNumber: number;
  contact: string;
  service: Service;
  seats: number | null;
  domains: string[];
  ranges: string[];
  /** `givenTo`: the address that the seat was given to, which its reader may have changed since. */
  seated: { seatId: string; email: string; givenTo: string; takenAt: Date }[];
  usage: { month: string; way: string; reads: number }[];
};

export async function institutions(db: Db): Promise<Institution[]> {
  return withParts(db, await institutionRows(db).execute());
}

/** Those whose subscription this person pays for: their contact. */
export async function institutionsPaidBy(db: Db, personId: string): Promise<Institution[]> {
  return withParts(db, await institutionRows(db).where("payer_id", "=", personId).execute());
}

const institutionRows = (db: Db) =>
  db
    .selectFrom("institutions")
    .innerJoin("subscriptions", "subscriptions.id", "institutions.subscription_id")
    .select(["institutions.id", "institutions.name", "seats", "subscription_id", "service", "number", "payer_id"])
    .orderBy("institutions.name");

type Row = { id: string; name: string; seats: number | null; subscription_id: string; service: Service; number: number; payer_id: string };

/** What hangs on them is read for all at once. */
async function withParts(db: Db, rows: readonly Row[]): Promise<Institution[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [domains, ranges, seats, usage] = await Promise.all([
    db
      .selectFrom("institution_domains")
      .select(["institution_id", "domain"])
      .where("institution_id", "in", ids)
      .orderBy("domain")
      .execute(),
    db.selectFrom("institution_ranges").select(["institution_id", "range"]).where("institution_id", "in", ids).orderBy("range").execute(),
    db
      .selectFrom("institution_seats")
      .selectAll()
      .where("institution_id", "in", ids)
      .where("ended_at", "is", null)
      .orderBy("taken_at")
      .execute(),
    db
      .selectFrom("institution_usage")
      .select(["institution_id", "month", "way", "reads"])
      .where("institution_id", "in", ids)
      .orderBy("month", "desc")
      .orderBy("way")
      .execute(),
  ]);
  const people = await peopleById(db, [...rows.map(({ payer_id }) => payer_id), ...seats.map(({ person_id }) => person_id)]);
  const emailOf = (personId: string) => people.get(personId)?.email ?? "";
  return rows.map((row) => {
    const isTheirs = ({ institution_id }: { institution_id: string }) => institution_id === row.id;
    return {
      id: row.id,
      name: row.name,
      seats: row.seats,
      subscriptionId: row.subscription_id,
      subscriptionNumber: row.number,
      service: row.service,
      contact: emailOf(row.payer_id),
      domains: domains.filter(isTheirs).map(({ domain }) => domain),
      ranges: ranges.filter(isTheirs).map(({ range }) => range),
      seated: seats.filter(isTheirs).map((seat) => {
        const email = emailOf(seat.person_id);
        return { seatId: seat.id, email, givenTo: seat.given_email ?? email, takenAt: seat.taken_at };
      }),
      usage: usage.filter(isTheirs).map(({ month, way, reads }) => ({ month: String(month).slice(0, 7), way, reads })),
    };
  });
}

export type WaysIn = { seats: number | null; domains: string[]; ranges: string[] };

/** Everything wrong with the ways in, by field; a line each. */
export function waysInProblems({ seats, domains, ranges }: WaysIn): Record<string, Words> {
  const wrong = ranges.map(rangeProblem).filter((problem) => problem !== undefined);
  const bad = domains.filter((domain) => !isDomain(domain));
  return {
    ...(wrong.length > 0 && { ranges: saysAll(wrong) }),
    ...(bad.length > 0 && {
      domains: says(
        ({
          desk: {
            against: { institutions: m },
          },
        }) => m.domains(bad.map(m.quoted).join(", ")),
      ),
    }),
    ...(seats !== null && !(Number.isInteger(seats) && seats > 0) && { seats: says((m) => m.desk.against.institutions.seats) }),
  };
}

/** Mail providers whose addresses anybody may have. */
const everybodys = new Set([
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "hotmail.com",
  "live.com",
  "yahoo.com",
  "icloud.com",
  "me.com",
  "gmx.de",
  "gmx.net",
  "web.de",
  "aol.com",
  "proton.me",
  "protonmail.com",
  "mail.com",
  "posteo.de",
  "mailbox.org",
  "zoho.com",
  "yandex.com",
  "qq.com",
  "163.com",
  "free.fr",
  "orange.fr",
  "laposte.net",
  "libero.it",
]);

const isDomain = (domain: string): boolean =>
  /^(?=.{4,190}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(domain) && !everybodys.has(domain);

/** Who reads through a subscription, and how; a second time it is the same institution with its ways in as they are said now. Answers with its id. */
export async function keepInstitution(
  platform: Platform,
  tx: Tx,
  { name, subscriptionId, ways, by }: { name: string; subscriptionId: string; ways: WaysIn; by: string | undefined },
): Promise<string> {
  const now = platform.clock.now();
  await tx
    .insertInto("institutions")
    .values({ id: newId(now), name, subscription_id: subscriptionId, seats: ways.seats, added_at: now, added_by: by ?? null })
    .onConflict((conflict) => conflict.column("subscription_id").doNothing())
    .execute();
  const { id } = await tx.selectFrom("institutions").select("id").where("subscription_id", "=", subscriptionId).executeTakeFirstOrThrow();
  await saveWaysIn(platform, tx, id, ways, by);
  return id;
}

/** Writes the ways in whole. Refuses "institution-unusable" with every line that is wrong. */
export async function saveWaysIn(platform: Platform, tx: Tx, institutionId: string, given: WaysIn, by?: string): Promise<void> {
  const ways = { ...given, domains: given.domains.map((domain) => domain.toLowerCase().replace(/^@/, "")) };
  const problems = waysInProblems(ways);
  if (Object.keys(problems).length > 0) throw refuse("institution-unusable", saysAll(Object.values(problems)), problems);
  const stamp = { institution_id: institutionId, added_at: platform.clock.now(), added_by: by ?? null };
  await tx.updateTable("institutions").set({ seats: ways.seats }).where("id", "=", institutionId).execute();
  await tx.deleteFrom("institution_domains").where("institution_id", "=", institutionId).execute();
  await tx.deleteFrom("institution_ranges").where("institution_id", "=", institutionId).execute();
  const taken =
    ways.domains.length > 0
      ? await tx.selectFrom("institution_domains").select("domain").where("domain", "in", ways.domains).executeTakeFirst()
      : undefined;
  if (taken)
    throw refuse("institution-unusable", (m) => m.desk.refused.sold.domainTaken(taken.domain), {
      domains: (m) => m.desk.refused.sold.taken,
    });
  const domains = [...new Set(ways.domains)].map((domain) => ({ ...stamp, domain }));
  const ranges = [...new Set(ways.ranges.map(normalRange))].map((range) => ({ ...stamp, range }));
  if (domains.length > 0) await tx.insertInto("institution_domains").values(domains).execute();
  if (ranges.length > 0) await tx.insertInto("institution_ranges").values(ranges).execute();
  await notifyReaders(tx);
}

type Given = { institutionId: string; email: string; by?: string; isToldWho?: boolean };

/**
 * Gives somebody a seat; one who has it keeps it, also where they have another address by now. Whoever is not told who has which
 * address (`isToldWho`) is answered by the addresses alone: one that no seat was given to takes a seat, whosever it is. The
 * institution's row is locked, so that the last seat is given once. Refuses "seats-taken".
 */
export async function giveSeat(platform: Platform, tx: Tx, { institutionId, email, by, isToldWho = true }: Given): Promise<void> {
  const { seats, name } = await tx
    .selectFrom("institutions")
    .selectAll()
    .where("id", "=", institutionId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const given = normalEmail(email);
  const taken = await tx
    .selectFrom("institution_seats")
    .select(["person_id", "given_email"])
    .where("institution_id", "=", institutionId)
    .where("ended_at", "is", null)
    .execute();
  if (taken.some(({ given_email }) => given_email === given)) return;
  const person = await findOrCreatePerson(platform, tx, { email });
  if (isToldWho && taken.some(({ person_id }) => person_id === person)) return;
  if (seats !== null && taken.length >= seats)
    throw refuse("seats-taken", (m) => m.refusals.institutions.taken({ seats, institution: name }));
  const now = platform.clock.now();
  await tx
    .insertInto("institution_seats")
    .values({ id: newId(now), institution_id: institutionId, person_id: person, given_email: given, taken_at: now, taken_by: by ?? null })
    .execute();
  await notifyReaders(tx);
}

export async function freeSeat(
  platform: Platform,
  tx: Tx,
  { institutionId, seatId, by }: { institutionId: string; seatId: string; by: string },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("institution_seats")
    .set((set) => ({
      ended_at: set.fn.coalesce("ended_at", set.val(platform.clock.now())),
      ended_by: set.fn.coalesce("ended_by", set.val(by)),
    }))
    .where("id", "=", seatId)
    .where("institution_id", "=", institutionId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refuse("seat-missing", (m) => m.desk.refused.sold.noSeat);
  await notifyReaders(tx);
}

const liveInstitutions = (db: Db | Tx) =>
  db.selectFrom("institutions").innerJoin("subscriptions", "subscriptions.id", "institutions.subscription_id").where("service", "in", live);

/** The ranges of every institution whose subscription runs; for asking at each request. */
export async function liveRanges(db: Db): Promise<Range[]> {
  const rows = await liveInstitutions(db)
    .innerJoin("institution_ranges", "institution_ranges.institution_id", "institutions.id")
    .select(["institutions.id", "range"])
    .execute();
  return rows.map(({ id, range }) => rangeOf(id, range));
}

/** Institutions in which a person has a seat. */
const seatedAt = batched(async (db, personIds: string[]) => {
  const rows = await liveInstitutions(db)
    .innerJoin("institution_seats", "institution_seats.institution_id", "institutions.id")
    .select(["institutions.id", "institutions.name", "person_id"])
    .distinct()
    .where("person_id", "in", personIds)
    .where("ended_at", "is", null)
    .execute();
  return groupedBy(rows, ({ person_id }) => person_id);
});

/** Institutions whose people have addresses of this domain. */
const membersBy = batched(async (db, domains: string[]) => {
  const rows = await liveInstitutions(db)
    .innerJoin("institution_domains", "institution_domains.institution_id", "institutions.id")
    .select([
      "institutions.id",
      "institutions.name",
      "domain",
      "seats",
      sql<number>`(select count(*) from institution_seats s where s.institution_id = institutions.id and s.ended_at is null)`.as("taken"),
    ])
    .where("domain", "in", domains)
    .execute();
  return groupedBy(rows, ({ domain }) => domain);
});

export type Membership = { institutionId: string; name: string; way: "seat" | "domain"; canTakeSeat: boolean; reads: boolean };

/** What institutions a person belongs to: by a seat, or by the domain of a proven address. */
export async function membershipsOf(db: Db, person: { id: string; email: string }): Promise<Membership[]> {
  const seated = (await seatedAt(db, person.id)) ?? [];
  const members = (await membersBy(db, person.email.split("@")[1] ?? "")) ?? [];
  const has = new Set(seated.map(({ id }) => id));
  const bySeat = seated.map(({ id, name }): Membership => ({ institutionId: id, name, way: "seat", canTakeSeat: false, reads: true }));
  const byDomain = members
    .filter(({ id }) => !has.has(id))
    .map(({ id, name, seats, taken }): Membership => ({
      institutionId: id,
      name,
      way: "domain",
      canTakeSeat: seats !== null && taken < seats,
      reads: seats === null,
    }));
  return [...bySeat, ...byDomain];
}

/** A reader with an address of the institution takes a free seat. Refuses "seats-taken", "institution-missing". */
export async function takeSeat(
  platform: Platform,
  tx: Tx,
  { institutionId, person }: { institutionId: string; person: { id: string; email: string } },
): Promise<void> {
  const mine = (await membershipsOf(tx as unknown as Db, person)).find((one) => one.institutionId === institutionId);
  if (!mine) throw refuse("institution-missing", (m) => m.refusals.institutions.notYours);
  if (!mine.reads) await giveSeat(platform, tx, { institutionId, email: person.email, by: person.id });
}

type Way = "range" | "domain" | "seat";

/** Counts a reading: the month, the way in, and nothing else. `month` is its first day. */
export async function countReading(db: Db, { institutionId, month, way }: { institutionId: string; month: Day; way: Way }): Promise<void> {
  await db
    .insertInto("institution_usage")
    .values({ institution_id: institutionId, month, way, reads: 1 })
    .onConflict((conflict) =>
      conflict.columns(["institution_id", "month", "way"]).doUpdateSet((set) => ({ reads: set("institution_usage.reads", "+", 1) })),
    )
    .execute();
}
