import { type Db, type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { type Address, addressProblems, newId } from "../../values/index.ts";
import { firstChangeable } from "../copies/first-changeable.ts";
import { refuse } from "../refusals.ts";
import { type Asking, lockSubscription } from "./asking.ts";

/** The address that counts for an issue, or the newest there is. */
export async function addressOf(
  db: Db | Tx,
  personId: string,
  wholeNumber?: number,
): Promise<(Address & { validFromIssue: number }) | undefined> {
  let query = db.selectFrom("postal_addresses").selectAll().where("person_id", "=", personId);
  if (wholeNumber !== undefined) query = query.where("valid_from_issue", "<=", wholeNumber);
  const row = await query.orderBy("added_at", "desc").executeTakeFirst();
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

export async function keepAddress(
  platform: Platform,
  tx: Tx,
  { personId, address, validFrom }: { personId: string; address: Address; validFrom: number },
): Promise<void> {
  const now = platform.clock.now();
  const { name, line1, line2, postalCode, city, region, country } = address;
  const row = {
    id: newId(now),
    person_id: personId,
    name,
    line1,
    line2: line2 || null,
    postal_code: postalCode || null,
    city,
    region: region || null,
    country,
  };
  await tx
    .insertInto("postal_addresses")
    .values({ ...row, valid_from_issue: validFrom, added_at: now })
    .execute();
}

/** Staff write down what somebody said on the phone or wrote on a card; it is the recipient's. Refuses as `changeAddress`, and "reason-missing". */
export async function changeAddressByStaff(platform: Platform, asking: Asking & { staffId: string }, address: Address): Promise<number> {
  const { recipientId } = await inTransaction(platform, (tx) => lockSubscription(tx, asking, "payer"));
  return changeAddress(platform, { personId: recipientId, address });
}

/** A new address counts from the first issue whose labels are not fixed yet; that number is the answer. */
export async function changeAddress(platform: Platform, { personId, address }: { personId: string; address: Address }): Promise<number> {
  const problems = addressProblems(address);
  if (Object.keys(problems).length > 0) throw refuse("address-incomplete", "The post could not deliver to this address yet.", problems);
  return inTransaction(platform, async (tx) => {
    const validFrom = await firstChangeable(platform, tx, ["print"]);
    await keepAddress(platform, tx, { personId, address, validFrom });
    return validFrom;
  });
}
