import { sql } from "kysely";
import type { Db } from "../../src/platform/index.ts";

/** Every copy of a subscription as it is when its last issue has been released; renewals are seen from that issue. */
export async function serveTerm(db: Db, subscriptionId: string): Promise<void> {
  await sql`update copies set state = 'released' where subscription_id = ${subscriptionId} and state = 'owed'`.execute(db);
  await sql`insert into issue_releases (whole_number, released_at)
    select max(whole_number), now() from copies where subscription_id = ${subscriptionId} on conflict do nothing`.execute(db);
}
