import { type RawBuilder, sql } from "kysely";

/** What of a subscription decides whether another gives all of it. */
type Terms = {
  recipient: RawBuilder<unknown>;
  editions: RawBuilder<unknown>;
  grants: RawBuilder<unknown>;
  adFree: RawBuilder<unknown>;
  /** Which are none, beyond those that do not run. */
  but?: RawBuilder<unknown>;
};

/** What a reader has that gives all that these terms would, and until which issue: the one that runs longest, their own or a gift. */
export const presentWithAll = ({ recipient, editions, grants, adFree, but = sql`` }: Terms): RawBuilder<unknown> => sql`
  select s.id, s.number, s.payer_id, s.recipient_id, had.name as offer, had.term_issues,
    (select max(whole_number) from copies where subscription_id = s.id and state <> 'voided') as last
  from subscriptions s
  join offers had on had.id = s.offer_id
  where s.recipient_id = ${recipient} and s.service in ('active', 'held', 'grace') and s.bought_as in ('subscription', 'gift')
    and s.editions @> ${editions} and (s.grants = 'archive' or ${grants} = 'term') and (s.ad_free or not ${adFree}) ${but}
  order by last desc nulls last
  limit 1`;
