import type { Hono } from "hono";
import { type Reader, decide, readerByKey } from "../../access/index.ts";
import { searchArchive } from "../../archive/index.ts";
import { type IssueView, type Publication, appearedIssue, issuesOnSale, publicationOf } from "../../editorial/index.ts";
import {
  type CatalogueIssue,
  type Leaf,
  type Year,
  authenticationDocument,
  catalogueTypes,
  openSearch,
  opds2Root,
  opds2Leaf,
  opdsRoot,
  opdsLeaf,
  perLeaf,
} from "../../books/index.ts";
import { pack, respond, numberIn, pageIn } from "../../http/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import type { Db } from "../../platform/index.ts";
import { Refusal } from "../../values/index.ts";
import { type Ctx, type Env, type Site, ipOf } from "../visit/context.ts";
import { filesOf, type IssueFile } from "../reading/issue-files.ts";
import { missing, notYours } from "../refused/missing.ts";
import { sendEdition } from "../reading/send-edition.tsx";

/** The issues as a catalogue that reading apps open, with the reader's e-mail address and reader password. */
export function catalogueRoutes(app: Hono<Env>, site: Site): void {
  const { db } = site.platform;
  const { origin } = site.platform.settings;
  const asked = (path: string, type: string, answer: (c: Ctx, reader: Reader, publication: Publication) => Promise<string>) =>
    app.get(path, (c) => withReader(site, c, async (reader) => sendCatalogue(c, type, await answer(c, reader, await publicationOf(db)))));
  app.get("/opds/authentication", async (c) =>
    sendCatalogue(c, catalogueTypes.authentication, authenticationDocument({ publication: await publicationOf(db), origin })),
  );
  asked("/opds", catalogueTypes.navigation, async (_c, _reader, publication) => {
    const issues = await issuesToShow(db);
    return opdsRoot({
      publication,
      origin,
      years: yearsOf(issues),
      changedAt: new Date(`${issues[0]?.onSaleOn ?? "2000-01-01"}T00:00:00Z`),
    });
  });
  asked("/opds/search.xml", catalogueTypes.search, async (_c, _reader, publication) => openSearch({ publication, origin }));
  asked("/opds/v2", catalogueTypes.opds2, async (_c, reader, publication) => {
    const issues = await issuesToShow(db);
    return opds2Root({
      publication,
      origin,
      years: yearsOf(issues),
      newest: await shown(site, reader, issues.slice(0, 3), messagesIn(publication.language).files),
    });
  });
  for (const which of ["issues", "search"] as const) {
    asked(`/opds/${which}`, catalogueTypes.acquisition, async (c, reader) => opdsLeaf(await leafFor(site, c, reader, which)));
    asked(`/opds/v2/${which}`, catalogueTypes.opds2, async (c, reader) => opds2Leaf(await leafFor(site, c, reader, which)));
  }
  app.get("/opds/issues/:number{[0-9]+}/:file", (c) => withReader(site, c, (reader) => sendIssueFile(site, c, reader)));
}

/** An issue without a cover is one of which nothing but its number is kept: from before Masthead. */
const issuesToShow = async (db: Db): Promise<IssueView[]> => (await issuesOnSale(db)).filter(({ cover }) => cover);

const sendCatalogue = async (c: Ctx, type: string, body: string): Promise<Response> =>
  respond(
    await pack(body, {
      "content-type": `${type}${type.includes("json") ? "" : ";charset=utf-8"}`,
      "cache-control": "private, no-cache",
      vary: "Accept-Encoding, Authorization",
    }),
    c.req.raw,
  );

/** Name and password of the Basic scheme (RFC 7617); undefined where there are none. */
function basicOf(header: string | undefined): { name: string; password: string } | undefined {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)\s*$/i.exec(header ?? "") ?? [];
  const [, name, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? "", "base64").toString()) ?? [];
  return name === undefined || password === undefined ? undefined : { name, password };
}

/** The reader whose password came with the request; everybody else is told how to ask. */
async function withReader(site: Site, c: Ctx, answer: (reader: Reader) => Promise<Response>): Promise<Response> {
  const basic = basicOf(c.req.header("authorization"));
  if (!basic) return askForPassword(site);
  try {
    const { person, reader } = await readerByKey(site.platform, { purpose: "apps", secret: basic.password, ip: ipOf(site, c) });
    if (person.email !== basic.name.trim().toLowerCase()) return askForPassword(site);
    return await answer(reader);
  } catch (error) {
    if (error instanceof Refusal && ["key-unknown", "key-ended"].includes(error.code)) return askForPassword(site);
    throw error;
  }
}

