import { sql } from "kysely";
import { emailOf, type Address } from "../values/index.ts";
import { goingBy, peopleById } from "../people/index.ts";
import type { Db, Tx } from "../platform/index.ts";
import { refuse } from "./refusals.ts";

/** A subscription that runs, and whose it is, as staff are told before they write down another. */
export type HadAtDesk = {
  subscriptionId: string;
  number: number;
  offerName: string;
  name: string;
  by: "e-mail address" | "name and address";
};

/** Whom an order is for: the recipient of a gift, else who pays. */
export type Meant = { email: string; name: string; address: Address | undefined };

/**
 * What runs for the same person already, whatever the offer: by their e-mail address, or by the name and the place on the
 * label, however either is spaced, dotted or capitalized.
 */
export async function hadAtDesk(db: Db | Tx, meant: Meant): Promise<HadAtDesk | undefined> {
  const email = emailOf(meant.email);
  const people = email === undefined ? [] : await goingBy(db, email);
  const { rows } = await sql<Omit<HadAtDesk, "name"> & { recipientId: string }>`
    select s.id as "subscriptionId", s.number, s.recipient_id as "recipientId", offers.name as "offerName",
      case when s.recipient_id = any(${people}::uuid[]) then 'e-mail address' else 'name and address' end as by
    from subscriptions s
    join offers on offers.id = s.offer_id
    left join lateral (
      select name, line1, postal_code, city, country from postal_addresses where subscription_id = s.id order by added_at desc, id desc limit 1
    ) a on true
    where s.service in ('active', 'held', 'grace')
      and s.bought_as <> 'back issue'
      and (s.recipient_id = any(${people}::uuid[]) or ${isAt(meant)})
    order by 5, s.number desc
    limit 1`.execute(db);
  const [row] = rows;
  return row && { ...row, name: (await peopleById(db, [row.recipientId])).get(row.recipientId)?.name ?? "" };
}

function isAt({ name, address }: Meant) {
  if (!address?.line1) return sql<boolean>`false`;
  const place = fold(`${address.line1}${address.postalCode ?? ""}${address.city}${address.country}`);
  const names = [fold(address.name), fold(name)].filter(Boolean);
  return sql<boolean>`${folded(sql`concat(a.line1, a.postal_code, a.city, a.country)`)} = ${place} and ${folded(sql`a.name`)} = any(${names}::text[])`;
}

/** Letters and figures alone. */
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const folded = (text: ReturnType<typeof sql>) => sql<string>`regexp_replace(lower(${text}), '[^[:alnum:]]', '', 'g')`;

/** Staff are asked before the same person has two. Refuses "had-already". */
export async function refuseSecondAtDesk(tx: Tx, meant: Meant): Promise<void> {
  const had = await hadAtDesk(tx, meant);
  if (!had) return;
  const { name, offerName: offer, by, number } = had;
  throw refuse(
    "had-already",
    ({
      desk: {
        against: { orders: m },
      },
    }) => m.had({ name, offer, by: m.by[by], number }),
    {
      second: (m) => m.desk.against.orders.second,
    },
  );
}
