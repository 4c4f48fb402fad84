import type { Source } from "./source.ts";

/** Mailchimp's audience: three files, of those who are subscribed, who unsubscribed, and whose address is dead ("cleaned"). */
export const mailchimp: Source = {
  name: "mailchimp",
  says: "Mailchimp, an audience",
  marks: [
    ["email address", "leid", "euid"],
    ["email address", "member_rating"],
    ["email address", "optin_time"],
  ],
  columns: {
    id: "",
    email: "email address",
    firstName: "first name, fname",
    lastName: "last name, lname",
    whole: "address",
    line1: "",
    lettersOn: "confirm_time, optin_time",
    unsubscribed: "unsub_time",
    bounced: "clean_time",
    offer: "",
    status: "",
    startedOn: "",
    letters: "",
  },
  reads: (given, cell) => {
    const isIn = !given.unsubscribed && !given.bounced;
    const from = [cell("optin_ip"), cell("confirm_ip")].filter(Boolean)[0];
    return { ...given, status: "free", letters: isIn ? "yes" : "no", lettersFrom: from ? `Mailchimp, from ${from}` : "Mailchimp" };
  },
};
