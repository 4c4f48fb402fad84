import { createHash } from "node:crypto";
import { sql } from "kysely";
import { type Db, type Platform, type Tx, batched, groupedBy, inTransaction, namedBy } from "../platform/index.ts";
import { firstOf, newId, must } from "../values/index.ts";
import type { EditionFacts } from "./json-columns.ts";
import { dropUnnamed } from "./unnamed.ts";

export type EditionKind =
  | "print-view"
  | "print-view-opening"
  | "audio"
  | "epub"
  | "epub-narrated"
  | "print-issue"
  | "digital-issue"
  | "archive-issue"
  | "page-pictures"
  | "og-picture"
  | "newsletter";
export type Edition = {
  kind: EditionKind;
  fingerprint: string;
  storageKey: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  facts: EditionFacts;
  madeAt: Date;
};
type Subject = { articleId: string } | { issueId: string };

const extensions: Record<string, string> = {
  "application/pdf": "pdf",
  "audio/mpeg": "mp3",
  "application/epub+zip": "epub",
  "image/png": "png",
  "image/jpeg": "jpg",
  "application/json": "json",
};

/** The kept edition of exactly this state of its subject. */
export async function editionOf(db: Db, kind: EditionKind, subject: Subject, fingerprint: string): Promise<Edition | undefined> {
  if ("articleId" in subject) return shownBy([subject.articleId], () => keptOfArticle(db, keyOf(kind, subject.articleId, fingerprint)));
  return shownBy([subject.issueId], async () => {
    const newest = (await newestOfIssue(db, subject.issueId))?.get(kind);
    // of what was never made nothing is kept
    if (!newest || newest.fingerprint === fingerprint) return newest;
    const query = db.selectFrom("editions").selectAll().where("kind", "=", kind).where("issue_id", "=", subject.issueId);
    const row = await query.where("fingerprint", "=", fingerprint).executeTakeFirst();
    return row && viewOf(row);
  });
}

/** The newest edition of the subject, whatever state it shows. */
export async function newestEdition(db: Db, kind: EditionKind, subject: Subject): Promise<Edition | undefined> {
  if ("articleId" in subject) return shownBy([subject.articleId], () => newestOfArticle(db, keyOf(kind, subject.articleId)));
  return shownBy([subject.issueId], async () => (await newestOfIssue(db, subject.issueId))?.get(kind));
}

/** What is read of the editions of these articles or issues alone. */
const shownBy = <T>(subjects: readonly string[], run: () => T): T =>
  namedBy(
    ["editions"],
    subjects.map((id) => `editions:${id}`),
    run,
  );

/** The newest of each kind, in one question: an issue has a handful, and its page asks of each. */
const newestOfIssue = batched(async (db, ids: string[]) => {
  const rows = await db
    .selectFrom("editions")
    .selectAll()
    .distinctOn(["issue_id", "kind"])
    .where("issue_id", "in", ids)
    .orderBy("issue_id")
    .orderBy("kind")
    .orderBy("made_at", "desc")
    .execute();
  const ofEach = groupedBy(rows, ({ issue_id }) => issue_id ?? "");
  return new Map([...ofEach].map(([id, own]) => [id, new Map(own.map((row) => [row.kind, viewOf(row)]))]));
});

/** A kind, an article and, where it matters, a fingerprint: none of them holds a space. */
const keyOf = (...parts: string[]): string => parts.join(" ");

const ofArticles = (db: Db | Tx, keys: readonly string[]) => {
  const asked = keys.map((key) => key.split(" "));
  return db
    .selectFrom("editions")
    .selectAll()
    .where("article_id", "in", [...new Set(asked.map(([, articleId = ""]) => articleId))])
    .where("kind", "in", [...new Set(asked.map(([kind = ""]) => kind))]);
};

/** What the list of an issue’s editions asks for each of its articles is read at once. */
const keptOfArticle = batched(async (db, keys: string[]): Promise<Map<string, Edition>> => {
  const fingerprints = [...new Set(keys.map((key) => key.split(" ")[2] ?? ""))];
  const rows = await ofArticles(db, keys).where("fingerprint", "in", fingerprints).execute();
  return new Map(rows.map((row) => [keyOf(row.kind, row.article_id ?? "", row.fingerprint), viewOf(row)]));
});

const newestOfArticle = batched(async (db, keys: string[]): Promise<Map<string, Edition>> => {
  const rows = await ofArticles(db, keys)
    .distinctOn(["article_id", "kind"])
    .orderBy("article_id")
    .orderBy("kind")
    .orderBy("made_at", "desc")
    .execute();
  return new Map(rows.map((row) => [keyOf(row.kind, row.article_id ?? ""), viewOf(row)]));
});

/** Public articles of which no edition of the kind is kept, whatever state it would show, but for some: the newest, and how many in all. */
export async function publishedWithout(
  db: Db,
  kind: EditionKind,
  { but, limit }: { but: readonly string[]; limit: number },
): Promise<{ ids: string[]; total: number }> {
  const found = sql`from article_publications public where public.withdrawn_at is null and public.replaced_at is null
    and public.article_id <> all(${but}::uuid[])
    and not exists (select from editions where editions.article_id = public.article_id and editions.kind = ${kind})`;
  const [counted, newest] = await Promise.all([
    sql<{ total: number }>`select count(*)::int as total ${found}`.execute(db),
    limit === 0
      ? { rows: [] }
      : sql<{ id: string }>`select public.article_id as id ${found} order by public.published_at desc limit ${limit}`.execute(db),
  ]);
  return { ids: newest.rows.map(({ id }) => id), total: firstOf(counted.rows).total };
}

