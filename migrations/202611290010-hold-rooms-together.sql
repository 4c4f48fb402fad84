-- What names a row of another room names one that is there. A row that does not is told in a sentence, all of them at once,
-- and nothing is changed. Where a number of an issue stands (copies, labels, ledger) no row is meant: it may be planned later.
do $$
declare
  key record;
  missing text;
  problems text[] := '{}';
begin
  for key in
    select * from (values
      ('orders', 'payer_id', 'people'),
      ('orders', 'recipient_id', 'people'),
      ('orders', 'entered_by', 'people'),
      ('orders', 'premium_sent_by', 'people'),
      ('orders', 'payment_id', 'payments'),
      ('subscriptions', 'payer_id', 'people'),
      ('subscriptions', 'recipient_id', 'people'),
      ('subscription_changes', 'changed_by', 'people'),
      ('copy_changes', 'changed_by', 'people'),
      ('invoices', 'person_id', 'people'),
      ('postal_addresses', 'person_id', 'people'),
      ('postal_addresses', 'added_by', 'people'),
      ('consignments', 'consignee_id', 'people'),
      ('consignments', 'entered_by', 'people'),
      ('subscription_refunds', 'payment_refund_id', 'payment_refunds'),
      ('subscription_refunds', 'refunded_by', 'people'),
      ('subscription_refund_parts', 'payment_refund_id', 'payment_refunds'),
      ('outside_refund_decisions', 'decided_by', 'people'),
      ('payments', 'received_by', 'people'),
      ('payment_refunds', 'given_back_by', 'people'),
      ('ledger_postings', 'order_id', 'orders'),
      ('ledger_postings', 'subscription_id', 'subscriptions'),
      ('ledger_postings', 'posted_by', 'people'),
      ('ledger_lines', 'order_id', 'orders'),
      ('ledger_closed_orders', 'order_id', 'orders'),
      ('holds', 'held_by', 'people'),
      ('hold_endings', 'ended_by', 'people'),
      ('claims', 'claimed_by', 'people'),
      ('coupons', 'made_by', 'people'),
      ('coupons', 'ended_by', 'people'),
      ('premiums', 'added_by', 'people'),
      ('premium_stock_changes', 'changed_by', 'people'),
      ('issue_stock_changes', 'changed_by', 'people'),
      ('labels', 'subscription_id', 'subscriptions'),
      ('label_runs', 'frozen_by', 'people'),
      ('label_run_postings', 'posted_by', 'people'),
      ('label_returns', 'noted_by', 'people'),
      ('print_run_plans', 'planned_by', 'people'),
      ('gifts', 'donor_id', 'people'),
      ('gifts', 'claimed_by', 'people'),
      ('gift_links', 'made_by', 'people'),
      ('institutions', 'added_by', 'people'),
      ('institution_domains', 'added_by', 'people'),
      ('institution_ranges', 'added_by', 'people'),
      ('institution_seats', 'person_id', 'people'),
      ('institution_seats', 'taken_by', 'people'),
      ('institution_seats', 'ended_by', 'people'),
      ('articles', 'changed_by', 'people'),
      ('article_publications', 'published_by', 'people'),
      ('article_publications', 'withdrawn_by', 'people'),
      ('corrections', 'noted_by', 'people'),
      ('pictures', 'added_by', 'people'),
      ('issue_states', 'entered_by', 'people'),
      ('issue_moves', 'moved_by', 'people'),
      ('issue_sales', 'asked_by', 'people'),
      ('issue_sales', 'taken_back_by', 'people'),
      ('lexicon_entries', 'article_id', 'articles'),
      ('lexicon_entries', 'entered_by', 'people'),
      ('speech_overrides', 'article_id', 'articles'),
      ('speech_overrides', 'decided_by', 'people'),
      ('narration_settings', 'changed_by', 'people'),
      ('readings', 'uploaded_by', 'people'),
      ('readings', 'taken_back_by', 'people'),
      ('reading_starts', 'set_by', 'people'),
      ('mailings', 'issue_id', 'issues'),
      ('mailings', 'article_id', 'articles'),
      ('mailings', 'text_article_id', 'articles'),
      ('mailings', 'written_by', 'people'),
      ('mailing_states', 'entered_by', 'people'),
      ('mailing_recipients', 'person_id', 'people'),
      ('newsletter_choices', 'person_id', 'people'),
      ('newsletter_choices', 'mailing_id', 'mailings'),
      ('unsubscribe_tokens', 'person_id', 'people'),
      ('unsubscribe_tokens', 'mailing_id', 'mailings'),
      ('suppressed_addresses', 'mailing_id', 'mailings'),
      ('suppressed_addresses', 'lifted_by', 'people'),
      ('editions', 'article_id', 'articles'),
      ('editions', 'issue_id', 'issues'),
      ('readings', 'article_id', 'articles'),
      ('voice_uses', 'article_id', 'articles'),
      ('voice_uses', 'issue_id', 'issues'),
      ('archive_entries', 'article_id', 'articles')
    ) as keys (named_in, column_name, of_table)
  loop
    execute format(
      'select min(one.%2$I::text) from %1$I as one
       where one.%2$I is not null and not exists (select from %3$I as other where other.id = one.%2$I)',
      key.named_in, key.column_name, key.of_table)
    into missing;
    if missing is not null then
      problems := problems || format('%s.%s names %s, which is not among %s', key.named_in, key.column_name, missing, key.of_table);
    else
      execute format('alter table %I add foreign key (%I) references %I', key.named_in, key.column_name, key.of_table);
    end if;
  end loop;
  if problems <> '{}' then
    raise exception '%. Put these rows right, or bring back what they name, and start again.', array_to_string(problems, '; ');
  end if;
end $$;
