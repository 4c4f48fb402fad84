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
  {
    guard: "everything held about somebody is fetched by who proved anew that it is they",
    file: "src/site/routes-own-archive.tsx",
    test: "test/scenarios/own-archive.test.ts",
    line: 'if (!(await isFreshHere(site, c))) return toProof("/account/archive");',
    broken: "",
    fails: "is for its reader alone, freshly proven",
  },
  {
    guard: "everything held about somebody is theirs alone",
    file: "src/rights/archive/archives.ts",
    test: "test/scenarios/own-archive.test.ts",
    line: '.where("person_id", "=", personId).orderBy("asked_at", "desc")',
    broken: '.orderBy("asked_at", "desc")',
    fails: "is for its reader alone, freshly proven",
  },
  {
    guard: "an archive is over after its days",
    file: "src/rights/archive/archives.ts",
    test: "test/scenarios/own-archive.test.ts",
    line: 'where("ends_at", ">", now)',
    broken: 'where("ends_at", "is not", null)',
    fails: "is over after seven days",
  },
  {
    guard: "no sum of a secret is in an archive",
    file: "src/rights/archive/make.ts",
    test: "test/scenarios/own-archive.test.ts",
    line: "and atttypid = 'bytea'::regtype",
    broken: "and false",
    fails: "and no secret",
  },
  {
    guard: "a letter to the editor is withdrawn by its sender alone",
    file: "src/correspondence/read-letters.ts",
    test: "test/scenarios/consents.test.ts",
    line: '    .where("id", "=", id)\n    .where("email", "=", email)\n',
    broken: '    .where("id", "=", id)\n',
    fails: "is withdrawn with the letter, by its sender alone",
  },
];
