import { z } from "zod";
import { printInline } from "../../../document/index.ts";
import {
  type Draft,
  type Said,
  draftById,
  picturesById,
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
import { compared } from "../compared.ts";
import { VersionPage, VersionsPage } from "./version-pages.tsx";
import { keepOwn } from "../own.ts";

const restored = notice("restored", (m) => m.keeping.restored);
const looked = z.object({ version: field.wholeOrNull() });

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
    const who = await peopleById(db, namesIn([draft.changedBy, version.savedBy]));
    return deskPage(<VersionPage visit={visit} draft={draft} version={version} who={who} fields={await differences(db, version, draft)} />);
  });
  route("post", "/articles/:id/versions/:version", writing, async (c, visit) => {
    const articleId = idIn(c);
    const { version } = (await readForm(c.req.raw)).parse(looked);
    await inTransaction(platform, async (tx) => {
      await restoreVersion(platform, tx, { articleId, id: versionIn(c), version: version ?? 0, by: visit.person.id });
      await keepOwn(platform, tx, visit, { id: articleId, isNew: false });
    });
    return see(doneAt(`/desk/articles/${articleId}`, restored));
  });
}

const namesIn = (ids: (string | null)[]): string[] => [...new Set(ids.flatMap((id) => id ?? []))];

function versionIn(c: Ctx): string {
  const id = c.req.param("version") ?? "";
  return isId(id) ? id : missing();
}

export type Who = Pick<ReadonlyMap<string, Pick<Person, "name" | "email">>, "get">;

/** Field by field, paragraph by paragraph, word by word; the fields that are alike are left out. */
async function differences(db: Db, { said }: Version, draft: Draft) {
  const [before, now] = [await textsOf(db, said), await textsOf(db, draft)];
  return [...before.keys()]
    .map((name) => ({ name, differences: compared(before.get(name) ?? "", now.get(name) ?? "") }))
    .filter((one) => one.differences.length > 0);
}

export type FieldName = "headline" | "standfirst" | "byline" | "credits" | "section" | "access" | "datedOn" | "lead" | "caption" | "body";

async function textsOf(db: Db, said: Said): Promise<Map<FieldName, string>> {
  const picture = said.lead && (await picturesById(db, [said.lead.pictureId]))[said.lead.pictureId];
  return new Map<FieldName, string>([
    ["headline", said.headline],
    ["standfirst", said.standfirst],
    ["byline", said.byline.join(", ")],
    ["credits", (said.credits ?? []).map(({ role, name }) => `${role}: ${name}`).join("\n\n")],
    ["section", said.section ?? ""],
    ["access", said.access],
    ["datedOn", said.datedOn ?? ""],
    ["lead", picture?.name ?? ""],
    ["caption", said.lead ? [said.lead.alt, printInline(said.lead.caption), said.lead.credit].filter(Boolean).join("\n\n") : ""],
    ["body", await writeMarkdown(said.body)],
  ]);
}
