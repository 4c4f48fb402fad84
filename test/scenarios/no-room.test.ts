import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { type Listening, listen } from "../../src/http/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { seededTemplate } from "../support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";

let fresh: FreshPlatform;
let masthead: Masthead;
let server: Listening;
beforeAll(async () => {
  fresh = await freshPlatform({ from: await seededTemplate() });
  // one place for strangers
  Object.assign(fresh.platform.settings, { requestsAtWork: 4, requestPatience: 300 });
  masthead = await compose(fresh.platform);
  server = await listen(masthead.fetch, { port: 0, host: "127.0.0.1", shortcut: masthead.shortcut, gate: masthead.gate });
});
afterAll(async () => {
  await server.close();
  await fresh.close();
});

const ask = (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: "manual", ...init, headers: { accept: "text/html", ...headers } });
/** A form as a browser sends it, with the page it was sent from. */
const send = (path: string, fields: Record<string, string>, site: string) =>
  ask(path, { method: "POST", body: new URLSearchParams(fields) }, { "sec-fetch-site": site });

it("whoever waited in vain is told so on a page of ours, and can send what they sent again; what lies ready and what pays is answered", async () => {
  await (await ask("/")).text();
  const client = await fresh.platform.pool.connect();
  // also where it is told otherwise: the database would wait for it to its end
  onTestFinished(() => client.release(true));
  await client.query("begin; lock table archive_entries, reader_letters in access exclusive mode");
  // takes the strangers’ place until the lock is gone
  const first = ask("/search?q=lamp");
  await wait(50);
  const typed = { name: "Ida <b>Moss</b>", body: "Dear editor" };
  const [page, told, form, foreign, kept, alive, bought] = await Promise.all([
    ask("/search?q=ferry"),
    ask("/search?q=ferry", {}, { accept: "application/json", cookie: "masthead=of-nobody" }),
    send("/letters-to-the-editor?from=x", typed, "same-origin"),
    send("/letters-to-the-editor", typed, "cross-site"),
    ask("/"),
    ask("/readyz"),
    send("/subscribe/digital", {}, "same-origin"),
  ]);
  expect([page, told, form, foreign, kept, alive].map(({ status }) => status)).toEqual([503, 503, 503, 503, 200, 200]);
  // looked at by the shop: whoever pays has places of their own
  expect(bought.status).toBe(303);
  expect(Number(page.headers.get("retry-after"))).toBeGreaterThanOrEqual(5);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page.headers.get("cache-control")).toContain("no-store");
  const [html, sent, ofForeign] = [await page.text(), await form.text(), await foreign.text()];
  expect(html).toContain("More is being asked of the magazine");
  expect(await told.json()).toMatchObject({ type: "/errors#no-room", status: 503 });
  expect(sent).toContain('action="/letters-to-the-editor?from=x"');
  expect(sent).toContain('name="name" value="Ida &lt;b>Moss&lt;/b>"');
  // what another’s page had them send is not laid ready as their own
  expect(ofForeign).not.toContain("Moss");
  expect(await fresh.platform.metrics.text()).toContain('masthead_requests_shed_total{asker="stranger"} 4');
  await client.query("rollback");
  expect((await first).status).toBe(200);
  // what was shed did nothing
  expect((await ask("/search?q=ferry")).status).toBe(200);
  const { rows } = await fresh.platform.pool.query("select count(*)::int as count from reader_letters where name like '%Moss%'");
  expect(rows).toEqual([{ count: 0 }]);
});
