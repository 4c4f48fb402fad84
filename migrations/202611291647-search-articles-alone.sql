-- Pages of old issues are searched where they lie (facsimile_pages): they stand in another list and in another order, and none was ever
-- written here.
delete from archive_entries where source <> 'article';
alter table archive_entries
  drop column source,
  drop column issue_id,
  drop column page,
  alter column article_id set not null;
