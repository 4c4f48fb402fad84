import { refusalsOf } from "../messages/index.ts";

export const subscriptionsRefusals = {
  "address-incomplete": { kind: "invalid", meaning: "The post could not deliver to this address; each field is named." },
  "subscription-missing": { kind: "missing", meaning: "There is no such subscription of this reader." },
  "renewal-stopped": { kind: "conflict", meaning: "The subscription does not renew any more; there is nothing to stop." },
  "renewal-running": { kind: "conflict", meaning: "The subscription was not stopped, or has ended; there is nothing to take back." },
  "stop-link-unknown": { kind: "missing", meaning: "No letter of ours holds this link; most likely it was cut off." },
  "hold-impossible": { kind: "conflict", meaning: "These issues cannot be held; every reason is named." },
  "hold-missing": { kind: "missing", meaning: "There is no such hold of this subscription." },
  "hold-passed": { kind: "conflict", meaning: "The hold is over, or the rest of it is on its way already; there is nothing to lift." },
  "copy-missing": { kind: "missing", meaning: "There is no such copy of this subscription, or it is not in the state this needs." },
  "claim-impossible": { kind: "conflict", meaning: "The copy cannot be claimed as lost; every reason is named." },
  "reason-missing": { kind: "invalid", meaning: "Staff must write down why they change a subscription." },
  "consignment-impossible": {
    kind: "invalid",
    meaning: "The copies or the consignee of a bulk order cannot be changed like this; each field is named.",
  },
  "calendar-empty": { kind: "unavailable", meaning: "No issues are planned far enough ahead to promise them." },
} as const;

export const refuse = refusalsOf(subscriptionsRefusals);
