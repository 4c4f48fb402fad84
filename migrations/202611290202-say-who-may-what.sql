-- Six roles at the desk. A section editor works on the pieces of their sections, a contributor on their own pieces, and
-- neither sees another; a reader of reports reads figures and changes nothing.
alter table role_grants
  drop constraint role_grants_role_check,
  add check (role in ('publisher', 'editor', 'section-editor', 'contributor', 'circulation', 'reports'));

create table section_editors (
  section_id uuid not null references sections,
  person_id uuid not null references people,
  given_at timestamptz not null,
  given_by uuid references people,
  primary key (section_id, person_id)
);
create index section_editors_by_person on section_editors (person_id);

-- whose a piece is at the desk: a byline needs no login, and names nobody who may sign in
create table article_writers (
  article_id uuid not null references articles on delete cascade,
  person_id uuid not null references people,
  given_at timestamptz not null,
  given_by uuid references people,
  primary key (article_id, person_id)
);
create index article_writers_by_person on article_writers (person_id);
