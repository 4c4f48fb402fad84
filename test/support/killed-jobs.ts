import type { TaskName } from "../../src/platform/index.ts";
import type { DemoHouse } from "./demo-house.ts";

/** What one kind of job is given in the demo: nothing, or the ids that a query finds there. */
type Given = (house: DemoHouse) => Promise<object[]>;

/**
 * How a kind of job is seen to come through its process's being killed. `given`: it is done here, killed at one step after
 * another; `alters`: it must have changed something; `letters`: what becomes of one that was being handed
 * over when its process was killed, as nobody knows whether it arrived: a code goes again, a newsletter does not. `heldBy`: another test kills it, or shows that it is safe to repeat.
 */
export type Row =
  | { given: Given; alters: boolean; kills?: number; letters?: "at least once" | "at most once" }
  | { heldBy: readonly [file: string, test: string]; as: string };

const nothing: Given = async () => [{}];
const ids =
  (name: string, sql: string): Given =>
  async (house) =>
    (await house.query<{ id: string }>(sql)).rows.map(({ id }) => ({ [name]: id }));

const ofArticle = ids(
  "articleId",
  "select article_id as id from article_publications where withdrawn_at is null order by published_at, slug limit 1",
);
const onSale = "issues where id in (select issue_id from issue_states where state = 'on sale')";
const ofNext = ids("issueId", `select id from issues where whole_number = (select max(whole_number) + 1 from ${onSale})`);
const ofNewest = ids("issueId", `select id from ${onSale} order by whole_number desc limit 1`);

const newestState = (state: string) =>
  `select id from (select distinct on (mailing_id) mailing_id as id, state from mailing_states order by mailing_id, mailing_states.id desc) as newest where state = '${state}'`;

const files = (test: string) => ["test/scenarios/files-before-rows.test.ts", test] as const;
const edition = {
  heldBy: files("that another replaced, or whose process died before its row, goes the next night; a younger one stays"),
  as: "an edition is known by a fingerprint of what it shows: its file is put before its row, and what is there is not made again",
} as const;
const archive = {
  heldBy: [
    "test/scenarios/import-killed.test.ts",
    "an import that is killed at its beginning, in the middle of an article and between two goes on without doubles and without loss",
  ],
  as: "each article of an archive is a transaction with the row that says it came in",
} as const;
const facsimile = {
  heldBy: [
    "test/scenarios/old-issues-brought.test.ts",
    "that is killed at a page, between two, at its cover and at its end goes on where it was, with nothing twice",
  ],
  as: "each page is a row",
} as const;
const takeOn = (test: string) =>
  ({
    heldBy: ["test/scenarios/take-on.test.ts", test],
    as: "each piece of a list is a transaction, and a row of it is taken on once by its key",
  }) as const;
const takeover = (test: string) =>
  ({
    heldBy: ["test/scenarios/takeover.test.ts", test],
    as: "what is intended is written down before the gateway is asked, under a key of its own",
  }) as const;

