import type { Guard } from "./guard.ts";

const links = { file: "src/review/links/private-links.ts", test: "test/scenarios/private-links.test.ts" };
const pages = { file: "src/desk/private/private-routes.tsx", test: "test/scenarios/private-links.test.ts" };

const keeps = { file: "src/editorial/articles/keep-suggestions.ts", test: "test/scenarios/private-links.test.ts" };

const answers = { file: "src/review/letters/write-to-guest.ts", test: "test/scenarios/private-links.test.ts" };

/** What somebody without a seat may do by a private link: with one piece, as long as it is open, and no more than it says. */
export const privateGuards: readonly Guard[] = [
  {
    guard: "who may only comment by a private link is not shown what others suggest",
    file: "src/desk/private/private-routes.tsx",
    line: 'if (guest.degree !== "suggest") return',
    broken: 'if (guest.degree === "read") return',
    test: "test/scenarios/private-links.test.ts",
    fails: "keeps nothing but suggestions",
  },
  {
    guard: "what the desk changes in a published piece is shown by no private link",
    file: "src/desk/private/private-routes.tsx",
    line: '(draft.publication === "none" ? undefined : await articleById(platform.db, draft.id)) ?? ',
    broken: "",
    test: "test/scenarios/private-links.test.ts",
    fails: "shows what readers see once it is published",
  },
  {
    guard: "a longer name, and a colleague’s, is not the shorter one of a private link",
    file: "src/review/letters/who-may-see.ts",
    line: "begins(part, name) && !others.some(",
    broken: "begins(part, name) || others.some(",
    test: "test/scenarios/private-links.test.ts",
    fails: "means by a name whoever is called so",
  },
  {
    guard: "whoever ended letters of answers is written none",
    ...answers,
    line: '.where("letters_stopped_at", "is", null)',
    broken: "",
    fails: "writes its bearer one letter of what the desk answers",
  },
  {
    guard: "nobody is written to of answers by a link that is revoked",
    ...answers,
    line: '.where("revoked_at", "is", null)',
    broken: "",
    fails: "writes its bearer one letter of what the desk answers",
  },
  {
    guard: "what the desk says among itself is told in no letter",
    ...answers,
    line: "if (!took_part && !isNamed(said, name, await calledBeside(tx, { articleId, name, now }))) continue;",
    broken: "",
    fails: "writes its bearer one letter of what the desk answers",
  },
  {
    guard: "whoever comes by a private link is not told what the desk says among itself",
    file: "src/review/comments/read-threads.ts",
    test: "test/scenarios/private-links.test.ts",
    line: "  const here = guest ? threads.filter(({ id }) => shown.has(id)) : threads;",
    broken: "  const here = threads;",
    fails: "shows what is said with its bearer, and not what the desk says among itself",
  },
  {
    guard: "a name that begins like the guest's is somebody else's",
    file: "src/review/letters/who-may-see.ts",
    test: "test/scenarios/private-links.test.ts",
    line: "&& !/^[\\p{L}\\p{N}]/u.test(text.slice(name.length));",
    broken: ";",
    fails: "shows what is said with its bearer, and not what the desk says among itself",
  },
  {
    guard: "the secret of a private link is kept as a hash alone",
    ...links,
    line: "token_hash: hashOfToken(token), name,",
    broken: "token_hash: Buffer.from(token), name,",
    fails: "is made at the desk, shown once and kept as a hash",
  },
  {
    guard: "a private link that is over opens nothing",
    ...links,
    line: "  if (row.revoked_at || row.ends_on",
    broken: "  if (row.ends_on",
    fails: "is over once it is revoked or its day is past",
  },
  {
    guard: "a private link for reading says nothing",
    ...links,
    line: "if (degrees.indexOf(row.degree) < degrees.indexOf(wants))",
    broken: "if (degrees.indexOf(row.degree) < 0)",
    fails: "opens this piece alone",
  },
  {
    guard: "nothing is said of a published piece by a private link",
    ...links,
    line: 'if ((await draftById(tx, articleId)).publication !== "none")',
    broken: 'if ((await draftById(tx, articleId)).publication === "behind")',
    fails: "leads on to what is published, where nothing more is said",
  },
  {
    guard: "addresses of private links are not tried one after the other",
    ...links,
    line: "limit: 60, seconds: hour",
    broken: "limit: 60_000, seconds: hour",
    fails: "is not guessed",
  },
  {
    guard: "a private page is kept and compressed by nothing",
    ...pages,
    line: 'answer.headers.set("cache-control", "no-store, no-transform");',
    broken: 'answer.headers.set("cache-control", "no-cache");',
    fails: "is made at the desk, shown once and kept as a hash",
  },
  {
    guard: "who may only suggest changes nothing else of a text",
    ...keeps,
    line: "if (given.version === draft.version && !laid.isSame)",
    broken: "if (given.version > draft.version && !laid.isSame)",
    fails: "keeps nothing but suggestions, whatever is sent by hand",
  },
  {
    guard: "of what somebody outside sends, a block is taken that without their suggestions reads as it is held, and no other",
    file: "src/document/laid-over.ts",
    test: "src/document/laid-over.test.ts",
    line: "const isFit = before !== undefined && reads(block, isOwn) === reads(before, isOwn);",
    broken: "const isFit = before !== undefined;",
    fails: "is all that is taken",
  },
  {
    guard: "what another suggested is not taken for one’s own",
    ...keeps,
    line: "(known.get(id)?.by ?? by) === by)",
    broken: "(known.get(id)?.by ?? by) !== undefined)",
    fails: "keeps nothing but suggestions, whatever is sent by hand",
  },
  {
    guard: "what somebody outside suggests bears their own name",
    ...keeps,
    line: ", isOutside: true });",
    broken: " });",
    fails: "keeps suggestions under its name",
  },
  {
    guard: "a link to comment suggests nothing",
    ...pages,
    line: 'wants: "suggest" });',
    broken: 'wants: "comment" });',
    fails: "keeps nothing but suggestions, whatever is sent by hand",
  },
  {
    guard: "no picture of the house is shown by naming it",
    ...keeps,
    line: "if (shown.some((id) => !known.has(id)))",
    broken: "if (shown.some((id) => known.has(id) && !known.has(id)))",
    fails: "keeps nothing but suggestions, whatever is sent by hand",
  },
  {
    guard: "what is new as a whole hides nothing",
    file: "src/document/laid-over.ts",
    test: "src/document/laid-over.test.ts",
    line: "(placed[last] ?? first).push(plainWithin(block));",
    broken: "(placed[last] ?? first).push(block);",
    fails: "brings nothing hidden along",
  },
  {
    guard: "who works on their own pieces forgets no view of everybody’s",
    file: "src/desk/pieces/view-routes.tsx",
    test: "test/scenarios/own-pieces.test.ts",
    line: "isOwnAlone: own !== undefined });",
    broken: "isOwnAlone: false });",
    fails: "their board holds what is theirs",
  },
];
