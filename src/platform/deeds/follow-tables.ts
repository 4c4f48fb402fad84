import type pg from "pg";

/**
 * Tables whose changes are not written down with the deed that made them, and why. Every other is followed, a new one from the
 * start that brings it.
 */
export const unfollowed: Record<string, string> = {
  deeds: "it is the log",
  deed_changes: "it is the log",
  migrations: "not of the desk",
  demo_seeds: "not of the desk",
  job_progress: "a machine’s notes",
  rate_hits: "a machine’s notes",
  outer_caches: "a machine’s notes",
  outer_changes: "a machine’s notes",
  outer_names: "a machine’s notes",
  storage_moves: "not of the desk",
  storage_moved: "not of the desk",
  kept_answers: "a page until it is read",
  sign_ins: "secrets",
  setup_keys: "secrets",
  letters: "they have a page of their own, without their secrets",
  unsubscribe_tokens: "secrets",
  stop_links: "secrets",
  email_change_links: "secrets",
  archive_entries: "made of what is followed",
  archive_words: "made of what is followed",
  article_publications: "made of what is followed; an article’s story has them",
  article_versions: "a log itself, with the texts",
  house_page_publications: "made of what is followed",
  house_page_versions: "a log itself, with the texts",
  article_check_outs: "who writes this minute",
  issue_arrangements: "what can be undone; what stands in an issue is followed itself",
  editions: "made of what is followed",
  issue_copy_counts: "made of what is followed",
  subscription_ends: "made of copies",
  order_ends: "made of copies",
  copies: "thousands at once; copy_changes is their log",
  copy_changes: "a log itself",
  labels: "thousands at once; their run is followed",
  take_on_rows: "thousands at once; their take-on is followed",
  mailing_recipients: "thousands at once; their letter is followed",
  ledger_postings: "a log itself, which nothing changes",
  ledger_lines: "a log itself, which nothing changes",
  ledger_carried: "made of the ledger",
  ledger_carried_orders: "made of the ledger",
  ledger_carried_sums: "made of the ledger",
  ledger_closed_deferred: "made of the ledger",
  ledger_closed_orders: "made of the ledger",
  ledger_closed_sums: "made of the ledger",
  marked_bodies: "what is suggested says itself who and when; it is not yet a text",
  gateway_events: "what a gateway told",
  import_items: "thousands at once; their import is followed",
  import_addresses: "thousands at once; their import is followed",
  import_pictures: "thousands at once; their import is followed",
  import_terms: "thousands at once; their import is followed",
  voice_uses: "counted, not done",
  institution_usage: "counted, not done",
};

/** Gives every table that is followed its trigger, and takes it from those that are not. */
export async function followTables(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; followed: boolean }>(
    `select relname as name, exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'note_change') as followed
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and exists (select from pg_proc where proname = 'note_change' and pronamespace = 'public'::regnamespace)`,
  );
  for (const { name, followed } of rows) {
    const wanted = !(name in unfollowed);
    if (wanted === followed) continue;
    await client.query(
      wanted
        ? `create trigger note_change after insert or update or delete on "${name}" for each row
           when (coalesce(current_setting('masthead.deed', true), '') <> '') execute function note_change()`
        : `drop trigger note_change on "${name}"`,
    );
  }
}
