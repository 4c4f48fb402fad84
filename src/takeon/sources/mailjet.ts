import { readYes } from "../values/amounts.ts";
import type { Source } from "./source.ts";

/** Mailjet's contacts of a list. */
export const mailjet: Source = {
  name: "mailjet",
  says: "Mailjet, a list",
  marks: [
    ["email", "isunsubscribed"],
    ["email", "contact id", "unsubscribed"],
    ["email", "isexcludedfromcampaigns"],
    ["email", "excluded from campaigns"],
    ["contact email", "subscription status"],
  ],
  columns: {
    id: "",
    email: "email, contact email",
    unsubscribed: "isunsubscribed, unsubscribed",
    bounced: "isbounced, blocked, bounced",
    lettersOn: "subscribedat, subscribed at, subscription date, creation date, createdat, created at",
    offer: "",
    startedOn: "",
    status: "",
    letters: "",
  },
  reads: (given, cell) => {
    const isOut =
      readYes(given.unsubscribed) === true ||
      [cell("isexcludedfromcampaigns"), cell("excluded from campaigns")].some((one) => readYes(one) === true) ||
      /^unsub/i.test(cell("subscription status"));
    return { ...given, status: "free", unsubscribed: isOut ? "yes" : "", letters: isOut ? "no" : "yes", lettersFrom: "Mailjet" };
  },
};
