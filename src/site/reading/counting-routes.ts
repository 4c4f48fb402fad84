import type { Hono } from "hono";
import { readBody } from "../../http/index.ts";
import { type Env, type Site, askerOf } from "../visit/context.ts";

/** No mark of a page is longer; bytes. */
const mostBytes = 1000;
const headers = { "cache-control": "no-store" };

/** Where pages tell how far they were read and heard. It answers nothing, sets nothing and keeps nothing of who asks. */
export function countingRoutes(app: Hono<Env>, site: Site): void {
  app.post("/reading", async (c) => {
    const sent = (await readBody(c.req.raw, mostBytes)).toString("utf8");
    const counted = await site.readership.mark(askerOf(site, c), sent);
    return new Response(null, { status: counted ? 204 : 429, headers });
  });
}
