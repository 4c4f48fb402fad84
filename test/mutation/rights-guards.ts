import type { Guard } from "./guard.ts";

const email = { file: "src/rights/email/ask.ts", test: "test/scenarios/change-of-email.test.ts" };
const page = { file: "src/site/routes-email-change.tsx", test: "test/scenarios/change-of-email.test.ts" };

/** What somebody asks of us about themselves is done for them alone. */
export const rightsGuards: readonly Guard[] = [
  {
    guard: "an address is changed by who has just read a letter in the old mailbox",
    ...page,
    line: 'if (!fresh && !lost) return toProof("/account/email");',
    broken: "",
    fails: "is not asked for by whoever merely sits at the browser",
  },
  {
    guard: "an address is changed once the old mailbox agreed",
    ...email,
    line: "row.new_proven_at && row.old_confirmed_at ?",
    broken: "row.new_proven_at ?",
    fails: "is changed once the new mailbox has its code and the old one agreed",
  },
  {
    guard: "an address is changed once the new mailbox is proven",
    ...email,
    line: "row.new_proven_at && row.old_confirmed_at ?",
    broken: "row.old_confirmed_at ?",
    fails: "is changed at once by the code where the old mailbox agreed before",
  },
  {
    guard: "nobody finishes a change to an address that was only typed",
    ...email,
    line: 'if (!change.new_proven_at) throw refuse("email-change-unproven", (m) => m.refusals.rights.unproven);',
    broken: "",
    fails: "cannot be finished at the desk before",
  },
  {
    guard: "the code to an address that has an account is sent to nobody",
    ...email,
    line: "if (await personByEmail(tx, email)) await writeHasAccount(platform, tx, { change });\n    else if (by)",
    broken: "if (by)",
    fails: "is answered as any other, and its owner alone is told",
  },
  {
    guard: "the fifth wrong code ends a change",
    ...email,
    line: 'if (left <= 0) await end(platform, tx, row, { as: "expired", by: null });',
    broken: "",
    fails: "the fifth wrong one ends the change",
  },
  {
    guard: "who refuses signs everybody out",
    ...email,
    line: "  await endSessionsOf(platform, personId);\n",
    broken: "",
    fails: "stays where the old mailbox refuses, and every browser is signed out",
  },
  {
    guard: "staff say how they know a reader",
    ...email,
    line: 'if (!why) throw refuse("reader-unproven"',
    broken: 'if (false) throw refuse("reader-unproven"',
    fails: "is helped by the desk",
  },
];
