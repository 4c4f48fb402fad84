import { type Platform, harmless, newClient, writeQuery } from "../platform/index.ts";

/** Everybody who has a running subscription or wants the newsletter, and has an address that is known to be theirs. */
const readers = `
  with running as (
    select distinct on (recipient_id) subscriptions.recipient_id, subscriptions.id, bought_as, started_at, offers.name as offer,
      (select max(on_sale_on) from copies join issues using (whole_number)
        where subscription_id = subscriptions.id and copies.state in ('owed', 'frozen', 'mailed', 'released', 'held')) as paid_until
    from subscriptions join offers on offers.id = offer_id
    where service in ('active', 'held', 'grace') order by recipient_id, paid_until desc nulls last, number desc
  ), said as (
    select distinct on (person_id) person_id, choice from newsletter_choices order by person_id, id desc
  ), first_payments as (
    select payer, min(settled_at) as paid_at from payments where status = 'succeeded' group by payer
  )
  select people.id, people.email, people.name, people.created_at, running.id as subscription, bought_as, offer, paid_until, started_at,
    case when choice is null then running.id is not null else choice = 'in' end
      and not exists (select from suppressed_addresses as gone where gone.email = people.email and lifted_at is null) as wants,
    (select gateway_customer from payment_customers where payer = people.id::text and gateway = 'stripe' limit 1) as customer,
    (select paid_at from first_payments where payer = people.id::text) as paid_at
  from people left join running on recipient_id = people.id left join said on person_id = people.id
  where people.email is not null and became is null and (running.id is not null or choice = 'in')
  order by people.email`;

const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The headings are those that each system documents for what it takes in; what it has no word for goes into the nearest. */
const forms = {
  ghost: `select ${harmless("email")} as email, ${harmless("name")} as name,
      case when subscription is null then '' else 'Paid until ' || coalesce(paid_until::text, 'the last issue') end as note,
      wants::text as subscribed_to_emails, (subscription is not null)::text as complimentary_plan,
      coalesce(customer, '') as stripe_customer_id, ${moment("created_at")} as created_at, '' as deleted_at,
      ${harmless("replace(coalesce(offer, ''), ',', ' ')")} as labels
    from (${readers}) as readers`,
  substack: `select ${harmless("email")} as email, (subscription is not null)::text as active_subscription,
      coalesce(${moment("paid_until::timestamptz")}, '') as expiry,
      case when subscription is null then 'free' when bought_as = 'comp' then 'comp' else 'other' end as plan,
      (not wants)::text as email_disabled, ${moment("created_at")} as created_at,
      coalesce(${moment("paid_at")}, '') as first_payment_at
    from (${readers}) as readers`,
} as const;

type SubscribersForm = keyof typeof forms;
export const subscribersForms: readonly SubscribersForm[] = ["ghost", "substack"];

/** Writes them as one of the systems takes them in; answers with how many. */
export async function exportSubscribers({ connection }: Platform, form: SubscribersForm, path: string): Promise<number> {
  const client = newClient(connection);
  await client.connect();
  try {
    return await writeQuery(client, forms[form], path);
  } finally {
    await client.end();
  }
}
