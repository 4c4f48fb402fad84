import type { Stripe } from "stripe";
import {
  createPayments,
  type Gateway,
  linkCustomer,
  openStripe,
  type Payments,
  type StandingGateway,
  standingRows,
} from "../../src/payments/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import { inTransaction, runJobs } from "../../src/platform/index.ts";
import { expireSubscriptions } from "../../src/renewals/index.ts";
import { readStanding, takeoverPlan } from "../../src/takeover/index.ts";
import { demoHouse } from "./demo-house.ts";
import { moneyJobs } from "./money-jobs.ts";
import { serveTerm } from "./serve-term.ts";
import { type StripeDouble, stripeDouble } from "./stripe-double/index.ts";
import type { Running } from "./stripe-double/subscriptions.ts";

export type Mover = { email: string; sub: string; customer: string; subscription: string; row: string };
export type TakeoverHouse = Awaited<ReturnType<typeof takeoverHouse>>;

/** The demo with a Stripe on which people subscribed before there was a magazine here. */
export async function takeoverHouse() {
  const made: { double?: StripeDouble; gateway?: Gateway } = {};
  const house = await demoHouse({
    gateway: async ({ clock }) => {
      made.double = await stripeDouble({ now: () => clock.now() });
      return (made.gateway = await openStripe(made.double.settings));
    },
  });
  const [double, gateway] = [made.double!, made.gateway!];
  const payments = createPayments(house.platform, gateway);
  double.webhooks.to(`${house.platform.settings.origin}/gateways/stripe/events`, (request) =>
    Promise.resolve(house.masthead.fetch(request, {} as never)),
  );
  const hands = () => ({ platform: house.platform, payments });
  const work = () => runJobs(house.platform, moneyJobs(house.masthead.handlers));
  const hourly = () => expireSubscriptions(house.platform, payments);

  /** Stripe as a process sees it that dies before or behind its call number `at`: whatever it asks from then on is not answered. */
  function mortal(at: number, when: "before" | "after"): { payments: Payments; calls: () => number } {
    const life = { calls: 0, dead: false };
    const living =
      <A extends unknown[], T>(work: (...given: A) => Promise<T>) =>
      async (...given: A): Promise<T> => {
        const mine = (life.calls += 1);
        if (life.dead || (mine === at && when === "before")) throw dying();
        const answer = await work(...given);
        if (mine === at) throw dying();
        return answer;
      };
    const dying = () => {
      life.dead = true;
      return new Error("the process is gone");
    };
    const { all, ofCustomer, read, next, release, endWithPeriod, goOn } = gateway.standing!;
    const standing: StandingGateway = {
      all,
      ofCustomer: living(ofCustomer),
      read: living(read),
      next: living(next),
      release: living(release),
      endWithPeriod: living(endWithPeriod),
      goOn: living(goOn),
    };
    return { payments: createPayments(house.platform, { ...gateway, standing }), calls: () => life.calls };
  }

  let count = 0;
  /** A subscriber here whose term was paid by cheque, and who runs at Stripe as well. */
  async function moved(running: Running = {}, { linked = true } = {}): Promise<Mover> {
    count += 1;
    const email = `mover-${count}@reader.example`;
    await house.post("/subscribe/digital", { payerName: `Mover ${count}`, email, agreed: "yes", orderKey: `mover-${count}` });
    const person = (await personByEmail(house.platform.db, email))!;
    const { rows: orders } = await house.query<{ payment_id: string; id: string }>(
      "select payment_id, id from orders where payer_id = $1",
      [person.id],
    );
    const page = (await house.query<{ page_url: string }>("select page_url from payments where id = $1", [orders[0]!.payment_id])).rows[0]!
      .page_url;
    const { location } = await double.pay(page, "4242 4242 4242 4242");
    await house.get(new URL(location!).pathname);
    // the card is kept at Stripe alone: here it came in from a file
    await house.query("update payments set saved_method = null where id = $1", [orders[0]!.payment_id]);
    await house.query("delete from payment_customers where payer = $1", [person.id]);
    const subscription = (await house.query<{ id: string }>("select id from subscriptions where payer_id = $1", [person.id])).rows[0]!.id;
    await house.query("update subscriptions set renewal = 'series' where id = $1", [subscription]);
    const made = double.subscribe({ email, ...running });
    const customer = made.customer as string;
    if (linked)
      await inTransaction(house.platform, (tx) =>
        linkCustomer(house.platform, tx, { gateway: "stripe", customer, personId: person.id, how: "file" }),
      );
    await readStanding(house.platform, payments);
    return { email, sub: made.id, customer, subscription, row: (await rowOf(made.id)).id };
  }

  const rowOf = async (sub: string) => (await standingRows(house.platform.db, "stripe")).find(({ standing }) => standing === sub)!;
  const planned = async (sub: string) => (await takeoverPlan(house.platform, payments)).find(({ row }) => row.standing === sub);
  const at = (sub: string): Stripe.Subscription => double.world.subscriptions.get(sub)!;
  const ours = async (subscription: string) =>
    Number(
      (await house.query<{ n: string }>("select count(*) as n from payments where renews = $1 and status = 'succeeded'", [subscription]))
        .rows[0]!.n,
    );
  const theirs = (sub: string) => double.world.chargedThere.filter(({ subscription }) => subscription === sub).length;

  const renewalOf = async (subscription: string) =>
    (await house.query<{ renewal: string }>("select renewal from subscriptions where id = $1", [subscription])).rows[0]!.renewal;

  /** The date on which it is charged there, or ends. */
  async function theDate(): Promise<void> {
    house.clock.advance({ days: 100, minutes: 5 });
    double.roll();
  }

  /** The last copy is served, and the charge was announced long ago. */
  async function termOver(subscription: string): Promise<void> {
    await serveTerm(house.platform.db, subscription);
    await hourly();
    await house.query("update renewal_notices set noted_at = noted_at - interval '8 days' where subscription_id = $1", [subscription]);
  }

  /** Whoever read here before, or was moved, is out of it, here and there: at each date all of them were looked at, and renewed. */
  async function nobodyElse(): Promise<void> {
    await house.query("update subscriptions set service = 'refunded', renewal = 'stopped' where service <> 'refunded'");
    await house.query("delete from standing_changes");
    await house.query("delete from standing_charges");
    double.world.subscriptions.clear();
    double.world.schedules.clear();
    double.webhooks.waiting().length = 0;
  }

  const close = async () => {
    await house.close();
    await double.close();
  };
  return {
    house,
    double,
    gateway,
    payments,
    hands,
    work,
    hourly,
    mortal,
    moved,
    nobodyElse,
    rowOf,
    planned,
    at,
    ours,
    theirs,
    renewalOf,
    theDate,
    termOver,
    close,
  };
}
