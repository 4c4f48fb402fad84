-- The language in which a document of the books was written: it stays in it, whatever the magazine or its reader speaks since. Of those before
-- this it is not known: they are shown in the magazine's own.
alter table invoices add column language text;
