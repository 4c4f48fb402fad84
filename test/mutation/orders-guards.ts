import type { Guard } from "./guard.ts";

const another = "test/scenarios/anothers-email.test.ts";
const payer = { file: "src/orders/payer-of.ts", test: another };
const over = { file: "src/orders/take-over.ts", test: another };
const twice = "test/scenarios/bought-twice.test.ts";
const kind = { file: "src/orders/kinds.ts", test: twice };
const had = { file: "src/orders/had-already.ts", test: twice };
const pays = "test/scenarios/pay-then-read.test.ts";
const readsOn = { file: "src/orders/read-on.ts", test: pays };

const typed = "test/scenarios/typed-address.test.ts";
const who = { file: "src/orders/hangs-on-who.ts", test: typed };

const paidTwice = "test/scenarios/paid-twice.test.ts";
const doubled = { file: "src/orders/doubled.ts", test: paidTwice };

const books = { file: "src/orders/check-books.ts", test: "test/scenarios/books-add-up.test.ts" };
const unpaid = { file: "src/ledger/unpaid-orders.ts", test: "test/scenarios/events-of-copies.test.ts" };

/** What is typed beside an e-mail address that nobody proved, and what is bought a second time. */
export const ordersGuards: readonly Guard[] = [
  {
    guard: "a typed address says nothing about whose it is",
    ...payer,
    line: "payer.proven ? undefined : await personByEmail(tx, payer.email)",
    broken: "payer.email ? undefined : await personByEmail(tx, payer.email)",
    fails: "changes nothing that is theirs",
  },
  {
    guard: "an address with which something is had is somebody’s",
    ...payer,
    line: "return !order && !served && !seat;",
    broken: "return true;",
    fails: "waits until its owner",
  },
  {
    guard: "an address that is nobody’s is its first orderer’s",
    ...payer,
    line: "return !order && !served && !seat;",
    broken: "return false;",
    fails: "is its orderer’s own",
  },
  {
    guard: "its first orderer gives it their name",
    ...payer,
    line: "if (nobodys) await renamePerson(tx, known.id, payer.name);",
    broken: "",
    fails: "is its orderer’s own",
  },
  {
    guard: "an order is taken over by the owner of its address",
    ...over,
    line: "if (!(await besides(tx, email)).includes(payer_id)) throw",
    broken: "if (email === payer_id) throw",
    fails: "waits until its owner",
  },
  {
    guard: "what is taken over unasked was ordered in this browser",
    ...over,
    line: '      .where("browser_hash", "=", hashOfToken(browser))\n',
    broken: "",
    fails: "waits until its owner",
  },
  {
    guard: "an invoice goes with its order",
    ...over,
    line: '  await tx.updateTable("invoices").set({ person_id: to }).where("person_id", "=", from).execute();\n',
    broken: "",
    fails: "is the account’s with the code",
  },
  {
    guard: "a subscription goes with its order",
    ...over,
    line: "await tx.updateTable(table).set({ recipient_id: to })",
    broken: "await tx.updateTable(table).set({ recipient_id: from })",
    fails: "is the account’s with the code",
  },
  {
    guard: "an order shows its address in the browser that ordered",
    file: "src/site/order-here.ts",
    test: another,
    line: "Boolean(browserHash?.equals(hashOfToken(browserTokenOf(site, c))))",
    broken: "Boolean(browserHash)",
    fails: "in the browser that ordered, and in no other",
  },
  {
    guard: "nobody pays twice without having said so",
    ...had,
    line: "  if (had) throw refuse(",
    broken: "  if (!had) return;\n  if (had.orderId === had.payerId) throw refuse(",
    fails: "who goes back and pays again is asked",
  },
  {
    guard: "a gift is had by whoever was given it",
    ...kind,
    line: '["new", "renewal", "switch", "gift"]',
    broken: '["new", "renewal", "switch"]',
    fails: "who is signed in and has it is told",
  },
  {
    guard: "a gift is not given twice",
    ...kind,
    line: ', same: { kinds: ["gift"], whose: "payer_id" }',
    broken: "",
    fails: "a gift is given once to the same person",
  },
  {
    guard: "a single issue is not bought twice",
    ...kind,
    line: '    same: { kinds: ["back issue"], whose: "payer_id" },\n',
    broken: "",
    fails: "a single issue is bought once",
  },
  {
    guard: "another issue is another",
    ...had,
    line: '.where("start_issue", "=", backIssue ?? 0)',
    broken: "",
    fails: "a single issue is bought once",
  },
  {
    guard: "what was left unpaid yesterday is forgotten",
    ...had,
    line: '.and("ordered_at", ">", since)',
    broken: "",
    fails: "what is ordered and not paid yet",
  },
  {
    guard: "what was typed with an order beside an account counts",
    ...had,
    line: "...(await besides(db, email))]",
    broken: "]",
    fails: "of orders that are sent at once",
  },
  {
    guard: "a gift’s reader is known by their address",
    ...had,
    line: "given && email ? given === email :",
    broken: "given === email ? true :",
    fails: "a gift is given once to the same person",
  },
  {
    guard: "what was given back is bought again",
    ...had,
    line: '["refunded", "cancelled", ...ended(buying.kind)]',
    broken: '["cancelled", ...ended(buying.kind)]',
    fails: "what was given back or has ended is bought again at once",
  },
  {
    guard: "a term that has ended is bought again",
    ...had,
    line: '(kinds[kind].staysHad ? [] : ["expired"])',
    broken: "[]",
    fails: "what was given back or has ended is bought again at once",
  },
  {
    guard: "a single issue stays its reader’s",
    ...kind,
    line: "    staysHad: true,\n",
    broken: "",
    fails: "a single issue that was had stays had",
  },
  {
    guard: "whoever changed their edition has what they changed to",
    ...had,
    line: 'where(where.fn.coalesce("subscriptions.offer_id", "orders.offer_id"), "=", offer.id)',
    broken: 'where("orders.offer_id", "=", offer.id)',
    fails: "whoever changed their edition has what they changed to",
  },
  {
    guard: "a paid order that was never booked is told",
    ...books,
    line: "and amount > 0 and not exists",
    broken: "and amount > 0 and exists",
    fails: "say of what is wrong in them which order, which document",
  },
  {
    guard: "a document that is missing is told",
    ...books,
    line: "where not exists (select 1 from invoices where number = missing)",
    broken: "where exists (select 1 from invoices where number = missing and number < 0)",
    fails: "say of what is wrong in them which order, which document",
  },
  {
    guard: "what is deferred of an order that owes nothing more is told",
    ...books,
    line: "c.state in ('owed', 'held', 'frozen'))",
    broken: "c.state in ('owed', 'held', 'frozen', 'voided'))",
    fails: "say of what is wrong in them which order, which document",
  },
  {
    guard: "an order whose bank took the money back was not paid for",
    ...unpaid,
    line: "p.kind in ('void', 'chargeback')",
    broken: "p.kind in ('void')",
    fails: "records a chargeback: copies voided",
  },
  {
    guard: "an order whose chargeback was won was paid for",
    ...unpaid,
    line: "'chargeback-won:' ||",
    broken: "'chargeback-lost:' ||",
    fails: "gives back what a chargeback voided when the bank decides for the magazine",
  },
  {
    guard: "the browser that paid is nobody until the address is proven",
    file: "src/people/sessions.ts",
    test: pays,
    line: "if (!session || session.unproven) return undefined;",
    broken: "if (!session) return undefined;",
    fails: "of which nothing is shown",
  },
  {
    guard: "an order lets its browser in once",
    ...readsOn,
    line: "    if (await wasOpened(tx, subscriptionId)) return undefined;\n",
    broken: "",
    fails: "is let in once by each order",
  },
  {
    guard: "an order lets in the browser that ordered",
    ...readsOn,
    line: "!order.browserHash?.equals(hashOfToken(browser)) || ",
    broken: "",
    fails: "whoever confirmed it is not",
  },
  {
    guard: "what was not paid lets nobody in",
    ...readsOn,
    line: 'order.status !== "paid" || order.amount.amount === 0 || ',
    broken: "",
    fails: "reads nothing at once of what was not paid",
  },
  {
    guard: "a typed address tells nothing of what its owner has",
    ...had,
    line: "proven || (browser !== undefined && Boolean(orderedIn?.equals(hashOfToken(browser))))",
    broken: "true || proven || browser === String(orderedIn?.equals(hashOfToken(browser)))",
    fails: "is told to nobody who types their address",
  },
  {
    guard: "what is for those who come first or come back is ordered by nobody unproven",
    ...who,
    line: '  (kind !== "gift" && (audience === "new" || audience === "renewal")) ||\n',
    broken: "",
    fails: "is ordered by nobody who has not typed a code",
  },
  {
    guard: "what is paid later is ordered by nobody unproven",
    ...who,
    line: '  paying === "by invoice" ||\n',
    broken: "",
    fails: "is ordered by nobody who has not typed a code",
  },
  {
    guard: "a coupon for some is used by nobody unproven",
    ...who,
    line: 'coupon.audience === "new" || ',
    broken: "",
    fails: "is ordered by nobody who has not typed a code",
  },
  {
    guard: "a coupon for each person is used by nobody unproven",
    ...who,
    line: " || coupon.mostPerPerson !== null",
    broken: "",
    fails: "is ordered by nobody who has not typed a code",
  },
  {
    guard: "free issues are had once",
    ...who,
    line: 'if (had) throw refuse("trial-had"',
    broken: 'if (!had) throw refuse("trial-had"',
    fails: "is told to its owner, and to nobody before the code",
  },
  {
    guard: "a code that is pressed twice opens one session",
    file: "src/site/enter.ts",
    test: typed,
    line: "if (!token || !(await whoIs(platform, token))) throw error;",
    broken: "if (token || !token) throw error;",
    fails: "is ordered once, however often",
  },
  {
    guard: "what was typed goes with whoever signs in",
    file: "src/site/enter.ts",
    test: typed,
    line: "  await carryForm(site, c, kept, returnTo.split(/[?#]/)[0]!);\n",
    broken: "",
    fails: "tells a subscriber who is signed out what they have",
  },
  {
    guard: "who said that they want a second one is not asked",
    ...doubled,
    line: "      and not o.second_meant and",
    broken: "      and",
    fails: "and keeps both, and is not asked again",
  },
  {
    guard: "nobody decides about what another paid for twice",
    ...doubled,
    line: "    where o.payer_id = ${personId} and o.recipient_id = ${personId} and",
    broken: "    where (${personId}::text <> '') and",
    fails: "and nobody decides about another’s",
  },
  {
    guard: "whose term is over has paid for a new one",
    ...doubled,
    line: "        and s.service in ('active', 'held', 'grace') and",
    broken: "        and",
    fails: "who said that they want a second one, who has another edition, or whose term is over",
  },
  {
    guard: "what follows a term takes its place in renewing",
    ...doubled,
    line: "    const stops = present.own && (await",
    broken: "    const stops = !present.own && (await",
    fails: "and has it begin when the present one ends",
  },
  {
    guard: "no address of the giver’s goes with what they paid for twice",
    ...doubled,
    line: "  await forgetAddresses(tx, subscriptionId);\n",
    broken: "",
    fails: "and gives it to somebody",
  },
  {
    guard: "what was paid for twice is given back without the guarantee",
    file: "src/refunds/refund-preview.ts",
    test: paidTwice,
    line: "keepsGuarantee ? paid.map(",
    broken: "keepsGuarantee && paid.length < 0 ? paid.map(",
    fails: "and has all of the money back",
  },
  {
    guard: "the page whose wall asks for a code is kept for nobody",
    file: "src/site/context.ts",
    test: "test/scenarios/code-at-the-wall.test.ts",
    line: " || searchParams.has(askedHere)",
    broken: "",
    fails: "nobody else sees that a code was asked for",
  },
];
