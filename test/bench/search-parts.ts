import { dictionaryOf, indexedAs } from "../../src/archive/entry.ts";
import type { Platform } from "../../src/platform/index.ts";
import { newId } from "../../src/values/index.ts";

/** A number from 0 to 1 that follows from its seed: every run writes the same archive. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables = "ba co du fe gi ho ka lu me ni po ra su te vo wi ya ze tor mel".split(" ");
const syllable = (at: number, by: number) => syllables[Math.floor(at / by) % 20]!;
/** Forty thousand words of no language: the first stand in nearly every text, most in hardly any. */
export const vocabulary = Array.from({ length: 40_000 }, (_, at) => {
  const ending = at >= 8000 ? syllable(at, 8000) : "";
  return syllable(at, 1) + syllable(at, 20) + syllable(at, 400) + ending;
});
const wordBy = (chance: () => number) => vocabulary[Math.floor(chance() ** 6 * vocabulary.length)]!;

const writers = 400;
const perIssue = 25;
const wordsOf = (chance: () => number, many: number) => Array.from({ length: many }, () => wordBy(chance)).join(" ");
const sentences = (chance: () => number, many: number) =>
  Array.from({ length: many }, () => {
    const said = wordsOf(chance, 12);
    return `${said[0]!.toUpperCase()}${said.slice(1)}.`;
  }).join(" ");

function entryOf(n: number, words: number) {
  const chance = chances(n + 7);
  const opening = sentences(chance, 10);
  const whole = `${opening}\n\n${sentences(chance, Math.ceil(words / 12) - 10)}`;
  const access = (["open", "registered", "subscribers", "subscribers"] as const)[n % 4]!;
  return {
    id: newId(new Date(Date.UTC(1976, 0, 1) + n * 60_000)),
    n,
    headline: wordsOf(chance, 5),
    standfirst: wordsOf(chance, 12),
    opening: access === "open" ? whole : opening,
    whole,
    access,
    writer: n % writers,
    section: n % 8,
    topic: n % 60,
  };
}

/** An archive of so many articles of so many words, as the job would index them one after the other; the newest is of this year. */
export async function writeBenchArchive({ pool }: Platform, count: number, words: number): Promise<void> {
  const client = await pool.connect();
  await client.query("set statement_timeout = 0; set synchronous_commit = off; set maintenance_work_mem = '256MB'");
  const indexes = ["opening", "whole", "head", "by_contributor", "by_topic"].map((name) => `archive_entries_${name}`);
  const { rows: definitions } = await client.query<{ indexdef: string }>("select indexdef from pg_indexes where indexname = any($1)", [
    indexes,
  ]);
  await client.query(`drop index ${indexes.join(", ")}`);
  for (let from = 0; from < count; from += 500) {
    const rows = Array.from({ length: Math.min(500, count - from) }, (_, at) => entryOf(from + at, words));
    const sent = [JSON.stringify(rows)];
    await client.query(
      `insert into articles (id, slug, headline, standfirst, language, access, body, lead_alt, lead_caption, lead_credit, created_at, changed_at, version)
       select id, 'a-' || n, headline, '', 'en', 'open', '{}', '', '[]', '', now(), now(), 1 from jsonb_to_recordset($1::jsonb) as a (id uuid, n int, headline text)`,
      sent,
    );
    await client.query(
      `insert into archive_entries (id, article_id, path, published_on, access, language, headline, standfirst, opening, whole, words, whole_number,
         section, section_slug, contributors, contributor_slugs, topic_slugs, recorded, opening_vector, whole_vector, indexed_at, indexed_as)
       select id, id, '/a/' || n, date '2026-11-01' - (${count} - n) / ${perIssue} * 15, access, 'en', headline, standfirst, opening, whole, ${words}, n / ${perIssue} + 1,
         'Section ' || section, 'section-' || section, array['Writer ' || writer], array['writer-' || writer], array['topic-' || topic], n % 3 = 0,
         head || setweight(to_tsvector('${dictionaryOf("en")}', opening), 'C'), head || setweight(to_tsvector('${dictionaryOf("en")}', whole), 'C'), now(), ${indexedAs}
       from jsonb_to_recordset($1::jsonb) as a (id uuid, n int, headline text, standfirst text, opening text, whole text, access text, writer int, section int, topic int)
       cross join lateral (select setweight(to_tsvector('english', headline || ' Writer ' || writer), 'A') || setweight(to_tsvector('english', standfirst), 'B') as head) as heads`,
      sent,
    );
  }
  await client.query(
    `insert into archive_words (word, stem, articles)
     select word, (tsvector_to_array(to_tsvector('english', word)))[1], 1 from unnest($1::text[]) as word
     where to_tsvector('english', word) <> '' on conflict do nothing`,
    [vocabulary],
  );
  for (const { indexdef } of definitions) await client.query(indexdef);
  await client.query("vacuum analyze");
  client.release();
}
