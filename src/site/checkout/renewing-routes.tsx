import { z } from "zod";
import { type Renewing, placeRenewal, renewingOf } from "../../renewals/index.ts";
import { field, readForm, idIn } from "../../http/index.ts";
import { type Person, newToken } from "../../people/index.ts";
import { keysOf } from "../../values/index.ts";
import type { Checkout } from "./checkout.ts";
import { cardOfForm, orderKeyOf } from "./checkout-form.ts";
import { type Ctx, type Site, ownPage } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { type KeptForm, keptForm, sendForm } from "./kept-form.ts";
import { rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import { seeNext } from "./orders-routes.tsx";
import { RenewingPage } from "../pages/renewing.tsx";
import type { Visit } from "../visit/visit.ts";

type Own = (method: "get" | "post", path: string, work: (c: Ctx, visit: Visit & { person: Person }) => Promise<Response>) => void;

const renewal = z.object({ agreed: field.tick, second: field.tick });

/** A reader renews by hand; from there it goes on as after any order. */
export function renewingRoutes(own: Own, site: Site, { payments, playCards }: Checkout): void {
  const { platform, sells } = site;
  const byCard = sells && payments.gateway.paidBy === "card";
  const play = byCard ? playCards : undefined;
  const asked = (c: Ctx, visit: { person: Person }) => ({
    subscriptionId: idIn(c),
    personId: visit.person.id,
  });
  const page = (visit: Visit, renewing: Renewing, { orderKey, ...shown }: KeptForm) =>
    htmlOf(<RenewingPage {...{ visit, renewing, play, shown }} orderKey={orderKey || newToken()} />);
  own("get", "/account/subscriptions/:id/renewing", async (c, visit) =>
    ownPage(
      page(visit, await renewingOf(platform, asked(c, visit)), (await keptForm(site, c)) ?? { values: {}, errors: {}, orderKey: "" }),
    ),
  );
  own("post", "/account/subscriptions/:id/renewing", async (c, visit) => {
    const renewing = await renewingOf(platform, asked(c, visit));
    const form = await readForm(c.req.raw);
    const [orderKey, values] = [orderKeyOf(form), form.asTyped(keysOf(renewal.shape))];
    const place = () =>
      placeRenewal(platform, payments, {
        ...asked(c, visit),
        ...form.parse(renewal),
        key: orderKey,
        card: cardOfForm(form, byCard),
      });
    return rerenderOnRefusal(
      visit,
      async () => seeNext(site, c, await sendForm(site, c, { values, errors: {}, orderKey }, place)),
      ({ detail, fields }) => page(visit, renewing, { values, errors: fields, problem: detail, orderKey }),
    );
  });
}
