import { z } from "zod";
import { currentIssue } from "../../editorial/index.ts";
import { field, idIn, readForm } from "../../http/index.ts";
import { type Doubled, doubledOrders, followOn, giveDoubled, keepDoubled, orderById, secondPath } from "../../orders/index.ts";
import { secondBack, refundSubscription } from "../../refunds/index.ts";
import type { Platform } from "../../platform/index.ts";
import type { Checkout } from "./checkout.ts";
import { shownAgain } from "./checkout-form.ts";
import { type Ctx, type Site, forget, ownPage, see } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import type { Shown } from "../pages/checkout-payment.tsx";
import { missing } from "../refused/missing.ts";
import { GivingPage, SecondPage } from "../pages/second-order.tsx";
import { rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import type { Own } from "./gifts-routes.tsx";
import type { OwnVisit } from "../visit/visit.ts";

const decision = z.object({ becomes: field.oneOf(["after", "both", "money back"], undefined) });
const given = z.object({
  recipientName: field.line,
  recipientEmail: field.lineIfAny,
  cardText: field.prose,
  sendOn: field.dayOrNull.transform((day) => day ?? undefined),
});
const pressed = z.object({ see: field.oneOf(["card"], undefined) });

const path = secondPath(":id");

/** Where somebody says what becomes of what they have paid for twice; undefined where there is nothing to say. */
export async function whereAsked(platform: Platform, personId: string): Promise<string | undefined> {
  const [doubled] = await doubledOrders(platform, personId);
  return doubled && secondPath(doubled.orderId);
}

/** What of somebody’s they have paid for twice, as far as this order of theirs is one; undefined where it is none, or was decided. */
async function doubledHere({ platform }: Site, c: Ctx, { person }: OwnVisit): Promise<Doubled | undefined> {
  const orderId = idIn(c);
  if ((await orderById(platform.db, orderId))?.payerId !== person.id) missing();
  return (await doubledOrders(platform, person.id)).find((one) => one.orderId === orderId);
}

/** What somebody paid for twice begins later, is given away or given back, as they say; once decided, their account says what became of it. */
export function secondRoutes(own: Own, site: Site, checkout: Checkout): void {
  const page = async (visit: OwnVisit, doubled: Doubled, problem?: string) =>
    htmlOf(<SecondPage {...{ visit, doubled, problem }} back={await secondBack(site.platform, doubled)} />);
  own("get", path, async (c, visit) => {
    const doubled = await doubledHere(site, c, visit);
    return doubled ? ownPage(await page(visit, doubled)) : see("/account");
  });
  own("post", path, async (c, visit) => {
    const { becomes } = (await readForm(c.req.raw)).parse(decision);
    const doubled = await doubledHere(site, c, visit);
    if (!doubled || !becomes) return see(doubled ? secondPath(doubled.orderId) : "/account");
    return rerenderOnRefusal(
      visit,
      async () => {
        const done = await decide(site, checkout, { doubled, becomes, personId: visit.person.id });
        forget(site, visit.person.id);
        return see(`/account?${new URLSearchParams(done)}`);
      },
      ({ detail }) => page(visit, doubled, detail),
    );
  });
  givingRoutes(own, site);
}

type Decision = { doubled: Doubled; becomes: "after" | "both" | "money back"; personId: string };

/** Does as they decided, and answers with what the account says of it. */
async function decide(
  { platform }: Site,
  { payments }: Checkout,
  { doubled, becomes, personId }: Decision,
): Promise<Record<string, string>> {
  const { orderId, subscriptionId, untouched } = doubled;
  if (becomes === "money back") {
    const { amount } = await refundSubscription(platform, payments, { subscriptionId, personId, keepsGuarantee: untouched });
    return { done: "refunded", n: amount };
  }
  if (becomes === "both") {
    await keepDoubled(platform, { orderId, personId });
    return { done: "both" };
  }
  const begun = await followOn(platform, { orderId, personId });
  return begun ? { done: "begins-later", n: String(begun.first), last: String(begun.last) } : {};
}

/** The card is written, and seen, before it is a gift. */
function givingRoutes(own: Own, site: Site): void {
  const giving = `${path}/gift`;
  const page = async (visit: OwnVisit, doubled: Doubled, shown: Shown) => {
    const values = { ...shown.values, payerName: visit.person.name };
    return htmlOf(<GivingPage {...{ visit, doubled }} shown={{ ...shown, values }} issue={await currentIssue(site.platform.db)} />);
  };
  own("get", giving, async (c, visit) => {
    const doubled = await doubledHere(site, c, visit);
    return doubled?.untouched ? ownPage(await page(visit, doubled, { values: {}, errors: {} })) : see("/account");
  });
  own("post", giving, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const doubled = await doubledHere(site, c, visit);
    if (!doubled) return see("/account");
    const values = shownAgain(form);
    if (form.parse(pressed).see) return ownPage(await page(visit, doubled, { values, errors: {} }));
    const asked = form.parse(given);
    return rerenderOnRefusal(
      visit,
      async () => {
        await giveDoubled(site.platform, { orderId: doubled.orderId, personId: visit.person.id, asked });
        forget(site, visit.person.id);
        return see(`/account?${new URLSearchParams({ done: "given", n: asked.recipientName })}`);
      },
      (refusal) => page(visit, doubled, { values, errors: refusal.fields, problem: refusal.detail }),
    );
  });
}
