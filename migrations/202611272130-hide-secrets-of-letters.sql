-- Codes, links and tokens of a letter, closed under a key that is not in the database, until it was handed over.
alter table letters add column sealed bytea;
-- What was sent needs none of them any more; what is still to be sent goes out as it was written, and is emptied then.
create function hide_tokens(words text) returns text language sql immutable as $$
  select regexp_replace(words, '(token=|/renewal/|/gifts/|/unsubscription/|unsubscribe%20)[A-Za-z0-9_-]{43}', '\1[hidden]', 'g')
$$;
update letters
set text = hide_tokens(text), html = hide_tokens(html), headers = hide_tokens(headers::text)::jsonb
where sent_at is not null;
update letters
set
  subject = regexp_replace(subject, '^\d{6}\M', '[hidden]'),
  text = regexp_replace(text, '\m\d{6}\M', '[hidden]', 'g'),
  html = regexp_replace(html, '>\d{6}<', '>[hidden]<', 'g')
where purpose = 'sign-in' and sent_at is not null;
drop function hide_tokens(text);
