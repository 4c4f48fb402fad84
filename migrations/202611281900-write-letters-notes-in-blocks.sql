-- The note of a letter is made of the document's own blocks: what was plain text becomes its paragraphs.
alter table mailings add column note_body jsonb not null default '{"type": "doc", "content": []}';
update mailings set note_body = jsonb_build_object('type', 'doc', 'content', (
  select coalesce(jsonb_agg(jsonb_build_object('type', 'paragraph', 'attrs', jsonb_build_object('id', 'n' || place), 'content', (
    select jsonb_agg(piece order by at, part) from (
      select at, 0 as part, jsonb_build_object('type', 'hardBreak') as piece
        from regexp_split_to_table(words, '\n') with ordinality as lines (line, at) where at > 1
      union all
      select at, 1, jsonb_build_object('type', 'text', 'text', line)
        from regexp_split_to_table(words, '\n') with ordinality as lines (line, at) where line <> ''
    ) as pieces)) order by place), '[]')
  from (
    select btrim(paragraph, E' \t\r\n') as words, row_number() over (order by ord) as place
      from regexp_split_to_table(replace(note, E'\r', ''), '\n\s*\n') with ordinality as paragraphs (paragraph, ord)
      where btrim(paragraph, E' \t\r\n') <> ''
  ) as written))
  where note <> '';
alter table mailings drop column note;
alter table mailings rename column note_body to note;
