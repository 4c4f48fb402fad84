import { readYes } from "../values/amounts.ts";
import type { Source } from "./source.ts";

/** Ghost's members: who pays does so at Stripe, and until when stands there; the export has the tier alone. */
export const ghost: Source = {
  name: "ghost",
  says: "Ghost, members",
  marks: [["email", "subscribed_to_emails", "complimentary_plan"]],
  columns: {
    offer: "tiers",
    letters: "subscribed_to_emails",
    lettersOn: "created_at",
    startedOn: "created_at",
    payer: "stripe_customer_id",
    kind: "",
    reason: "note",
  },
  reads: (given, cell) => {
    const isComp = readYes(cell("complimentary_plan")) === true;
    const pays = cell("stripe_customer_id") !== "" && cell("tiers") !== "";
    return {
      ...given,
      lettersFrom: "Ghost",
      status: isComp || pays ? "active" : "free",
      kind: isComp ? "comp" : "",
      reason: isComp ? given.reason || "complimentary in Ghost" : "",
    };
  },
};
