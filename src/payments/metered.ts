import { type Platform, elapsed } from "../platform/index.ts";
import { recordOf } from "../values/index.ts";
import type { Gateway } from "./gateway.ts";

const asked = {
  name: "masthead_gateway_duration_seconds",
  says: "What the gateway was asked, how long it took, and what came of it.",
  labels: ["gateway", "call", "outcome"],
} as const;

/** What goes over the line, and the words with which it may be answered: no other becomes a label. */
const calls = new Set<string | symbol>([
  "charge",
  "chargeAgain",
  "lookUp",
  "confirm",
  "giveUp",
  "refund",
  "openCustomer",
  "openPortal",
  "news",
]);
const outcomes = new Set(["succeeded", "needs action", "declined", "given back", "pending", "failed"]);

/** The same gateway, every question to which is counted, timed and traced. */
export function metered(gateway: Gateway, { metrics, traces }: Pick<Platform, "metrics" | "traces">): Gateway {
  const timed = (call: string, ask: () => unknown) =>
    traces.span({ name: `${gateway.name} ${call}`, kind: "client" }, async () => {
      const began = elapsed();
      const told = (outcome: string) => metrics.observe(asked, { gateway: gateway.name, call, outcome }, (elapsed() - began) / 1000);
      try {
        const answer: unknown = await ask();
        const { status } = recordOf(answer);
        told(typeof status === "string" && outcomes.has(status) ? status : "answered");
        return answer;
      } catch (error) {
        told("no answer");
        throw error;
      }
    });
  return new Proxy(gateway, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function" || !calls.has(name)) return value;
      const ask = (given: unknown[]): unknown => Reflect.apply(value, target, given);
      return (...given: unknown[]) => timed(String(name), () => ask(given));
    },
  });
}
