import { intakeSays } from "../../messages/index.ts";
import { isDay, lineOf, proseOf } from "../../values/index.ts";
import { type ArchivePost, type ArchiveTold, type Importer, countLeftOut, tellUnknown } from "../archive-post.ts";
import { type Told, bodyOf } from "../body-of.ts";
import { csvRows, separatorIn } from "../csv-rows.ts";
import { escaped, nodesOf } from "../html-of.ts";
import { refuse } from "../refusals.ts";
import type { Source } from "../source/source.ts";
import { originalOf, plainParts } from "./parts-of-page.ts";

type Row = Record<string, string>;

/** Whether the first line names what Substack's list names, in whatever order and with whatever between a spreadsheet saved it. */
function isList(head: string): boolean {
  const [first = ""] = head.replace(/^\uFEFF/, "").split(/[\r\n]/, 1);
  const names = first.split(separatorIn(first)).map((name) => name.replace(/^"|"$/g, "").trim());
  return ["post_id", "post_date", "is_published"].every((name) => names.includes(name));
}

/** The list of posts, and the folder that it stands in. */
async function listIn(source: Source): Promise<{ list: string; folder: string } | undefined> {
  for (const list of source.names.filter((name) => /(?:^|\/)posts\.csv$/i.test(name)))
    if (isList(await source.head(list))) return { list, folder: list.slice(0, -"posts.csv".length) };
  return undefined;
}

/** An export of Substack: a zip or folder with posts.csv and a page for each post. */
export const substack: Importer = {
  system: "Substack",
  pictureHosts: [
    "substack-post-media.s3.amazonaws.com",
    "bucketeer-e05bbc84-baa3-437e-9518-adb32be77984.s3.amazonaws.com",
    "substackcdn.com",
  ],
  is: async (source) => (await listIn(source)) !== undefined,
  async *read(source, told) {
    const found = await listIn(source);
    if (!found) return;
    const pages = pagesIn(source, found.folder);
    if (pages.size === 0) throw refuse("archive-broken", (m) => m.desk.intake.substackAlone({ name: source.name, other: found.list }));
    const listed = new Set<string>();
    for (const row of csvRows(await source.text(found.list))) {
      const id = row.post_id ?? "";
      if (!id) continue;
      listed.add(id);
      const page = pages.get(id);
      yield postOf(row, page === undefined ? undefined : await source.text(page, 25_000_000), told);
    }
    // a page that the list does not name is a text all the same
    for (const [id, page] of pages) if (!listed.has(id)) yield postOf({ post_id: id }, await source.text(page, 25_000_000), told);
    tellOthers(source, told);
  },
};

function pagesIn(source: Source, folder: string): Map<string, string> {
  const pages = source.names.filter((name) => name.startsWith(folder) && /\.html$/i.test(name));
  return new Map(pages.map((name) => [name.slice(name.lastIndexOf("/") + 1, -".html".length), name]));
}

function tellOthers({ names }: Source, told: ArchiveTold): void {
  const lists = names.filter((name) => /\.(?:opens|delivers)\.csv$/i.test(name)).length;
  if (lists > 0) countLeftOut(told, intakeSays.sentLists, lists);
  if (names.some((name) => /(?:email_list|subscribers?)[^/]*\.csv$/i.test(name))) countLeftOut(told, intakeSays.subscriberList);
}

const accesses: Record<string, "open" | "registered" | "subscribers"> = {
  everyone: "open",
  only_free: "registered",
  only_paid: "subscribers",
  founding: "subscribers",
};

/** A row of the list with its page. */
function postOf(row: Row, html: string | undefined, told: ArchiveTold): ArchivePost {
  const id = row.post_id ?? "";
  const [number = id] = id.split(".");
  const slug = id.slice(number.length + 1);
  const said: Told[] = [];
  const reading = {
    told: said,
    count: (what: string) => countLeftOut(told, what),
    unknown: (name: string, example: string) => tellUnknown(told, name, example),
  };
  const nodes = plainParts(nodesOf(html ?? ""), reading);
  const heard = /^https?:/i.test(row.podcast_url ?? "") ? nodesOf(`<audio src="${escaped(row.podcast_url ?? "")}"></audio>`) : [];
  const { body, pictures, problems } = bodyOf([...heard, ...nodes], { told: said, srcOf: originalOf });
  const headline = lineOf(row.title ?? "") || "Untitled";
  const publishedAt = momentOf(row.post_date || row.email_sent_at || "");
  const isPublished = /^(?:true|1)$/i.test(row.is_published ?? "");
  const standfirst = proseOf(row.subtitle ?? "");
  const audience = row.audience || "everyone";
  const date = publishedAt?.slice(0, 10) ?? "";
  return {
    key: `post:${number}`,
    name: headline,
    kind: row.type === "page" ? "page" : "post",
    status: isPublished ? "published" : "draft",
    addresses: slug ? [`/p/${slug}`] : [],
    ...(publishedAt && { publishedAt }),
    authors: [],
    sections: [],
    topics: [],
    pictures,
    problems: [...problems, ...problemsOf(row, html, audience)],
    source: {
      headline,
      ...(standfirst && { standfirst }),
      byline: [],
      ...(isDay(date) && { date }),
      ...(/^[a-z0-9][a-z0-9-]*$/.test(slug) && { slug }),
      access: accesses[audience] ?? "subscribers",
      body,
      other: {},
    },
  };
}

function momentOf(said: string): string | undefined {
  const moment = new Date(/^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?$/.test(said) ? `${said.replace(" ", "T")}Z` : said);
  return said && !Number.isNaN(moment.getTime()) ? moment.toISOString().replace(".000Z", "Z") : undefined;
}

function problemsOf(row: Row, html: string | undefined, audience: string): string[] {
  return [
    ...(html === undefined ? [intakeSays.noPage] : []),
    ...(audience === "founding" ? [intakeSays.forFounders] : []),
    ...(Object.hasOwn(accesses, audience) ? [] : [intakeSays.audienceUnknown({ name: audience })]),
    ...(row.type === "thread" ? [intakeSays.wasThread] : []),
    ...(Object.keys(row).length === 1 ? [intakeSays.unlisted] : []),
  ];
}
