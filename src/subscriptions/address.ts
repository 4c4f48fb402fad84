import { type Db, type Platform, type Tx, batched, groupedBy } from "../platform/index.ts";
import { type Address, newId, must } from "../values/index.ts";

export type KeptAddress = Address & { validFromIssue: number };

/** Newest first. */
const addressRows = batched(async (db, ids: string[]) =>
  groupedBy(
    await db
      .selectFrom("postal_addresses")
      .selectAll()
      .where("subscription_id", "in", ids)
      .orderBy("added_at", "desc")
      .orderBy("id", "desc")
      .execute(),
    (row) => must(row.subscription_id, "subscription of an address"),
  ),
);

/** Where a subscription's copies go: the address that counts for an issue, or the newest there is. */
export async function addressOf(db: Db | Tx, subscriptionId: string, wholeNumber?: number): Promise<KeptAddress | undefined> {
  const rows = (await addressRows(db, subscriptionId)) ?? [];
  const row = rows.find(({ valid_from_issue }) => wholeNumber === undefined || valid_from_issue <= wholeNumber);
  return (
    row && {
      name: row.name,
      line1: row.line1,
      city: row.city,
      country: row.country,
      validFromIssue: row.valid_from_issue,
      line2: row.line2 ?? undefined,
      postalCode: row.postal_code ?? undefined,
      region: row.region ?? undefined,
    }
  );
}

type Keeping = {
  /** The subscription it belongs to, or the consignee of a bulk order's copies. */
  of: { subscriptionId: string } | { consigneeId: string };
  address: Address;
  validFrom: number;
  /** Staff who wrote it down. */
  by?: string | undefined;
  why?: string | undefined;
};

/** A new address is a new row; labels frozen before it keep the old one. */
export async function keepAddress(platform: Platform, tx: Tx, { of, address, validFrom, by, why = "" }: Keeping): Promise<void> {
  const now = platform.clock.now();
  const { name, line1, line2, postalCode, city, region, country } = address;
  const row = {
    id: newId(now),
    person_id: "consigneeId" in of ? of.consigneeId : null,
    subscription_id: "subscriptionId" in of ? of.subscriptionId : null,
    name,
    line1,
    line2: line2 || null,
    postal_code: postalCode || null,
    city,
    region: region || null,
    country,
    added_by: by ?? null,
    why,
  };
  await tx
    .insertInto("postal_addresses")
    .values({ ...row, valid_from_issue: validFrom, added_at: now })
    .execute();
}

/** Whose copies they were to be is not who reads it now. */
export async function forgetAddresses(tx: Tx, subscriptionId: string): Promise<void> {
  await tx.deleteFrom("postal_addresses").where("subscription_id", "=", subscriptionId).execute();
}
