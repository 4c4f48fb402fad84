import { refusalsOf } from "../messages/index.ts";

export const rightsRefusals = {
  "email-same": { kind: "invalid", meaning: "The new e-mail address is the one that the account has." },
  "email-change-too-often": { kind: "too-many", meaning: "Too many changes of an e-mail address were asked for; wait a day." },
  "email-change-missing": { kind: "missing", meaning: "No change of an e-mail address is on its way, or the link of its letter is over." },
  "email-change-code-wrong": { kind: "invalid", meaning: "This is not the code that was sent to the new e-mail address." },
  "email-change-unproven": { kind: "conflict", meaning: "The new e-mail address is not proven: nobody can finish its change." },
  "email-change-not-alone": { kind: "conflict", meaning: "Staff change their address with the letters of the old one alone." },
  "email-taken": { kind: "conflict", meaning: "The new e-mail address has an account of its own." },
  "reader-unknown": { kind: "invalid", meaning: "No reader has this e-mail address." },
  "declaration-incomplete": { kind: "invalid", meaning: "A cancellation or withdrawal lacks something; each field is named." },
  "declaration-too-often": {
    kind: "too-many",
    meaning: "Too many cancellations or withdrawals from one place or with one address in a day.",
  },
  "declaration-missing": { kind: "missing", meaning: "There is no such cancellation or withdrawal." },
  "leaving-impossible": { kind: "conflict", meaning: "Something stands in the way of deleting the account: the answer names it." },
  "leaving-unsure": { kind: "invalid", meaning: "Who asks that the account be deleted has not ticked that they are sure." },
  "leaving-over": { kind: "missing", meaning: "No deletion of the account is on its way that could be withdrawn." },
  "reader-unproven": { kind: "invalid", meaning: "Staff do something for a reader, and do not say how they know that it is they." },
} as const;

export const refuse = refusalsOf(rightsRefusals);