type RecordingSize = { seconds: number; voice: string; bytes: number; sha256: string };

/** How long and how large each article's newest recording is, for lists; its times and its transcript stay where they are. */
export async function recordingSizes(db: Db, articleIds: readonly string[]): Promise<Map<string, RecordingSize>> {
  const query = sql<RecordingSize & { id: string }>`
    select distinct on (article_id) article_id as id, (facts ->> 'seconds')::float8 as seconds, facts ->> 'voice' as voice, bytes, sha256
    from editions where kind = 'audio' and article_id = any(${articleIds}::uuid[]) order by article_id, made_at desc`;
  const { rows } = await shownBy(articleIds, () => query.execute(db));
  return new Map(rows.map(({ id, ...size }) => [id, size]));
}

export type EditionFile = { id: string; kind: string; subject: Subject; key: string; bytes: number; sha256: string };

/** The file of every edition that is kept, as it was when it was kept. */
export async function editionFiles(db: Db): Promise<EditionFile[]> {
  const rows = await db.selectFrom("editions").select(["id", "kind", "article_id", "issue_id", "storage_key", "bytes", "sha256"]).execute();
  return rows.map(({ article_id, issue_id, storage_key: key, ...row }) => ({
    ...row,
    key,
    subject: article_id ? { articleId: article_id } : { issueId: must(issue_id, "article or issue of an edition") },
  }));
}

/** Forgets that it was made, so that its maker makes it anew. */
export async function forgetEdition(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("editions").where("id", "=", id).execute();
}

/** A file that was made on this machine: where it lies, its SHA-256 in hexadecimal, its length in bytes. */
export type FileMade = { path: string; sha256: string; bytes: number };

type Making = {
  kind: EditionKind;
  subject: Subject;
  fingerprint: string;
  mediaType: string;
  body: Uint8Array | FileMade;
  facts?: EditionFacts;
  replacing?: boolean;
  /** What is announced in the transaction that keeps it; where it was kept before, nothing is. */
  announcing?: (tx: Tx) => Promise<void>;
};

/**
 * Keeps an edition and lets the pages know. Made twice it is kept once, or the newer in its place (`replacing`): a recording
 * may change while its article does not. The file goes first and under a name of its own, so that no transaction waits for
 * it and nobody else's row can name it; where it is not kept after all it is taken away, and `sweepFiles` takes what a
 * process left that died between the two.
 */
export async function keepEdition(
  platform: Platform,
  { kind, subject, fingerprint, mediaType, body, facts = {}, replacing = false, announcing }: Making,
): Promise<void> {
  const { sha256, bytes } = "path" in body ? body : { sha256: createHash("sha256").update(body).digest("hex"), bytes: body.length };
  const now = platform.clock.now();
  const id = newId(now);
  const storage_key = `editions/${kind}/${id}.${extensions[mediaType] ?? "bin"}`;
  const file = { storage_key, sha256, media_type: mediaType, bytes, made_at: now, facts: JSON.stringify(facts) };
  const write = async (tx: Tx) => {
    const added = await tx
      .insertInto("editions")
      .values({
        id,
        kind,
        fingerprint,
        ...file,
        ...("articleId" in subject ? { article_id: subject.articleId } : { issue_id: subject.issueId }),
      })
      .onConflict((conflict) =>
        replacing && "articleId" in subject
          ? conflict.columns(["article_id", "kind", "fingerprint"]).where("article_id", "is not", null).doUpdateSet(file)
          : conflict.doNothing(),
      )
      .executeTakeFirst();
    const kept = Boolean(added.numInsertedOrUpdatedRows);
    if (kept) await announcing?.(tx);
    return kept;
  };
  await keepFile(platform, { key: storage_key, body, mediaType }, () => inTransaction(platform, write));
}

type Keeping = { key: string; body: Making["body"]; mediaType: string };

/** Puts the file, then writes; where that fails, or answers that the file is not needed, it goes again. */
async function keepFile(platform: Platform, { key, body, mediaType }: Keeping, write: () => Promise<boolean>): Promise<void> {
  if ("path" in body) await platform.storage.putFile(key, body.path, mediaType);
  else await platform.storage.put(key, body, mediaType);
  let kept = false;
  try {
    kept = await write();
  } catch (error) {
    await dropUnnamed(platform, [key]).catch(() => undefined);
    throw error;
  }
  if (!kept) await dropUnnamed(platform, [key]);
}

/** What was published again as it had been: the edition kept then is the newest once more. Where it is that already, nothing changes. */
export async function makeNewest(platform: Platform, kind: EditionKind, subject: Subject, fingerprint: string): Promise<void> {
  const newest = await newestEdition(platform.db, kind, subject);
  if (newest?.fingerprint === fingerprint) return;
  const kept = platform.db
    .updateTable("editions")
    .set({ made_at: platform.clock.now() })
    .where("kind", "=", kind)
    .where("fingerprint", "=", fingerprint);
  await (
    "articleId" in subject ? kept.where("article_id", "=", subject.articleId) : kept.where("issue_id", "=", subject.issueId)
  ).execute();
}

type Row = {
  kind: string;
  fingerprint: string;
  storage_key: string;
  media_type: string;
  bytes: number;
  sha256: string;
  facts: EditionFacts;
  made_at: Date;
};

const viewOf = (row: Row): Edition => ({
  kind: row.kind as EditionKind,
  fingerprint: row.fingerprint,
  storageKey: row.storage_key,
  mediaType: row.media_type,
  bytes: row.bytes,
  sha256: row.sha256,
  facts: row.facts,
  madeAt: row.made_at,
});
