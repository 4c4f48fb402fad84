import { type OrderView, orderById, readOn } from "../../orders/index.ts";
import { decide } from "../../access/index.ts";
import { appearedIssue, articleByPath } from "../../editorial/index.ts";
import { type Role, hashOfToken, mailOf } from "../../people/index.ts";
import { isId } from "../../values/index.ts";
import { codeOfOrder } from "./code-here.ts";
import { type Ctx, type Site, browserTokenOf, cookieFor, forget, see, sessionToken, setBrowserCookie, visitOf } from "../visit/context.ts";
import type { JustPaid, Visit } from "../visit/visit.ts";
import { paywallLine } from "../visit/way-back.ts";

export const isOrderedHere = (site: Site, c: Ctx, { browserHash }: Pick<OrderView, "browserHash">): boolean =>
  Boolean(browserHash?.equals(hashOfToken(browserTokenOf(site, c))));

export const isTheirs = (site: Site, c: Ctx, { person }: Visit, order: OrderView): boolean =>
  person ? person.id === order.payerId : isOrderedHere(site, c, order);

/** Who may learn whose order it is; the gateway's page, which knows the payer, tells it too. Who has the id alone does not. */
export const canKnow = (site: Site, c: Ctx, visit: Visit, order: OrderView): boolean =>
  isTheirs(site, c, visit, order) || (["circulation", "publisher"] satisfies Role[]).some((role) => visit.person?.roles.includes(role));

/**
 * Where whoever ordered goes when it is served: on with what they were reading, where they may read it now, and else to its thanks.
 * The browser that paid reads at once; with which account, its owner says later.
 */
export async function afterPaying(site: Site, c: Ctx, orderId: string): Promise<Response> {
  const { platform } = site;
  const order = await orderById(platform.db, orderId);
  const token = order && (await openedHere(site, c, order));
  const visit = await visitOf(site, c, token);
  const to = order && isTheirs(site, c, visit, order) ? await readingOn(site, visit, order) : undefined;
  const answer = setBrowserCookie(site, see(to ?? `/orders/${orderId}/thanks`), browserTokenOf(site, c));
  if (token) answer.headers.append("set-cookie", cookieFor(site, token));
  return answer;
}

async function openedHere(site: Site, c: Ctx, order: OrderView): Promise<string | undefined> {
  // what was bought counts from this moment on, whatever was known a moment ago
  forget(site, order.payerId);
  const { person } = await visitOf(site, c);
  if (person) return undefined;
  return readOn(site.platform, {
    order,
    browser: browserTokenOf(site, c),
    token: sessionToken(site, c),
    userAgent: c.req.header("user-agent") ?? "",
  });
}

/** The page that the wall had closed, at the line where it stood, where this reader may read it whole. */
async function readingOn({ platform: { db } }: Site, { reader }: Visit, { id, returnTo }: OrderView): Promise<string | undefined> {
  const path = returnTo?.split(/[?#]/)[0] ?? "";
  const [, year = "", month = "", slug = ""] = /^\/(\d{4})\/(\d\d)\/([^/]+)$/.exec(path) ?? [];
  const [, number] = /^\/issues\/([1-9]\d{0,5})$/.exec(path) ?? [];
  const issue = number ? await appearedIssue(db, Number(number)) : undefined;
  const closed = slug ? await articleByPath(db, { year, month, slug }) : issue && ({ access: "subscribers", issue } as const);
  return closed && decide(reader, closed).view === "whole" ? `${path}?paid=${id}#${paywallLine}` : undefined;
}

/** Where an order is thanked for: on the page that it opened, or on its own. */
export const thankedAt = async (site: Site, visit: Visit, order: OrderView): Promise<string> =>
  (await readingOn(site, visit, order)) ?? `/orders/${order.id}/thanks`;

/** What the page at this address says to whoever has just paid, by the order that it names: to them alone. */
export async function justPaid(site: Site, c: Ctx, visit: Visit): Promise<JustPaid | undefined> {
  const id = c.req.query("paid") ?? "";
  if (!isId(id)) return undefined;
  const order = await orderById(site.platform.db, id);
  if (order?.status !== "paid" || !isTheirs(site, c, visit, order)) return undefined;
  const mail = await mailOf(site.platform.db, order.payerId);
  return { id, number: order.number, email: mail?.email, code: await codeOfOrder(site, c, id) };
}
