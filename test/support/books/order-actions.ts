import { type StaffOrdering, addInstitution, confirmOrder, placeOrder, placeStaffOrder } from "../../../src/orders/index.ts";
import { playCards } from "../../../src/payments/index.ts";
import type { Address } from "../../../src/values/index.ts";
import type { Action, Actions } from "./actions.ts";
import { type Step, type World, emailOf, pick } from "./world.ts";

/** Mostly a card that pays; now and then one of those that do something else. */
export const cardOf = (choice: number) => ({
  number: playCards[choice % 3 === 0 ? choice % playCards.length : 0]!.number,
  expiry: "12/49",
  check: "123",
});

const streets = [
  { city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" },
  { city: "Hamburg", postalCode: "20457", country: "DE" },
] as const;

export const addressOf = ({ who, a }: Step): Address => ({
  name: `Reader ${who}`,
  line1: `${a + 1} Quay`,
  ...streets[a % 4 === 0 ? 1 : 0],
});

type Ordering = Parameters<typeof placeOrder>[2];

/** Signed in: what hangs on who orders is asked of nobody else. */
const proven = (who: number) => ({ email: emailOf(who), name: `Reader ${who}`, proven: true });

const order =
  (offers: readonly string[], more: (world: World, step: Step) => Promise<Partial<Ordering>> = async () => ({})): Action =>
  async (world, step) => {
    const offerKey = pick(offers, step.b)!;
    const ordering: Ordering = {
      offerKey,
      payer: {
        email: emailOf(step.who),
        name: `Reader ${step.who}`,
      },
      card: cardOf(step.c),
      agreed: true,
      second: true,
      address: addressOf(step),
      country: addressOf(step).country,
      idempotencyKey: `order-${(world.keys += 1)}`,
      ...(await more(world, step)),
    };
    const { number, next } = await placeOrder(world.platform, world.payments, ordering);
    return `reader ${step.who} orders ${offerKey}, order ${number}${next.step === "served" ? "" : `, ${next.step}`}`;
  };

const staffOrder =
  (offers: readonly string[], terms: (step: Step) => Pick<StaffOrdering, "kind" | "paidBy"> & Partial<StaffOrdering>): Action =>
  async (world, step) => {
    const offerKey = pick(offers, step.b)!;
    const { number } = await placeStaffOrder(world.platform, world.payments, {
      offerKey,
      payer: {
        email: emailOf(step.who),
        name: `Reader ${step.who}`,
      },
      cameBy: "post",
      by: world.clerk,
      why: "a random history",
      second: true,
      address: addressOf(step),
      country: addressOf(step).country,
      idempotencyKey: `order-${(world.keys += 1)}`,
      ...terms(step),
    });
    return `reader ${step.who} has ${offerKey} entered (${terms(step).kind}, ${terms(step).paidBy}), order ${number}`;
  };

const newestOnSale = async ({ rows }: World): Promise<number> =>
  (
    await rows<{ n: number }>(
      "select max(whole_number) as n from issues i where exists (select from issue_states where issue_id = i.id and state = 'on sale')",
    )
  )[0]!.n;

export const orderActions: Actions = {
  order: { often: 8, does: order(["digital", "print", "paper", "short", "short"]) },
  "order by invoice": {
    often: 3,
    does: order(["print", "short", "paper"], async (_world, { who }) => ({ paying: "by invoice", payer: proven(who) })),
  },
  gift: {
    often: 3,
    does: order(["print", "digital", "short"], async (_world, step) => ({
      gift: { recipientName: "Jonas Eide", cardText: "", recipientEmail: step.a % 2 ? "jonas@test.example" : undefined },
      address: step.a % 3 === 0 ? addressOf(step) : undefined,
    })),
  },
  // the free issues are for those who never had any: somebody else each time
  trial: {
    often: 2,
    does: order(["taste"], async ({ keys }) => ({ payer: { email: `taster-${keys}@test.example`, name: "A taster", proven: true } })),
  },
  "come back": { often: 2, does: order(["welcome-back"], async (_world, { who }) => ({ payer: proven(who) })) },
  "back issue": {
    often: 2,
    does: order(["one-digital", "one-print"], async (world, { a }) => ({ backIssue: (await newestOnSale(world)) - (a % 3) })),
  },
  cash: { often: 2, does: staffOrder(["print", "digital", "short"], () => ({ kind: "usual", paidBy: "cash" })) },
  comp: { often: 2, does: staffOrder(["print", "digital"], () => ({ kind: "comp", paidBy: "cash" })) },
  bulk: {
    often: 2,
    does: staffOrder(["print", "paper"], ({ a }) => ({ kind: "bulk", paidBy: a % 2 ? "invoice" : "cheque", quantity: 2 + (a % 5) })),
  },
  institution: {
    often: 2,
    does: async (world, step) => {
      await addInstitution(world.platform, world.payments, {
        name: "A library",
        ways: {
          seats: 3,
          domains: [],
          ranges: [],
        },
        offerKey: "library",
        payer: {
          email: emailOf(step.who),
          name: `Reader ${step.who}`,
        },
        cameBy: "post",
        paidBy: step.a % 2 ? "invoice" : "bank transfer",
        by: world.clerk,
        why: "a random history",
        address: addressOf(step),
        idempotencyKey: `order-${(world.keys += 1)}`,
      });
      return `reader ${step.who} subscribes for a library`;
    },
  },
  confirm: {
    often: 2,
    does: async (world, { a }) => {
      const waiting = await world.rows<{ id: string; number: number }>(
        "select o.id, o.number from orders o join payments p on p.id = o.payment_id where p.status = 'needs action' and p.gateway = 'sandbox' order by o.number",
      );
      const one = pick(waiting, a);
      if (!one) return "";
      await confirmOrder(world.platform, world.payments, { orderId: one.id, approved: a % 4 !== 0 });
      return `the bank’s second step for order ${one.number} is taken`;
    },
  },
};
