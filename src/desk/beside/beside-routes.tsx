import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { draftAsRead, draftById, publicationOf, whatIsMissing } from "../../editorial/index.ts";
import { idIn, securityHeaders } from "../../http/index.ts";
import { Speaking, messagesIn } from "../../messages/index.ts";
import { hearSegment, planOfDraft } from "../../narration/index.ts";
import { letterOfArticle } from "../../newsletter/index.ts";
import type { Platform } from "../../platform/index.ts";
import { renderPrintView } from "../../print/index.ts";
import { must } from "../../values/index.ts";
import type { DeskVisit } from "../frame.tsx";
import { missing } from "../refusals.ts";
import { type Ctx, type Route, writing } from "../route.ts";
import { MissingList } from "./missing-list.tsx";
import { PagePane, bodyOf } from "./page-pane.tsx";
import { SpeechPane } from "./speech-pane.tsx";

/** What stands beside a text while it is written, of the draft as it was saved last: by its button, or as it was typed. */
export function besideRoutes(route: Route, platform: Platform): void {
  const { db, settings, storage } = platform;
  const draftOf = (c: Ctx) => draftById(db, idIn(c));
  const readOf = async (c: Ctx) => draftAsRead(platform, await draftOf(c));
  route("get", "/articles/:id/missing", writing, async (c, visit) => {
    const draft = await draftOf(c);
    return page(visit, <MissingList draft={draft} gaps={await whatIsMissing(db, draft, settings)} />);
  });
  route("get", "/articles/:id/beside/page", writing, async (c, visit) => {
    const article = await readOf(c);
    return framed(page(visit, <PagePane visit={visit} article={article} html={await bodyOf(article)} />));
  });
  route("get", "/articles/:id/beside/print.pdf", writing, async (c) => {
    const [article, publication] = [await readOf(c), await publicationOf(db)];
    const input = { article, publication, origin: settings.origin, offer: null, cut: false };
    const { pdf } = await renderPrintView(input, (key) => storage.get(key));
    return framed(file(new Uint8Array(pdf), "application/pdf"));
  });
  route("get", "/articles/:id/beside/letter/preview", writing, async (c) => {
    const { html } = await letterOfArticle(platform, await readOf(c));
    return framed(file(html.replace("<head>", '<head><base target="_blank">'), "text/html; charset=utf-8"), mailPolicy);
  });
  route("get", "/articles/:id/beside/speech", writing, async (c, visit) => {
    const draft = await draftOf(c);
    const plan = await planOfDraft(platform, draft);
    return framed(page(visit, <SpeechPane visit={visit} plan={plan} base={`/desk/articles/${draft.id}/beside`} />));
  });
  route("get", "/articles/:id/beside/:file{[\\w-]+\\.wav}", writing, async (c) => {
    const plan = await planOfDraft(platform, await draftOf(c));
    const wav = (await hearSegment(platform, plan, must(c.req.param("file"), "file in the address").replace(/\.wav$/, ""))) ?? missing();
    return file(new Uint8Array(wav), "audio/wav");
  });
}

const file = (body: string | Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(body, { headers: { "content-type": type, "cache-control": "no-store" } });

const page = (visit: DeskVisit, shown: VNode): Response =>
  file(
    (shown.type === MissingList ? "" : "<!doctype html>") +
      renderToString(<Speaking.Provider value={messagesIn(visit.language)}>{shown}</Speaking.Provider>),
    "text/html; charset=utf-8",
  );

/** Only the desk may show it in a frame. */
const policy = must(securityHeaders(false)["content-security-policy"], "policy").replace(
  "frame-ancestors 'none'",
  "frame-ancestors 'self'",
);
/** As mail programs get it, styles and all; it may do nothing. */
const mailPolicy =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

function framed(answer: Response, says = policy): Response {
  answer.headers.set("content-security-policy", says);
  return answer;
}
