import { mkdirSync } from "node:fs";
import { indexedAs } from "../../src/archive/entry.ts";
import type { Body } from "../../src/document/index.ts";
import { planIssues, recordPastIssues, savePublication } from "../../src/editorial/index.ts";
import { fingerprintOf } from "../../src/editorial/articles/frozen.ts";
import { type Platform, inTransaction } from "../../src/platform/index.ts";
import { addDays, day, namedId, newId } from "../../src/values/index.ts";
import { testServer, withClient } from "./database.ts";
import { emptyTemplate, platformOn } from "./fresh-platform.ts";
import { type Template, template } from "./templates.ts";
import { testPublication } from "./test-publication.ts";

export const manySections = 8;
export const manyContributors = 200;
const perIssue = 20;
const batchSize = 500;

/** A number from 0 to 1 that follows from its seed: every run writes the same magazine. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables = "ba co du fe gi ho ka lu me ni po ra su te vo wi ya ze tor mel".split(" ");
/** Five thousand words of no language, the first of them in every text and the last in few, as in any language. */
const vocabulary = Array.from({ length: 5000 }, (_, at) =>
  [at % 20, Math.floor(at / 20) % 20, Math.floor(at / 400) % 20].map((one) => syllables[one]!).join(""),
);
const wordBy = (chance: () => number) => vocabulary[Math.floor(chance() ** 3 * vocabulary.length)]!;
/** A word that stands at the end of one text of ten thousand, one that stands in nearly all, and two that stand in every twentieth or so. */
export const [rareWord, commonWord, someWord, otherWord] = ["quillfeather", vocabulary[0]!, vocabulary[300]!, vocabulary[320]!];

/** A text of so many words in paragraphs of eighty, which follows from its seed. */
export function longBody(words: number, seed = 1): Body {
  const chance = chances(seed);
  const sentence = (length: number) => {
    const said = Array.from({ length }, () => wordBy(chance)).join(" ");
    return `${said[0]!.toUpperCase()}${said.slice(1)}.`;
  };
  const paragraphs = Array.from({ length: Math.ceil(words / 80) }, (_, at) => {
    const left = Math.min(80, words - at * 80);
    return Array.from({ length: Math.ceil(left / 16) }, (__, n) => sentence(Math.min(16, left - n * 16))).join(" ");
  });
  return {
    type: "doc",
    content: paragraphs.map((text, at) => ({ type: "paragraph", attrs: { id: `p${at}` }, content: [{ type: "text", text }] })),
  };
}

/** A weekly of twenty years with so many published articles of so many words, twenty to an issue; all issues are on sale. */
export async function writeManyArticles(platform: Platform, count: number, { words = 120 } = {}): Promise<void> {
  const issues = Math.ceil(count / perIssue);
  await writeHouse(platform, issues);
  const { rows } = await platform.pool.query<{ id: string; on_sale_on: string }>(
    "select id, on_sale_on::text from issues where whole_number <= $1 order by whole_number",
    [issues],
  );
  await withoutNotices(platform, true);
  for (let from = 0; from < count; from += batchSize) {
    const articles = Array.from({ length: Math.min(batchSize, count - from) }, (_, at) => articleOf(from + at, words));
    await insert(platform, "articles", articles.map(draftRow));
    await insert(platform, "bylines", articles.map(bylineRow));
    await insert(
      platform,
      "article_publications",
      articles.map((article) => publicationRow(article, rows[Math.floor(article.n / perIssue)]!.on_sale_on)),
    );
    await insert(
      platform,
      "placements",
      articles.map(({ id, n }) => ({ article_id: id, issue_id: rows[Math.floor(n / perIssue)]!.id, position: (n % perIssue) + 1 })),
    );
  }
  await withoutNotices(platform, false);
  await indexedAfterwards(platform, "archive_entries", () => writeArchive(platform));
  await platform.pool.query("vacuum analyze");
}

/** Nobody listens: each of twenty thousand notices of one transaction is looked for among those before it. */
async function withoutNotices({ pool }: Platform, quiet: boolean): Promise<void> {
  for (const table of ["placements", "article_publications"])
    await pool.query(`alter table ${table} ${quiet ? "disable" : "enable"} trigger note_pages`);
}

/** Indexes of words are made of the rows that stand, in a twentieth of the time that it takes row by row. */
async function indexedAfterwards({ pool }: Platform, table: string, write: () => Promise<void>): Promise<void> {
  const { rows } = await pool.query<{ name: string; made: string }>(
    "select indexname as name, indexdef as made from pg_indexes where tablename = $1 and indexdef ~ 'USING gin'",
    [table],
  );
  for (const { name } of rows) await pool.query(`drop index ${name}`);
  await write();
  for (const { made } of rows) await pool.query(made);
}

/** A public article of a few words in every issue that is planned, so that each can be sold singly once it has appeared. */
export async function writeOneInEach(platform: Platform): Promise<void> {
  const { rows } = await platform.pool.query<{ id: string; on_sale_on: string }>(
    "select id, on_sale_on::text from issues order by whole_number",
  );
  const articles = rows.map((_, n) => articleOf(n, 20));
  await insert(
    platform,
    "articles",
    articles.map((article) => ({ ...draftRow(article), section_id: null })),
  );
  await insert(
    platform,
    "article_publications",
    articles.map((article) => publicationRow(article, rows[article.n]!.on_sale_on)),
  );
  await insert(
    platform,
    "placements",
    articles.map(({ id, n }) => ({ article_id: id, issue_id: rows[n]!.id, position: 1 })),
  );
}

