import type { Words } from "../values/index.ts";
import { says } from "../messages/index.ts";
import { type Db, type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { refuse } from "./refusals.ts";
import { type Institution, freeSeat, giveSeat, institutionsPaidBy, live } from "./institutions.ts";

/** An institution as its contact sees it: `free` is null where seats have no limit, `reasons` why its seats cannot be changed. */
export type OwnInstitution = Pick<Institution, "id" | "name" | "seats" | "service"> & {
  /** By the addresses that the seats were given to: what a reader changed theirs to is not for the contact. */
  seated: { seatId: string; email: string; takenAt: Date }[];
  free: number | null;
  reasons: Words[];
};

/** Why the contact cannot change the seats; none means they may. */
const reasonsAgainstChangingSeats = ({ service }: Pick<Institution, "service">): Words[] =>
  live.includes(service) ? [] : [says((m) => m.refusals.institutions.ended)];

export async function institutionsOfContact(db: Db, personId: string): Promise<OwnInstitution[]> {
  const all = await institutionsPaidBy(db, personId);
  return all.map(({ id, name, seats, seated, service }) => ({
    id,
    name,
    seats,
    seated: seated.map(({ seatId, givenTo, takenAt }) => ({ seatId, email: givenTo, takenAt })),
    service,
    free: seats === null ? null : Math.max(0, seats - seated.length),
    reasons: reasonsAgainstChangingSeats({ service }),
  }));
}

type BySelf = { institutionId: string; personId: string };

/** The contact gives a reader a seat; nobody is written to, and no answer tells whose an address is. Refuses "institution-missing", "seats-closed", "seats-taken", "email-invalid". */
export async function giveOwnSeat(platform: Platform, { institutionId, personId, email }: BySelf & { email: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await refuseOthers(tx, { institutionId, personId });
    await giveSeat(platform, tx, { institutionId, email, by: personId, isToldWho: false });
  });
}

/** Takes a seat away; who reads by no other of theirs reads no more, at once. Refuses "institution-missing", "seats-closed", "seat-missing". */
export async function freeOwnSeat(platform: Platform, { institutionId, personId, seatId }: BySelf & { seatId: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await refuseOthers(tx, { institutionId, personId });
    const seat = await tx
      .selectFrom("institution_seats")
      .select("id")
      .where("id", "=", seatId)
      .where("institution_id", "=", institutionId)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    if (!seat) throw refuse("seat-missing", (m) => m.refusals.institutions.noSeat);
    await freeSeat(platform, tx, { institutionId, seatId, by: personId });
  });
}

/** Another's institution is as good as none. */
async function refuseOthers(tx: Tx, { institutionId, personId }: BySelf): Promise<void> {
  const row = await tx
    .selectFrom("institutions")
    .innerJoin("subscriptions", "subscriptions.id", "institutions.subscription_id")
    .select("service")
    .where("institutions.id", "=", institutionId)
    .where("payer_id", "=", personId)
    .executeTakeFirst();
  if (!row) throw refuse("institution-missing", (m) => m.refusals.institutions.none);
  const [reason] = reasonsAgainstChangingSeats(row);
  if (reason) throw refuse("seats-closed", reason);
}
