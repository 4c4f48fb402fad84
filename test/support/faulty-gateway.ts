import type { ChargeAnswer, Gateway } from "../../src/payments/index.ts";

type Mood = "answers" | "throws before" | "throws after" | "dies before" | "dies after" | "declines";

const never = () => new Promise<never>(() => undefined);

/**
 * A gateway with a memory of its own, as a real one has, that fails as it is told: before or after
 * the money has moved, with an error or without any answer (which is what a process that died saw).
 */
export function faultyGateway() {
  const charged = new Map<string, number>();
  const given = new Map<string, number>();
  const told = { mood: "answers" as Mood, asked: 0 };
  const paid = (paymentId: string): ChargeAnswer => ({
    status: "succeeded",
    gatewayPayment: `bank-${paymentId}`,
    method: "Card ending 4242",
    saved: "card-4242",
  });
  const fail = async (when: "before" | "after") => {
    if (told.mood === `throws ${when}`) throw new Error("the line is dead");
    if (told.mood === `dies ${when}`) await never();
  };
  const charge = async ({ paymentId, amount }: { paymentId: string; amount: { amount: number } }): Promise<ChargeAnswer> => {
    told.asked += 1;
    await fail("before");
    if (told.mood === "declines") return { status: "declined", method: "Card ending 4242", failure: "No.", code: "declined" };
    charged.set(paymentId, amount.amount);
    await fail("after");
    return paid(paymentId);
  };
  const gateway: Gateway = {
    name: "faulty",
    isPlay: false,
    paidBy: "card",
    pages: [],
    charge,
    chargeAgain: charge,
    lookUp: async ({ paymentId }) => (charged.has(paymentId) ? paid(paymentId) : undefined),
    refund: async ({ refundId, amount }) => {
      told.asked += 1;
      await fail("before");
      given.set(refundId, amount.amount);
      await fail("after");
      return {
        status: "given back",
        gatewayRefund: `bank-${refundId}`,
      };
    },
  };
  const sum = (amounts: Map<string, number>) => [...amounts.values()].reduce((total, amount) => total + amount, 0);
  return {
    gateway,
    told,
    charged: () => ({ times: charged.size, sum: sum(charged) }),
    given: () => ({ times: given.size, sum: sum(given) }),
  };
}
