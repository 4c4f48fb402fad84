import { inNoLanguage, isAt } from "./offline/at.ts";
import { asChosen, choose, isOfSettings, tellChosen } from "./offline/chosen.ts";
import { bringUpToDate } from "./offline/keep.ts";
import { check, fileCache, heldIn, heldOf, keptAt, keptIssues, removeAll, shellPath, stateOf } from "./offline/kept.ts";
import { partOf } from "./offline/part-of.ts";

/**
 * Stands between the magazine’s pages and the network in browsers that keep an issue. Everything comes from the network, as if it
 * were not there, but for the files whose name is their content; what was kept is shown where there is no line.
 */
type Waits = Event & { waitUntil(what: Promise<unknown>): void };
type Fetches = Waits & { request: Request; respondWith(answer: Response | Promise<Response>): void };
type Pushed = Waits & { data: { json(): unknown } | null };
type Pressed = Waits & { notification: Notification };
type Page = { url: string; focus(): Promise<unknown>; navigate(url: string): Promise<unknown> };
type Scope = {
  location: Location;
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(of: { type: "window" }): Promise<Page[]>; openWindow(url: string): Promise<unknown> };
  addEventListener(type: "push", then: (event: Pushed) => void): void;
  addEventListener(type: "notificationclick", then: (event: Pressed) => void): void;
  addEventListener(type: "install" | "activate", then: (event: Waits) => void): void;
  addEventListener(type: "fetch", then: (event: Fetches) => void): void;
};
declare const self: Scope;

/** Milliseconds that a kept issue waits for a network that does not say no. */
const patience = 4000;
/** How often it is asked, at most, whether what is kept may still be read, and is what the magazine has. */
const checkEvery = 60_000;
let checkedAt = 0;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === "POST") return isOfSettings(pathname) ? event.respondWith(choose(request)) : entered(event, pathname);
  if (request.method !== "GET") return;
  if (request.mode === "navigate") return event.respondWith(pageFor(event, pathname));
  if (/^\/(assets|pictures)\/|^\/look\.css$/.test(pathname)) return event.respondWith(fileFor(request, pathname + search));
  if (/\/audio\.mp3$|^\/issues\/\d+\/pages\/\d+\.webp$/.test(pathname)) event.respondWith(partFor(request, pathname + search));
});

self.addEventListener("push", (event) => event.waitUntil(showNews(event.data?.json())));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openNews(event.notification.data));
});

/** A new issue: said twice, it is shown once. */
async function showNews(news: unknown): Promise<void> {
  const said = wordsOf(news);
  if (!said.title) return;
  await self.registration.showNotification(said.title, { body: said.body, tag: said.tag, icon: "/icon-192.png", data: said.url });
}

function wordsOf(news: unknown): { title: string; body: string; tag: string; url: string } {
  const held = typeof news === "object" && news !== null ? Object.entries(news) : [];
  const of = (name: string) => String(held.find(([key]) => key === name)?.[1] ?? "");
  return { title: of("title"), body: of("body"), tag: of("tag"), url: of("url") };
}

/** In a window of ours that is open already, where there is one; never out of the magazine. */
async function openNews(path: unknown): Promise<void> {
  const url = new URL(String(path), self.location.origin);
  if (url.origin !== self.location.origin) return;
  const [page] = await self.clients.matchAll({ type: "window" });
  if (!page) return void (await self.clients.openWindow(url.href));
  await page.navigate(url.href).catch(() => self.clients.openWindow(url.href));
  await page.focus();
}

/** Whoever signs out takes along what was kept; whoever signs in may be another. */
function entered(event: Fetches, pathname: string): void {
  if (isAt(pathname, "/sign-out")) event.waitUntil(removeAll());
  if (["/sign-in", "/demo"].some((place) => isAt(pathname, place))) checkedAt = 0;
}

/** The page as it is now; where it does not come, what was kept of it. */
async function pageFor(event: Fetches, pathname: string): Promise<Response> {
  const path = inNoLanguage(pathname);
  const record = await keptAt(path);
  const kept = record && stateOf(record) === "open" ? await heldOf(path, path) : undefined;
  const patienceEnds = after(patience);
  // it is shown as it was chosen meanwhile
  await Promise.race([tellChosen(), patienceEnds]);
  const asked = fetch(event.request);
  const answer = await (kept ? Promise.race([asked, patienceEnds]) : asked).catch(() => undefined);
  if (answer && (answer.status < 500 || !kept)) {
    event.waitUntil(checkNowAndThen());
    return answer;
  }
  if (kept) return asChosen(kept, record?.files ?? []);
  if (answer) return answer;
  const shell = await heldIn(fileCache, shellPath);
  if (!shell) return Response.error();
  const files = (await keptIssues()).flatMap((one) => one.files);
  return asChosen(shell, files);
}

const after = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));

async function checkNowAndThen(): Promise<void> {
  if (Date.now() - checkedAt < checkEvery) return;
  checkedAt = Date.now();
  await bringUpToDate(await check());
}

/** Its name is its content: what is here is what the network would send. */
async function fileFor(request: Request, path: string): Promise<Response> {
  const held = await heldIn(fileCache, path);
  if (held) return held;
  return (await keptPart(path)) ?? fetch(request);
}

/** What is asked of the magazine each time whether one may have it. */
async function partFor(request: Request, path: string): Promise<Response> {
  const answer = await fetch(request).catch(() => undefined);
  if (answer && answer.status < 500) return answer;
  const kept = await keptPart(path);
  return kept ? partOf(kept, request.headers.get("range")) : (answer ?? Response.error());
}

/** Out of an issue that is open here; of a picture the size that was kept. */
async function keptPart(path: string): Promise<Response | undefined> {
  for (const record of await keptIssues()) {
    if (stateOf(record) !== "open") continue;
    const held = await heldOf(record.path, record.instead[path] ?? path);
    if (held) return held;
  }
  return undefined;
}
