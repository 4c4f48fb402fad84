import { readYes } from "../values/amounts.ts";
import type { Source } from "./source.ts";

/** Substack's subscribers, as its export for moving has them or as its list of subscribers is saved. */
export const substack: Source = {
  name: "substack",
  says: "Substack, subscribers",
  marks: [
    ["email", "active_subscription", "expiry"],
    ["email", "stripe plan", "start date"],
    ["email", "type", "stripe plan"],
  ],
  columns: {
    offer: "plan, stripe plan, type",
    endsOn: "expiry, expiration date, cancel date",
    startedOn: "first_payment_at, paid upgrade date, start date, created_at",
    unsubscribed: "email_disabled",
    lettersOn: "created_at, start date",
    kind: "",
    letters: "",
  },
  reads: (given, cell) => {
    const said = cell("active_subscription");
    // who pays nothing has a type alone: free, one of the house, or complimentary
    const offer = given.offer || cell("type");
    const plan = offer.toLowerCase();
    const isFree = said === "" ? /^(?:|free|author|admin|contributor)$/.test(plan) : readYes(said) !== true;
    const isComp = /\b(?:comp|gift)\w*\b/.test(plan) && plan.includes("comp");
    return {
      ...given,
      letters: readYes(given.unsubscribed) === true ? "" : "yes",
      lettersFrom: "Substack",
      status: isFree ? "free" : "active",
      offer: isFree ? "" : offer,
      kind: isComp ? "comp" : "",
      reason: isComp ? "complimentary at Substack" : "",
      renewal: cell("cancel date") ? "no" : given.renewal,
    };
  },
};
