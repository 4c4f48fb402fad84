import { binArticle, binDays, binned, draftById, linksTo, reasonsAgainstBinning, restoreArticle } from "../../../editorial/index.ts";
import { idIn } from "../../../http/index.ts";
import { messagesIn } from "../../../messages/index.ts";
import { type Platform, inTransaction } from "../../../platform/index.ts";
import { privateLinksOf } from "../../../review/index.ts";
import { askFirst } from "../../ask-first.tsx";
import { deskPage } from "../../frame.tsx";
import { doneAt, notice } from "../../notices.ts";
import { type Route, editing, see } from "../../route.ts";
import { BinPage } from "./bin-page.tsx";

const isBinned = notice("binned", (m) => m.bin.binned);
const isRestored = notice("unbinned", (m) => m.bin.restored);

/** Drafts that go into the bin, its list, and the way back. */
export function binRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  askFirst(route, "/articles/:id/deletion", {
    roles: editing,
    ask: async (c, { language, person }) => {
      const { bin: m, common } = messagesIn(language).desk;
      const draft = await draftById(db, idIn(c));
      const [linked, links] = await Promise.all([linksTo(db, draft.id), privateLinksOf(platform, draft.id)]);
      return {
        title: m.deleteTitle(draft.headline),
        back: { href: `/desk/articles/${draft.id}`, label: m.back },
        says: [...m.happens(binDays), ...(links.some(({ state }) => state === "open") ? [m.closed] : [])],
        odd: linked.length > 0 ? [m.linked(linked.map(common.quoted).join(", "))] : [],
        reasons: await reasonsAgainstBinning(platform, draft.id, person.id),
        button: m.toBin,
      };
    },
    work: async (c, visit) => {
      const { id: articleId } = await draftById(db, idIn(c));
      await inTransaction(platform, (tx) => binArticle(platform, tx, { articleId, by: visit.person.id }));
      return see(doneAt("/desk/bin", isBinned));
    },
  });
  route("get", "/bin", editing, async (_c, visit) => deskPage(<BinPage visit={visit} rows={await binned(db, visit.own)} />));
  route("post", "/articles/:id/restoration", editing, async (c) => {
    const articleId = idIn(c);
    await inTransaction(platform, (tx) => restoreArticle(tx, articleId));
    return see(doneAt(`/desk/articles/${articleId}`, isRestored));
  });
}
