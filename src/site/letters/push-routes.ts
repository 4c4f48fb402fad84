import type { Hono } from "hono";
import { z } from "zod";
import { readForm } from "../../http/index.ts";
import { pushKeys, subscribe, withdraw } from "../../push/index.ts";
import { type Ctx, type Env, type Site, ipOf, visitOf } from "../visit/context.ts";
import { spokenIn } from "../visit/in-language.ts";
import { messagesOf } from "../visit/visit.ts";

/** As the browser gave them: an address that is cut is another. `language`: of the page whose button was pressed. */
const given = z.string().default("");
const asked = z.object({ endpoint: given, p256dh: given, auth: given, language: given });
const withdrawn = z.object({ endpoint: given, language: given });

const noStore = { "cache-control": "no-store" };
const done = () => new Response(null, { status: 204, headers: noStore });

/** Word of a new issue by the browser’s own push service: asked for and withdrawn by a script, at a button of the reading settings. */
export function pushRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  /** Who asks, and what the page said. */
  const spoken = async (c: Ctx, language: string) => {
    const visit = await visitOf(site, c);
    return { person: visit.person, m: messagesOf(language ? spokenIn(visit, language) : visit).push };
  };
  app.get("/push/key.json", async () => Response.json({ key: (await pushKeys(platform)).publicKey }, { headers: noStore }));
  app.post("/push/subscription", async (c) => {
    const { language, ...of } = (await readForm(c.req.raw, 10_000)).parse(asked);
    const { person, m } = await spoken(c, language);
    await subscribe(platform, of, { personId: person?.id ?? null, ip: ipOf(site, c), words: `${m.says} ${m.ask}` });
    return done();
  });
  app.post("/push/subscription/withdrawal", async (c) => {
    const { language, endpoint } = (await readForm(c.req.raw, 10_000)).parse(withdrawn);
    await withdraw(platform, endpoint, (await spoken(c, language)).m.withdraw);
    return done();
  });
}
