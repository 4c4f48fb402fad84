import type { Hono } from "hono";
import { z } from "zod";
import { readForm } from "../http/index.ts";
import { pushKeys, subscribe, withdraw } from "../push/index.ts";
import { type Env, type Site, ipOf, visitOf } from "./context.ts";

/** As the browser gave them: an address that is cut is another. */
const given = z.string().default("");
const asked = z.object({ endpoint: given, p256dh: given, auth: given });
const withdrawn = z.object({ endpoint: given });

const noStore = { "cache-control": "no-store" };
const done = () => new Response(null, { status: 204, headers: noStore });

/** Word of a new issue by the browser’s own push service: asked for and withdrawn by a script, at a button of the reading settings. */
export function pushRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.get("/push/key.json", async () => Response.json({ key: (await pushKeys(platform)).publicKey }, { headers: noStore }));
  app.post("/push/subscription", async (c) => {
    const of = (await readForm(c.req.raw, 10_000)).parse(asked);
    const { person } = await visitOf(site, c);
    await subscribe(platform, of, { personId: person?.id ?? null, ip: ipOf(site, c) });
    return done();
  });
  app.post("/push/subscription/withdrawal", async (c) => {
    await withdraw(platform, (await readForm(c.req.raw, 10_000)).parse(withdrawn).endpoint);
    return done();
  });
}