/** Some apps know the header, some the document; both stand in the answer. */
async function askForPassword({ platform }: Site): Promise<Response> {
  const publication = await publicationOf(platform.db);
  const { origin } = platform.settings;
  return new Response(authenticationDocument({ publication, origin }), {
    status: 401,
    headers: {
      "www-authenticate": `Basic realm="${publication.title.replace(/[^\x20-\x7e]|["\\]/g, "")}", charset="UTF-8"`,
      "content-type": catalogueTypes.authentication,
      link: `<${origin}/opds/authentication>; rel="http://opds-spec.org/auth/document"; type="${catalogueTypes.authentication}"`,
      "cache-control": "no-store",
    },
  });
}

function yearsOf(issues: IssueView[]): Year[] {
  const counts = new Map<string, number>();
  for (const { coverDate } of issues) counts.set(coverDate.slice(0, 4), (counts.get(coverDate.slice(0, 4)) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, issues: count }));
}

async function leafFor(site: Site, c: Ctx, reader: Reader, which: "issues" | "search"): Promise<Leaf> {
  const { db, settings } = site.platform;
  const publication = await publicationOf(db);
  const all = await issuesToShow(db);
  const words = which === "search" ? (c.req.query("query") ?? "").trim().slice(0, 200) : undefined;
  const year = which === "issues" && /^\d{4}$/.test(c.req.query("year") ?? "") ? c.req.query("year") : undefined;
  const found =
    words === undefined
      ? all.filter(({ coverDate }) => !year || coverDate.startsWith(year))
      : await foundIssues(site, reader, { all, words, language: publication.language });
  const pages = Math.max(1, Math.ceil(found.length / perLeaf));
  const page = Math.min(pages, pageIn(c));
  const m = messagesIn(publication.language).files;
  const issues = await shown(site, reader, found.slice((page - 1) * perLeaf, page * perLeaf), m);
  const unsearched = year ? m.issuesOfYear({ title: publication.title, year }) : m.allIssues(publication.title);
  const title = words === undefined ? unsearched : m.found(words);
  return { publication, origin: settings.origin, title, issues, years: yearsOf(all), year, words, total: found.length, page, pages };
}

/** Issues whose number or theme is asked for, or that hold an article in which the words stand, as far as this reader may search. */
async function foundIssues(
  { platform }: Site,
  reader: Reader,
  { all, words, language }: { all: IssueView[]; words: string; language: string },
): Promise<IssueView[]> {
  if (!words) return [];
  const { hits } = await searchArchive(platform.db, reader, { words, language });
  const numbers = new Set(hits.map(({ wholeNumber }) => wholeNumber));
  const sought = words.toLowerCase();
  return all.filter(
    ({ wholeNumber, theme, editorsNote }) =>
      numbers.has(wholeNumber) || String(wholeNumber) === sought || `${theme} ${editorsNote}`.toLowerCase().includes(sought),
  );
}

async function shown({ platform }: Site, reader: Reader, issues: IssueView[], m: Messages["files"]): Promise<CatalogueIssue[]> {
  const whole = await Promise.all(issues.map(({ wholeNumber }) => appearedIssue(platform.db, wholeNumber)));
  return Promise.all(
    whole
      .filter((issue): issue is IssueView => issue !== undefined)
      .map(async (issue) => {
        const files = await filesOf(platform.db, issue);
        const moments = files.map(({ edition }) => edition.madeAt.valueOf());
        return {
          issue,
          canHave: canHave(reader, issue),
          files: files.map(({ name, label, edition }) => ({
            href: `/opds${issue.path}/${name}`,
            type: edition.mediaType,
            title: m[label],
            bytes: edition.bytes,
          })),
          changedAt: new Date(Math.max(Date.parse(`${issue.onSaleOn}T00:00:00Z`), ...moments)),
        };
      }),
  );
}

const canHave = (reader: Reader, issue: IssueView) => decide(reader, { access: "subscribers", issue }).view === "whole";

async function sendIssueFile(site: Site, c: Ctx, reader: Reader): Promise<Response> {
  const { db } = site.platform;
  const issue = (await appearedIssue(db, numberIn(c))) ?? missing();
  if (!canHave(reader, issue)) notYours(messagesIn((await publicationOf(db)).language).files.issueNotYours);
  const file: IssueFile = (await filesOf(db, issue)).find(({ name }) => name === c.req.param("file")) ?? missing();
  return sendEdition(site, c, file.edition, `issue-${issue.wholeNumber}-${file.name}`);
}
