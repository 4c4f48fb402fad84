import { type AsOneReads, asOneReadsOf, rootAsRead } from "../../visit/reading-choices.ts";
import { isAt } from "./at.ts";
import { type Chosen, chosenHere, isChoiceToTell, keptIssues, settingsCache, settingsPath } from "./kept.ts";

export const isOfSettings = (pathname: string): boolean => isAt(pathname, settingsPath);

const write = async (chosen: Chosen): Promise<void> => (await caches.open(settingsCache)).put(settingsPath, Response.json(chosen));

let last: Promise<unknown> = Promise.resolve();
/** One after another, as they were asked for: what was chosen last holds. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const done = last.then(change, change);
  last = done;
  return done;
}

/** The form as it is sent: kept here where anything is kept, and told to the magazine where there is a line. */
export async function choose(request: Request): Promise<Response> {
  const again = request.clone();
  const sent = await inTurn(async () => {
    const body = await again.text();
    // what was chosen before and is not told yet must not be told after this
    if ((await keptIssues()).length > 0 || (await isChoiceToTell())) await write({ sent: body, isTold: false });
    return body;
  });
  const answer = await fetch(request).catch(() => undefined);
  if (answer && isHeard(answer)) await inTurn(() => noteTold(sent));
  return answer ?? wayBack(request, sent);
}

/** Refused, it would be refused again; not so where too much was asked. */
const isHeard = ({ type, status }: Response): boolean => type === "opaqueredirect" || (status < 500 && status !== 429);

/** What was chosen meanwhile is not told yet. */
async function noteTold(sent: string): Promise<void> {
  const now = await chosenHere();
  if (now?.sent !== sent) return;
  if ((await keptIssues()).length > 0) await write({ sent, isTold: true });
  else await caches.delete(settingsCache);
}

/** A form that is sent without a script leads where it would have. */
function wayBack(request: Request, sent: string): Response {
  if (request.mode !== "navigate") return Response.error();
  const { origin } = new URL(request.url);
  const to = new URL(new URLSearchParams(sent).get("return") ?? "/", origin);
  return Response.redirect(to.origin === origin ? to.href : origin, 303);
}

/** What the magazine was not told yet, it is told; while it cannot be, it stays here. */
export async function tellChosen(): Promise<void> {
  const held = await chosenHere();
  if (!held || held.isTold) return;
  const body = new URLSearchParams(held.sent);
  const answer = await fetch(settingsPath, { method: "POST", body, redirect: "manual", credentials: "same-origin" }).catch(() => undefined);
  if (answer && isHeard(answer)) await inTurn(() => noteTold(held.sent));
}

/** A kept page as it was chosen since: in its first tag, before anything of it is seen. */
export async function asChosen(page: Response, files: readonly string[]): Promise<Response> {
  const held = await chosenHere();
  if (!held) return page;
  const headers = new Headers(page.headers);
  // it is not what was sent any more
  for (const name of ["content-encoding", "content-length", "etag"]) headers.delete(name);
  const chosen = asOneReadsOf(Object.fromEntries(new URLSearchParams(held.sent)));
  return new Response(pageAsChosen(await page.text(), chosen, files), { headers });
}

/** As the magazine would have sent it. */
export function pageAsChosen(html: string, chosen: AsOneReads, files: readonly string[]): string {
  const read = rootAsRead(html, chosen);
  const face = files.find((file) => /^\/assets\/lexend\.\w+\.css$/.test(file));
  if (chosen.face !== "dyslexia" || !face || read.includes(`href="${face}"`)) return read;
  return read.replace(
    /<link rel="stylesheet" href="\/assets\/site\.\w+\.css"\/>/,
    (first) => `${first}<link rel="stylesheet" href="${face}"/>`,
  );
}