/** In an order in which a fortnight would have them; what one does, the next finds. */
export const rows: Record<TaskName, Row> = {
  "send-letter": { given: ids("letterId", "select id from letters where subject = 'The boat'"), alters: true, letters: "at least once" },
  "settle-payment": { given: ids("paymentId", "select id from payments where status = 'started' order by id"), alters: true },
  "give-back": { given: ids("refundId", "select id from payment_refunds where status = 'pending' order by id"), alters: true },
  "index-article": { given: ofArticle, alters: true },
  "tell-outer-caches": {
    heldBy: ["test/scenarios/pages-outside.test.ts", "that could not be told stays written down, and a job tells it"],
    as: "what was told is noted after it was told: told twice, a page is dropped twice",
  },
  "index-anew": { given: nothing, alters: false },
  "count-archive-words": { given: nothing, alters: false },
  "make-picture-sizes": { given: ids("pictureId", "select id from pictures order by width * height, id limit 1"), alters: true, kills: 2 },
  "renew-epubs": { given: ofArticle, alters: false },
  "publish-as-asked": { given: ids("askedId", "select id from asked_publications order by asked_at limit 1"), alters: true },
  "publish-what-is-due": { given: nothing, alters: true },
  "close-issues": { given: nothing, alters: true },
  "freeze-labels": { given: ofNext, alters: true },
  "put-on-sale": { given: ids("saleId", "select id from issue_sales"), alters: true },
  "put-on-sale-what-is-due": { given: nothing, alters: false },
  "release-copies": { given: ofNewest, alters: true },
  "count-new-copies": { given: nothing, alters: true },
  "count-all-copies": { given: nothing, alters: true },
  "keep-last-issues": { given: nothing, alters: false },
  "set-issue-letter": { given: ofNewest, alters: false },
  "send-issue-letter": { given: ofNewest, alters: false },
  "begin-mailing": { given: ids("mailingId", newestState("waiting")), alters: true },
  "send-mailing": { given: ids("mailingId", newestState("sending")), alters: true, letters: "at most once" },
  "count-letters": { given: nothing, alters: false },
  "expire-subscriptions": { given: nothing, alters: false },
  "remind-open-invoices": { given: nothing, alters: false },
  "send-gifts": { given: nothing, alters: false },
  "watch-payments": { given: nothing, alters: false },
  "close-months": { given: nothing, alters: true },
  "carry-ledger": { given: nothing, alters: true },
  "find-flows": { given: nothing, alters: true },
  "count-cohorts": { given: nothing, alters: true },
  "send-report": { given: nothing, alters: false },
  "sum-readings": { given: nothing, alters: true },
  "roll-up-readings": { given: nothing, alters: true },
  "thin-versions": { given: nothing, alters: false },
  "empty-bin": { given: nothing, alters: true },
  "forget-letters": { given: nothing, alters: false },
  "forget-reading": { given: nothing, alters: false },
  "forget-sign-ins": { given: nothing, alters: false },
  "forget-letters-sent": { given: nothing, alters: false },
  "forget-deeds": { given: nothing, alters: false },
  "forget-take-ons": { given: nothing, alters: false },
  "forget-archives": { given: nothing, alters: false },
  "forget-newsletter-requests": { given: nothing, alters: false },
  "prune-editions": { given: nothing, alters: false },
  "sweep-files": { given: nothing, alters: false },
  "end-exports": { given: nothing, alters: false },
  "end-own-archives": { given: nothing, alters: false },
  "drop-files-of-demo": { given: async () => [{ keys: ["drop/one", "drop/two", "drop/three"] }], alters: false },
  leave: { given: ids("leavingId", "select id from leavings"), alters: true },
  "go-on-with-leavings": { given: nothing, alters: false },

  "make-epub": edition,
  "make-narrated-epub": edition,
  "make-audio": edition,
  "renew-recordings": edition,
  "make-print-view": edition,
  "make-print-issue": edition,
  "make-digital-issue": edition,
  "make-page-pictures": edition,
  "make-card": edition,
  "redraw-covers": {
    heldBy: files("is put before its row, and taken away where that could not be written"),
    as: "a cover is a picture, known by its bytes",
  },
  "back-up": {
    heldBy: ["test/scenarios/backup.test.ts", "the next night copies no file twice, the oldest go, and what they alone named with them"],
    as: "a backup is made aside and renamed at its end; a half one is begun anew",
  },
  "look-at-archive": archive,
  "bring-archive": archive,
  "take-archive-back": archive,
  "make-facsimile": facsimile,
  "cut-facsimile": facsimile,
  "look-at-take-on": takeOn("has issues joined once, however many look at it at a time"),
  "take-on-subscribers": takeOn("goes on where it was broken off, and makes nobody twice"),
  "take-back-subscribers": takeOn("is taken back whole, but for those to whom something has happened since, who are listed"),
  "welcome-subscribers": takeOn("goes out when somebody sends it, once, and to nobody who wants no letters"),
  "read-standing-charges": takeover("two runs take each of them once, and a run and an undoing agree in the end"),
  "take-over": takeover("at any step of taking over has charged nobody, and is gone on with"),
  "undo-takeovers": takeover("at any step of undoing has charged nobody, and is gone on with"),
  "watch-standing-charges": takeover(
    "is looked at by the clock once a day before its date, and at every look from then on until it has ended",
  ),
  "act-on-gateway-event": {
    heldBy: ["src/payments/payments.test.ts", "is kept once, and acted on once"],
    as: "what an event means is done in the transaction that says it was acted on",
  },
  "tell-search-engines": {
    heldBy: ["test/scenarios/index-now.test.ts", "is asked again where it was busy, and not where another try mends nothing"],
    as: "told twice, a search engine looks twice",
  },
  "tell-browsers": {
    heldBy: [
      "test/scenarios/web-push.test.ts",
      "reaches who asked for it, once, closed for that browser alone and signed with the key that it was given",
    ],
    as: "whom it was sent is a row beside each",
  },
  "write-of-comments": {
    heldBy: [
      "test/scenarios/letters-of-comments.test.ts",
      "ten comments in ten minutes make one letter, with each of them and who said it, and it is written once",
    ],
    as: "the letter and the mark that it was written are one transaction",
  },
  "write-to-guest": {
    heldBy: [
      "test/scenarios/private-links.test.ts",
      "writes its bearer one letter of what the desk answers, with no way in, until they end that, the link is over or the piece is in the bin",
    ],
    as: "the letter and the mark that it was written are one transaction",
  },
  "go-on-with-email-changes": {
    heldBy: ["test/scenarios/change-of-email.test.ts", "typed twice at once, and agreed to at the same time, makes one change"],
    as: "each change is a transaction that locks it",
  },
  "tell-gateway-email": {
    heldBy: ["test/scenarios/stripe.test.ts", "whose address changes is written to there by Stripe, too"],
    as: "it sets an address, and set twice it is the same",
  },
  "make-own-archive": {
    heldBy: ["test/scenarios/own-archive.test.ts", "is deleted by its reader at once, and a failure is told and tried again"],
    as: "its file is put under the archive’s own name, and its row says it is there last",
  },
  "export-all": {
    heldBy: ["test/scenarios/whole-export-desk.test.ts", "after two days its address opens nothing, and its file is gone"],
    as: "its file is put under the export’s own name, and its row says it is there last",
  },
};
