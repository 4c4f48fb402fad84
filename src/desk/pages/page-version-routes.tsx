import { z } from "zod";
import {
  type HousePage,
  type PageSaid,
  housePageById,
  restorePage,
  versionOfPage,
  versionsOfPage,
  writeMarkdown,
} from "../../editorial/index.ts";
import { field, idIn, readForm } from "../../http/index.ts";
import { peopleById } from "../../people/index.ts";
import { type Db, type Platform, inTransaction } from "../../platform/index.ts";
import { isId } from "../../values/index.ts";
import { compared } from "../articles/compared.ts";
import { deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { doneAt, notice } from "../notices.ts";
import { missing } from "../refusals.ts";
import { type Ctx, type Route, see, words } from "../route.ts";
import { type Differs, PageVersionPage, PageVersionsPage } from "./page-versions.tsx";

const restored = notice("page-restored", ({ keeping }) => keeping.restored);
const looked = z.object({ version: field.wholeOrNull() });

/** What a page said before: listed, laid beside what it says now, and brought back. */
export function pageVersionRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/pages/:id/versions", words, async (c, visit) => {
    const [page, asked] = [await housePageById(db, idIn(c)), listQueryOf(c.req.url)];
    const versions = await versionsOfPage(db, page.id, asked);
    const who = await whoIn(db, [page.changedBy, ...versions.rows.map(({ savedBy }) => savedBy)]);
    return deskPage(<PageVersionsPage visit={visit} page={page} versions={versions} who={who} asked={asked} />);
  });
  route("get", "/pages/:id/versions/:version", words, async (c, visit) => {
    const page = await housePageById(db, idIn(c));
    const version = await versionOfPage(db, { pageId: page.id, id: versionIn(c) });
    const who = await whoIn(db, [version.savedBy]);
    return deskPage(
      <PageVersionPage visit={visit} page={page} version={version} who={who} fields={await differences(version.said, page)} />,
    );
  });
  route("post", "/pages/:id/versions/:version", words, async (c, visit) => {
    const pageId = idIn(c);
    const { version } = (await readForm(c.req.raw)).parse(looked);
    await inTransaction(platform, (tx) =>
      restorePage(platform, tx, { pageId, id: versionIn(c), version: version ?? 0, by: visit.person.id }),
    );
    return see(doneAt(`/desk/pages/${pageId}`, restored));
  });
}

function versionIn(c: Ctx): string {
  const id = c.req.param("version") ?? "";
  return isId(id) ? id : missing();
}

async function whoIn(db: Db, ids: (string | null)[]): Promise<(id: string | null) => string | undefined> {
  const people = await peopleById(db, [...new Set(ids.flatMap((id) => id ?? []))]);
  return (id) => {
    const person = id === null ? undefined : people.get(id);
    return person && (person.name || person.email || undefined);
  };
}

/** Field by field, paragraph by paragraph, word by word; the fields that are alike are left out. */
async function differences(said: PageSaid, now: HousePage): Promise<Differs[]> {
  const texts: Record<Differs["name"], [string, string]> = {
    headline: [said.headline, now.headline],
    standfirst: [said.standfirst, now.standfirst],
    language: [said.language, now.language],
    body: [await writeMarkdown(said.body), await writeMarkdown(now.body)],
  };
  return (["headline", "standfirst", "language", "body"] as const)
    .map((name) => ({ name, differences: compared(...texts[name]) }))
    .filter((one) => one.differences.length > 0);
}
