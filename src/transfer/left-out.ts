import type { Column, TableShape } from "../platform/index.ts";

/**
 * Tables that no export holds, and why, in the words of its dictionary. Every other table is in it, a new one from the start
 * that brings it.
 */
const tablesLeftOut: Readonly<Record<string, string>> = {
  archive_entries: "the search’s index: made anew from the articles",
  archive_words: "the search’s index: made anew from the articles",
  article_check_outs: "who has an article open this minute",
  calendar_keys: "what opens the calendar to a calendar program: each person makes theirs anew",
  email_change_links: "what lets a mailbox answer a change of its address: it is asked for anew",
  gift_links: "what opens a gift: send its letter again at the desk",
  job_progress: "a machine’s notes",
  kept_answers: "answers to forms until they are read, closed",
  migrations: "which versions the database went through: the manifest names them",
  outer_caches: "a machine’s notes",
  outer_changes: "a machine’s notes",
  outer_names: "a machine’s notes",
  own_archives: "archives that readers asked for of what is held about them: they ask anew",
  passkey_challenges: "proofs that are under way",
  passkeys: "second proofs: each person sets theirs anew, as they hold for one address alone",
  push_keys: "by which push services know this place: a new pair is made at first use",
  push_sendings: "which browsers were told of which issue: they are not in it either",
  push_subscriptions: "what reaches a browser: whoever wants to be told of new issues asks there again",
  rate_hits: "a machine’s notes",
  reading_places: "what each reader has read and where they stopped: theirs alone, and nobody else’s to open",
  reader_keys: "what opens a reader’s own feeds and apps: they make theirs anew in their account",
  recovery_codes: "second proofs: each person sets theirs anew",
  session_subscriptions: "what a browser reads that paid and has proven no address: they sign in by mail",
  sessions: "who is signed in: everybody signs in again by mail",
  setup_keys: "what opens the page on which a magazine begins",
  sign_ins: "codes and links to sign in with",
  storage_moved: "a machine’s notes",
  storage_moves: "where files lay, and what opens it",
  whole_exports: "exports that were asked for at the desk, and what opens them",
  totp_keys: "second proofs: each person sets theirs anew",
};

/** Columns that are left out of a table which is in the export; what is bytes is left out without being named here. */
const columnsLeftOut: Readonly<Record<string, string>> = {
  "article_gifts.token_hash": "what opens an article that was given: such a link is made anew",
  "letters.sealed": "the secrets of letters that were not sent, closed; such a letter says that it has to be asked for again",
  "newsletter_requests.token_hash": "what confirms a request for the newsletter",
  "orders.browser_hash": "by which a browser is known that ordered",
  "payments.page_url": "where a payment goes on, for the one who pays",
  "private_links.token_hash": "what opens a piece to somebody without a seat: such a link is made anew",
  "reader_letters.token_hash": "what proves a letter to the editor",
};

/** Bytes that go along, and why they may: none of them opens anything, nor can be turned back into what does. */
const bytesThatGoAlong: Readonly<Record<string, string>> = {
  "logos.png": "the magazine’s own picture, which every page shows",
  "stop_links.token_hash": "so that the links in letters which stop a renewal go on leading there; the sum of a link, not the link",
  "unsubscribe_tokens.token_hash":
    "so that the links in letters which end the newsletter go on leading there; the sum of a link, not the link",
};

/** Tables that stand for made files: they go along when the files do. */
const tablesOfEditions: Readonly<Record<string, string>> = {
  editions: "made files and their sums: asked for with --editions, and made anew without it",
};

export type What = { withEditions: boolean };

/** Why a table is not in an export; undefined where it is. */
export const whyNotTable = (name: string, { withEditions }: What): string | undefined =>
  tablesLeftOut[name] ?? (withEditions ? undefined : tablesOfEditions[name]);

/** Why a column is not in an export; undefined where it is. What holds bytes has to be named to be in it. */
export function whyNotColumn(table: string, { name, isBytes, isReckoned }: Column): string | undefined {
  const place = `${table}.${name}`;
  if (isReckoned) return "reckoned by the database from the other columns";
  return columnsLeftOut[place] ?? (isBytes && !bytesThatGoAlong[place] ? "a secret, or the sum of one" : undefined);
}

export const columnsOf = (table: TableShape): string[] =>
  table.columns.filter((column) => whyNotColumn(table.name, column) === undefined).map(({ name }) => name);

/** What is said of a column that holds bytes and goes along all the same. */
export const whyBytes = (table: string, column: string): string | undefined => bytesThatGoAlong[`${table}.${column}`];
