-- How the picture of a cover is cut and where its lines stand, and a hash of everything on it when it was drawn last.
alter table issues add column cover_design jsonb, add column cover_drawn text;
