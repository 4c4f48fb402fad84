-- The server looks at a table when a fifth of it has changed. Of seven million copies that is never, and of the notes of a machine,
-- which are written and deleted all day, it is too late. docs/OPERATIONS.md, “What grows”.
do $$
declare
  grows text;
begin
  -- what is added to for as long as the magazine: looked at at a fiftieth, so that its plans and its map of visible pages are of this week
  foreach grows in array array['copies', 'copy_changes', 'subscription_changes', 'subscription_flows', 'ledger_lines', 'ledger_postings', 'letters',
    'subscription_letters', 'deeds', 'deed_changes', 'labels', 'label_run_postings', 'mailing_recipients', 'orders', 'payments', 'invoices',
    'subscriptions', 'people', 'article_versions', 'reading_days', 'reading_places', 'take_on_rows']
  loop
    execute format('alter table %I set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05,
      autovacuum_analyze_scale_factor = 0.02)', grows);
  end loop;
  -- what comes and goes: by number of rows, however many there are
  foreach grows in array array['sessions', 'sign_ins', 'rate_hits', 'kept_answers', 'job_progress', 'article_check_outs', 'outer_changes']
  loop
    execute format('alter table %I set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
      autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 2000)', grows);
  end loop;
end $$;
