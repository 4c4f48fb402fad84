-- A draft that was deleted lies in the bin until a month is over; then it goes with all that hangs on it.
alter table articles
  add column binned_at timestamptz,
  add column binned_by uuid references people,
  add check ((binned_at is null) = (binned_by is null));
create index articles_in_bin on articles (binned_at) where binned_at is not null;

alter table readings drop constraint readings_article_id_fkey, add constraint readings_article_id_fkey foreign key (article_id) references articles on delete cascade;
alter table reading_starts drop constraint reading_starts_reading_id_fkey, add constraint reading_starts_reading_id_fkey foreign key (reading_id) references readings on delete cascade;
alter table mailings drop constraint mailings_text_article_id_fkey, add constraint mailings_text_article_id_fkey foreign key (text_article_id) references articles on delete set null;
