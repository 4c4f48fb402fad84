import type { Platform } from "../platform/index.ts";
import { articleById, whereItStood } from "../editorial/index.ts";

/** Milliseconds. */
const patience = 20_000;
/** Taken; or taken, and the key is looked at later. */
const taken = new Set([200, 202]);
/** What another try will not mend: https://www.indexnow.org/documentation */
const meant: Record<number, string> = {
  400: "it did not understand the request",
  403: "it did not find the key at its address: is the magazine reached from outside at ORIGIN?",
  422: "it says that the address is not this magazine’s, or that the key has another form",
};

/** Job: tells search engines that the page of an article is new, is another, or is gone. Nothing, unless the host has a key. */
export async function tellSearchEngines({ db, settings, log }: Platform, { articleId }: { articleId: string }): Promise<void> {
  const { indexNow, origin, demo } = settings;
  if (!indexNow || demo) return;
  const path = (await articleById(db, articleId))?.path ?? (await whereItStood(db, articleId));
  if (path === undefined) return;
  const { key, address } = indexNow;
  const body = { host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt`, urlList: [origin + path] };
  const { status } = await fetch(address, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  if (taken.has(status)) return;
  const why = meant[status];
  if (why === undefined) throw new Error(`IndexNow answered ${status}.`);
  log.warn({ status, path }, `IndexNow was told in vain: ${why}`);
}
