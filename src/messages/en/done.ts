import { count } from "./grammar.ts";

/** What the account page says after an action; `n` and `last` are the numbers that it takes effect from, as they are shown. */
export const done = {
  renews: () => "It renews after all, as it did before. Nothing was charged now.",
  held: (n: string, last: string) =>
    `On hold from no. ${n}. As many issues were added at the end; the last of your term is now no. ${last}.`,
  lifted: (n: string, last: string) => `The hold is lifted: your copies come again from no. ${n}. The last of your term is no. ${last}.`,
  replaced: (n: string) => `We are sorry. No. ${n} goes out to you once more with the next run of late copies.`,
  more: (n: string, last: string) => `We are sorry. In place of no. ${n}, no. ${last} was added at the end of your term.`,
  stopped: () => "It will not renew. Every issue of your term still comes.",
  refunded: (n: string) => `${n} goes back the way you paid. The subscription has ended.`,
  gift: () => "The gift is yours. Thank whoever gave it.",
  seat: () => "The seat is yours: every issue is open to you.",
  "seat-given": () => "The seat is given. Nobody was written to; whoever has it signs in with that address.",
  "seat-freed": () => "The seat is free again.",
  edition: () => "It is changed; your account below says from which issue.",
  address: (n: string) => `The new address counts from no. ${n}.`,
  name: () => "The name is kept.",
  language: () => "The language is kept.",
  "taken-over": () => "The order is in your account.",
  "begins-later": (n: string, last: string) => `It begins with no. ${n}, when what you have has ended, and goes to no. ${last}.`,
  given: (n: string) => `It is a gift for ${n} now. The letter tells you more.`,
  both: () => "Both run beside each other.",
  denied: () => "Nothing more about that order is written to you. Whoever made it has what they paid for, and you owe nothing.",
  "newsletter-in": () => "The newsletter comes with the next issue.",
  "newsletter-out": () => "No newsletter comes any more.",
  session: () => "Signed out there.",
  sessions: (n: string) => count(Number(n), { one: "One other browser was signed out.", other: `${n} other browsers were signed out.` }),
};
