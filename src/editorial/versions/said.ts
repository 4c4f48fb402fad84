import { sql } from "kysely";
import type { Tx } from "../../platform/index.ts";
import type { Draft } from "../articles/read-drafts.ts";

/** What an article says, as a version keeps it: all that a save can change. Old versions know neither credits nor topics. */
export type Said = Partial<Pick<Draft, "credits" | "topics">> &
  Pick<Draft, "headline" | "standfirst" | "slug" | "language" | "access" | "section" | "byline" | "lead" | "body" | "datedOn" | "opener">;

/** The present state of an article as a version's row has it, put together in the database: a long text does not travel for it. */
const saidInRow = sql`jsonb_build_object(
  'headline', articles.headline, 'standfirst', articles.standfirst, 'slug', articles.slug, 'language', articles.language,
  'access', articles.access, 'datedOn', articles.dated_on, 'opener', articles.opener, 'body', articles.body,
  'section', (select name from sections where id = articles.section_id),
  'byline', coalesce((select jsonb_agg(contributors.name order by bylines.position) from bylines
    join contributors on contributors.id = bylines.contributor_id
    where bylines.article_id = articles.id and bylines.role = 'author'), '[]'),
  'credits', coalesce((select jsonb_agg(jsonb_build_object('role', bylines.role, 'name', contributors.name) order by bylines.position)
    from bylines join contributors on contributors.id = bylines.contributor_id
    where bylines.article_id = articles.id and bylines.role <> 'author'), '[]'),
  'topics', coalesce((select jsonb_agg(topics.name order by article_topics.position) from article_topics
    join topics on topics.id = article_topics.topic_id where article_topics.article_id = articles.id), '[]'),
  'lead', case when articles.lead_picture_id is not null then jsonb_build_object('pictureId', articles.lead_picture_id,
    'alt', articles.lead_alt, 'caption', articles.lead_caption, 'credit', articles.lead_credit) end)`;

/** Keeps an article as it stands, before a save takes its place. `words`: how many its text has. */
export async function keepVersion(tx: Tx, { id, articleId, words }: { id: string; articleId: string; words: number }): Promise<void> {
  await sql`insert into article_versions (id, article_id, number, saved_at, saved_by, said, words)
    select ${id}, articles.id, articles.version, articles.changed_at, articles.changed_by, ${saidInRow}, ${words}
    from articles where articles.id = ${articleId} on conflict (article_id, number) do nothing`.execute(tx);
}
