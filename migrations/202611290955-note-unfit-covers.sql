-- Of what a cover could not be drawn anew: until something on it changes, nobody tries again.
alter table issues add column cover_unfit text;
