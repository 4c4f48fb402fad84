import { renderToString } from "preact-render-to-string";
import { draftById, whatIsMissing } from "../../editorial/index.ts";
import { idIn } from "../../http/index.ts";
import { Speaking, messagesIn } from "../../messages/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type Route, writing } from "../route.ts";
import { MissingList } from "./missing-list.tsx";

/** What stands beside a text while it is written, of the draft as it was saved last: by its button, or as it was typed. */
export function besideRoutes(route: Route, platform: Platform): void {
  const { db, settings } = platform;
  route("get", "/articles/:id/missing", writing, async (c, visit) => {
    const draft = await draftById(db, idIn(c));
    const gaps = await whatIsMissing(db, draft, settings);
    const list = (
      <Speaking.Provider value={messagesIn(visit.language)}>
        <MissingList draft={draft} gaps={gaps} />
      </Speaking.Provider>
    );
    return new Response(renderToString(list), { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
  });
}