/** The archive's entries, as the job would write them one after the other. */
async function writeArchive({ pool }: Platform): Promise<void> {
  await pool.query("set statement_timeout = 0");
  await pool.query(`
    insert into archive_entries (id, article_id, indexed_as, path, published_on, access, whole_number, section, section_slug, contributors, contributor_slugs,
      language, headline, standfirst, opening, whole, words, opening_vector, whole_vector, indexed_at)
    select p.article_id, p.article_id, ${indexedAs}, to_char(p.published_on, '/YYYY/MM/') || p.slug, p.published_on, p.access, issues.whole_number, p.section ->> 'name',
      p.section_slug, array[p.byline #>> '{0,name}'], array[p.byline #>> '{0,slug}'], p.language, p.headline, p.standfirst, shown.text,
      texts.whole, p.words, head || setweight(to_tsvector('english', shown.text), 'C'), head || setweight(to_tsvector('english', texts.whole), 'C'), now()
    from article_publications p
    join placements using (article_id) join issues on issues.id = placements.issue_id
    cross join lateral (
      select string_agg(t.said, E'\n\n' order by n) as whole, string_agg(t.said, E'\n\n' order by n) filter (where n <= least(2, jsonb_array_length(frozen #> '{body,content}') - 1)) as opening
      from jsonb_array_elements(frozen #> '{body,content}') with ordinality as blocks(block, n)
      cross join lateral (select string_agg(run ->> 'text', '') as said from jsonb_array_elements(block -> 'content') as run) as t) as texts
    cross join lateral (select case when p.access = 'open' then texts.whole else texts.opening end as text) as shown
    cross join lateral (
      select setweight(to_tsvector('english', concat_ws(E'\n', p.headline, p.standfirst, p.byline #>> '{0,name}')), 'A') as head) as heads`);
}

async function writeHouse(platform: Platform, issues: number): Promise<void> {
  const firstIssueOn = addDays(day("2026-11-17"), -7 * (issues - 1));
  await inTransaction(platform, async (tx) => {
    await savePublication(tx, { ...testPublication, title: "The Long Run", timeZone: "UTC", issuesPerYear: 52, firstIssueOn });
    await planIssues(tx, issues + 4, platform.clock.now());
    await recordPastIssues(tx, issues);
  });
  const named = (kind: "section" | "contributor", name: string, many: number) =>
    Array.from({ length: many }, (_, at) => ({
      id: idOf(kind, `${name.toLowerCase()}-${at}`),
      slug: `${name.toLowerCase()}-${at}`,
      name: `${name} ${at}`,
    }));
  await insert(
    platform,
    "sections",
    named("section", "Section", manySections).map((row, position) => ({ ...row, ink: "#15181e", position })),
  );
  await insert(
    platform,
    "contributors",
    named("contributor", "Writer", manyContributors).map((row) => ({ ...row, bio: "" })),
  );
}

const idOf = (what: "section" | "contributor", slug: string): string => namedId(what, slug);

type Written = ReturnType<typeof articleOf>;

function articleOf(n: number, words: number) {
  const chance = chances(n + 7);
  const headline = `${Array.from({ length: 5 }, () => wordBy(chance)).join(" ")} ${n}`;
  const body = longBody(words, n + 1);
  const last = body.content.at(-1)!;
  if (n % 10_000 === 77 && last.type === "paragraph") last.content.push({ type: "text", text: ` ${rareWord}` });
  const [section, writer] = [n % manySections, n % manyContributors];
  return {
    n,
    id: newId(new Date(Date.UTC(2006, 0, 1) + n * 60_000)),
    slug: headline.replace(/\W+/g, "-"),
    headline,
    standfirst: Array.from({ length: 15 }, () => wordBy(chance)).join(" "),
    language: "en",
    access: (["open", "registered", "subscribers", "subscribers"] as const)[n % 4]!,
    section: { slug: `section-${section}`, name: `Section ${section}`, ink: "#15181e" },
    byline: [{ slug: `writer-${writer}`, name: `Writer ${writer}` }],
    body,
    words,
  };
}

const written = "2026-11-01T00:00:00Z";

const draftRow = ({ id, slug, headline, standfirst, language, access, section, body }: Written) => ({
  id,
  slug,
  headline,
  standfirst,
  language,
  access,
  body,
  section_id: idOf("section", section.slug),
  lead_alt: "",
  lead_caption: [],
  lead_credit: "",
  created_at: written,
  changed_at: written,
  version: 1,
});

const bylineRow = ({ id, byline: [writer] }: Written) => ({
  article_id: id,
  contributor_id: idOf("contributor", writer!.slug),
  position: 0,
});

function publicationRow({ id, words, n, ...article }: Written, on: string) {
  const frozen = { ...article, lead: null };
  const at = `${on}T06:00:00Z`;
  const when = { published_on: on, published_at: at, first_published_at: at };
  return {
    id: newId(new Date(Date.UTC(2006, 0, 1) + n * 60_000)),
    article_id: id,
    frozen,
    fingerprint: fingerprintOf(frozen),
    words,
    ...when,
  };
}

/** Rows as they stand, by the names of their columns. */
async function insert(platform: Platform, table: string, rows: object[]): Promise<void> {
  const columns = Object.keys(rows[0]!).join(", ");
  await platform.pool.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Twenty thousand short articles. */
export async function manyTemplate(): Promise<Template> {
  return template(await testServer(), { name: "twenty_thousand", by: "demo" }, async (making) => {
    const empty = await emptyTemplate();
    mkdirSync(making.files, { recursive: true });
    await withClient(await testServer(), (client) => client.query(`create database ${making.database} template ${empty.database}`));
    const { platform } = await platformOn(making, { demo: false });
    await writeManyArticles(platform, 20_000);
    await platform.db.destroy();
  });
}
