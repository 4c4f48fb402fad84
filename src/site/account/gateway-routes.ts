import type { Hono } from "hono";
import { readBody } from "../../http/index.ts";
import type { Checkout } from "../checkout/checkout.ts";
import { type Env, type Site, see, visitOf } from "../visit/context.ts";
import { missing } from "../refused/missing.ts";
import { methodPlace } from "../pages/account-settings.tsx";
import { isFreshHere, toProof } from "./proof-routes.tsx";

/** What a gateway posts comes from no page of ours; its signature stands in for the origin. */
export const isSigned = (path: string): boolean => /^\/gateways\/[a-z]+\/events$/.test(path);

/** Between us and the gateway: what it tells us, and its page on which a reader changes the card. */
export function gatewayRoutes(app: Hono<Env>, site: Site, { payments }: Checkout): void {
  const { platform } = site;
  // answered as soon as it is kept: what follows from it is a job's
  app.post("/gateways/:name/events", async (c) => {
    if (c.req.param("name") !== payments.gateway.name) missing();
    const raw = (await readBody(c.req.raw, 1_000_000)).toString("utf8");
    await payments.receive({ raw, header: (name) => c.req.header(name) });
    return new Response(null, { status: 200 });
  });
  app.post("/account/payment-method", async (c) => {
    const { person } = await visitOf(site, c);
    if (!person) return see("/sign-in?return=/account");
    // what is charged from there on is theirs to say, and of nobody who finds their browser open
    if (!(await isFreshHere(site, c))) return toProof(methodPlace);
    return see((await payments.openPortal(person.id, `${platform.settings.origin}/account/payment-method`)) ?? "/account");
  });
  // back from there: what was chosen is shown
  app.get("/account/payment-method", async (c) => {
    const { person } = await visitOf(site, c);
    if (!person) return see("/sign-in?return=/account");
    await payments.lookAtMethod(person.id);
    return see("/account");
  });
}
