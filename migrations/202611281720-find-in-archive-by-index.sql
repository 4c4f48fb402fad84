-- What stands in headline, standfirst and byline alone, so that the best of many hits are known without their texts.
alter table archive_entries add column head_vector tsvector not null generated always as (ts_filter(whole_vector, '{a}')) stored;
create index archive_entries_head on archive_entries using gin (head_vector);
create index archive_entries_by_section on archive_entries (section_slug, published_on desc);
create index archive_entries_by_contributor on archive_entries using gin (contributor_slugs);
