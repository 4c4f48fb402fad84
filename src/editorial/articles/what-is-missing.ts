import { articleLinked, hrefsIn, suggestionsIn } from "../../document/index.ts";
import type { Db } from "../../platform/index.ts";
import { picturesNamedIn } from "../pictures/named-in.ts";
import { picturesById } from "../pictures/read-pictures.ts";
import { wantedWords } from "../pieces/terms.ts";
import { idsByPath, movedFrom } from "./read-articles.ts";
import type { Draft } from "./read-drafts.ts";
import { type Gap, stillMissing } from "./still-missing.ts";

/** What a draft still lacks, with what the magazine knows of its pictures, its links and its length. */
export async function whatIsMissing(db: Db, draft: Draft, { origin }: { origin: string }): Promise<Gap[]> {
  const [pictures, nowhere, wanted, suggestions] = await Promise.all([
    picturesById(db, picturesNamedIn(draft.body)),
    leadingNowhere(db, hrefsIn(draft.body), origin),
    wantedWords(db, draft.id),
    suggestionsOf(db, draft.id),
  ]);
  return stillMissing(draft, { pictures: new Set(Object.keys(pictures)), nowhere, wanted, suggestions });
}

/** How many changes are suggested to a text and neither taken nor refused. */
async function suggestionsOf(db: Db, articleId: string): Promise<number> {
  const held = await db.selectFrom("marked_bodies").select("marked").where("article_id", "=", articleId).executeTakeFirst();
  return held ? suggestionsIn(held.marked).size : 0;
}

/** Of these addresses, those of articles of this magazine at which none stands, nor ever stood, and articles that are not public. */
async function leadingNowhere(db: Db, hrefs: readonly string[], origin: string): Promise<Set<string>> {
  const ours = hrefs.flatMap((href) => {
    const path = pathOf(href, origin);
    return path === undefined ? [] : [{ href, path }];
  });
  const standing = await idsByPath(
    db,
    ours.map(({ path }) => path),
  );
  const nowhere = new Set(hrefs.filter((href) => href.trim() === "" || href.trim() === "#"));
  // an article that is not public: readers see the words alone
  for (const href of hrefs) if (articleLinked(href)) nowhere.add(href);
  const elsewhere = ours.filter(({ path }) => !standing.has(path));
  const moved = await Promise.all(elsewhere.map(({ path }) => hasMoved(db, path)));
  for (const [at, { href }] of elsewhere.entries()) if (!moved[at]) nowhere.add(href);
  return nowhere;
}

const articleAt = /^\/(?<year>\d{4})\/(?<month>\d{2})\/(?<slug>[^/]{1,200})$/;

function pathOf(href: string, origin: string): string | undefined {
  if (!URL.canParse(href, origin)) return undefined;
  const to = new URL(href, origin);
  return to.origin === new URL(origin).origin && articleAt.test(to.pathname) ? to.pathname : undefined;
}

async function hasMoved(db: Db, path: string): Promise<boolean> {
  const { year = "", month = "", slug = "" } = articleAt.exec(path)?.groups ?? {};
  return (await movedFrom(db, { year, month, slug })) !== undefined;
}
