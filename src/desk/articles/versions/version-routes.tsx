import { z } from "zod";
import { hunksOf, printInline } from "../../../document/index.ts";
import {
  type Said,
  draftById,
  type PartOfVersion,
  partsOfVersion,
  picturesById,
  restorePart,
  restoreVersion,
  type Version,
  versionById,
  versionsOf,
  writeMarkdown,
} from "../../../editorial/index.ts";
import { field, idIn, readForm } from "../../../http/index.ts";
import { type Person, peopleById } from "../../../people/index.ts";
import { type Db, type Platform, inTransaction } from "../../../platform/index.ts";
import { isId } from "../../../values/index.ts";
import { deskPage } from "../../frame.tsx";
import { listQueryOf } from "../../lists.tsx";
import { doneAt, notice } from "../../notices.ts";
import { type Ctx, type Route, see, writing } from "../../route.ts";
import { missing } from "../../refusals.ts";
import { type Difference, compared } from "../compared.ts";
import { VersionPage, VersionsPage } from "./version-pages.tsx";
import { keepOwn } from "../own.ts";

const restoredPart = notice("restored-part", (m) => m.keeping.restoredPart);
const restored = notice("restored", (m) => m.keeping.restored);
/** "place-3" is the fourth place at which the texts differ. */
const part = field.line.transform((line): PartOfVersion | undefined => {
  const [, place] = /^place-(\d{1,6})$/.exec(line) ?? [];
  if (place !== undefined) return { hunk: Number(place) };
  // what is no part of it brings nothing back, least of all everything
  return line === "" ? undefined : (partsOfVersion.find((name) => name === line) ?? missing());
});
const looked = z.object({ version: field.wholeOrNull(), part });

/** What an article said before: listed, laid beside what it says now, and brought back. */
export function versionRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/articles/:id/versions", writing, async (c, visit) => {
    const [draft, asked] = [await draftById(db, idIn(c)), listQueryOf(c.req.url)];
    const versions = await versionsOf(db, draft.id, asked);
    const who = await peopleById(db, namesIn([draft.changedBy, ...versions.rows.map(({ savedBy }) => savedBy)]));
    return deskPage(<VersionsPage visit={visit} draft={draft} versions={versions} who={who} asked={asked} />);
  });
  route("get", "/articles/:id/versions/:version", writing, async (c, visit) => {
    const draft = await draftById(db, idIn(c));
    const version = await versionById(db, { articleId: draft.id, id: versionIn(c) });
    const beside = await besideIt(db, draft.id, c.req.query("beside") ?? "");
    const others = (await versionsOf(db, draft.id)).rows.filter(({ id }) => id !== version.id);
    const who = await peopleById(db, namesIn([draft.changedBy, version.savedBy, ...others.map(({ savedBy }) => savedBy)]));
    const fields = await differences(db, version.said, beside?.said ?? draft);
    return deskPage(
      <VersionPage visit={visit} draft={draft} version={version} who={who} fields={fields} beside={beside} others={others} />,
    );
  });
  route("post", "/articles/:id/versions/:version", writing, async (c, visit) => {
    const articleId = idIn(c);
    const { version, part } = (await readForm(c.req.raw)).parse(looked);
    await inTransaction(platform, async (tx) => {
      const asked = { articleId, id: versionIn(c), version: version ?? 0, by: visit.person.id };
      await (part === undefined ? restoreVersion(platform, tx, asked) : restorePart(platform, tx, { ...asked, part }));
      await keepOwn(platform, tx, visit, { id: articleId, isNew: false });
    });
    if (part !== undefined) return see(doneAt(`/desk/articles/${articleId}/versions/${versionIn(c)}`, restoredPart));
    return see(doneAt(`/desk/articles/${articleId}`, restored));
  });
}

const namesIn = (ids: (string | null)[]): string[] => [...new Set(ids.flatMap((id) => id ?? []))];

function versionIn(c: Ctx): string {
  const id = c.req.param("version") ?? "";
  return isId(id) ? id : missing();
}

/** The version that one is laid beside; undefined: what the article says now. */
async function besideIt(db: Db, articleId: string, id: string): Promise<Version | undefined> {
  if (id === "") return undefined;
  return versionById(db, { articleId, id: isId(id) ? id : missing() });
}

export type Who = Pick<ReadonlyMap<string, Pick<Person, "name" | "email">>, "get">;

/** What differs, with the name under which it is brought back by itself. */
export type Differing = { name: FieldName; part: string; differences: Difference[] };

/** Field by field, the text place by place, word by word; what is alike is left out. */
async function differences(db: Db, said: Said, other: Said): Promise<Differing[]> {
  const [before, now] = [await textsOf(db, said), await textsOf(db, other)];
  const fields = [...before.keys()].map((name) => ({
    name,
    part: name === "caption" ? "lead" : name,
    differences: compared(before.get(name) ?? "", now.get(name) ?? ""),
  }));
  return [...fields.filter((one) => one.differences.length > 0), ...(await placesOf(said, other))];
}

/** Past so many places nobody goes one by one: the text is told, and brought back, whole. */
const mostPlaces = 100;

async function placesOf(said: Said, other: Said): Promise<Differing[]> {
  const hunks = hunksOf(other.body, said.body);
  if (hunks.length > mostPlaces)
    return [{ name: "body", part: "body", differences: compared(await writeMarkdown(said.body), await writeMarkdown(other.body)) }];
  return Promise.all(
    hunks.map(async ({ from, to, otherFrom, otherTo }, at) => {
      const then = await writeMarkdown({ ...said.body, content: said.body.content.slice(otherFrom, otherTo) });
      const now = await writeMarkdown({ ...other.body, content: other.body.content.slice(from, to) });
      return { name: "body" as const, part: `place-${at}`, differences: compared(then, now) };
    }),
  );
}

type FieldName =
  | "headline"
  | "standfirst"
  | "byline"
  | "credits"
  | "topics"
  | "section"
  | "access"
  | "datedOn"
  | "lead"
  | "caption"
  | "body";

async function textsOf(db: Db, said: Said): Promise<Map<FieldName, string>> {
  const picture = said.lead && (await picturesById(db, [said.lead.pictureId]))[said.lead.pictureId];
  return new Map<FieldName, string>([
    ["headline", said.headline],
    ["standfirst", said.standfirst],
    ["byline", said.byline.join(", ")],
    ["credits", (said.credits ?? []).map(({ role, name }) => `${role}: ${name}`).join("\n\n")],
    ["topics", (said.topics ?? []).join(", ")],
    ["section", said.section ?? ""],
    ["access", said.access],
    ["datedOn", said.datedOn ?? ""],
    ["lead", picture?.name ?? ""],
    ["caption", said.lead ? [said.lead.alt, printInline(said.lead.caption), said.lead.credit].filter(Boolean).join("\n\n") : ""],
  ]);
}
