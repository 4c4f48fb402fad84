import { z } from "zod";
import { discardChanges, draftById } from "../../../editorial/index.ts";
import { field, idIn } from "../../../http/index.ts";
import { messagesIn } from "../../../messages/index.ts";
import { type Platform, inTransaction } from "../../../platform/index.ts";
import { askFirst } from "../../ask-first.tsx";
import { doneAt, notice } from "../../notices.ts";
import { type Route, see, writing } from "../../route.ts";
import { keepOwn } from "../own.ts";

const discarded = notice("discarded", (m) => m.keeping.discarded);
const looked = z.object({ version: field.wholeOrNull() });

/** A draft that goes back to what is published; its page asks first. */
export function discardRoutes(route: Route, platform: Platform): void {
  askFirst(route, "/articles/:id/discarding", {
    roles: writing,
    ask: async (c, { language }) => {
      const [m, draft] = [messagesIn(language).desk.keeping, await draftById(platform.db, idIn(c))];
      return {
        title: m.discardTitle,
        back: { href: `/desk/articles/${draft.id}`, label: m.discardBack },
        says: [draft.headline, ...m.discardSays, m.discardSuggests],
        reasons: draft.publication === "behind" ? [] : [m.notBehind],
        button: m.discard,
        inputs: { names: ["version"], shown: <input type="hidden" name="version" value={String(draft.version)} /> },
      };
    },
    work: async (c, visit, form) => {
      const [articleId, { version }] = [idIn(c), form.parse(looked)];
      await inTransaction(platform, async (tx) => {
        await discardChanges(platform, tx, { articleId, version: version ?? 0, by: visit.person.id });
        await keepOwn(platform, tx, visit, { id: articleId, isNew: false });
      });
      return see(doneAt(`/desk/articles/${articleId}`, discarded));
    },
  });
}
