-- Whoever comes to an address that was public once is led to where its article stands now.
create index article_publications_by_any_slug on article_publications (slug, published_at desc);
