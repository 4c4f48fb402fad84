import { z } from "zod";
import type { Ordered } from "../../orders/index.ts";
import { type Form, forgetKept, keep, keptAt, readForm } from "../../http/index.ts";
import { type Ctx, type Site, storageKeyOf } from "../visit/context.ts";

/** A form of something to be paid, as it was sent: all but the card. `orderKey`: of the order that was begun with it. */
const keptAsSent = z.object({
  values: z.record(z.string(), z.string()),
  errors: z.record(z.string(), z.string()),
  problem: z.string().optional(),
  orderKey: z.string(),
});
export type KeptForm = z.infer<typeof keptAsSent>;

const formAt = (path: string) => `form ${path}`;
const wayOf = (orderId: string) => `order ${orderId}`;

/** Kept for an hour beside the browser that sent it, so that whatever becomes of the payment it need not be typed again. */
export async function keepForm(site: Site, c: Ctx, form: KeptForm, path = pathOf(c)): Promise<void> {
  await keep(site.platform, await storageKeyOf(site, c), formAt(path), JSON.stringify(form));
}

/** What this browser sent from the form at this path within the hour, and has not been served for. */
export async function keptForm(site: Site, c: Ctx, path = pathOf(c)): Promise<KeptForm | undefined> {
  const text = await keptAt(site.platform, await storageKeyOf(site, c), formAt(path));
  return text === undefined ? undefined : keptAsSent.parse(JSON.parse(text));
}

export async function forgetForm(site: Site, c: Ctx, path = pathOf(c)): Promise<void> {
  await forgetKept(site.platform, await storageKeyOf(site, c), formAt(path));
}

/** Whoever signs in goes on with the form that they had filled in before; nothing of it stays for whoever is not signed in there. */
export async function carryForm(site: Site, c: Ctx, from: string, path: string): Promise<void> {
  const text = await keptAt(site.platform, from, formAt(path));
  if (text === undefined) return;
  await forgetKept(site.platform, from, formAt(path));
  await keep(site.platform, await storageKeyOf(site, c), formAt(path), text);
}

/** Sends a form to be paid: it is kept until it is served. */
export async function sendForm(site: Site, c: Ctx, form: KeptForm, place: () => Promise<Ordered>): Promise<Ordered> {
  await keepForm(site, c, form);
  const ordered = await place();
  await (ordered.next.step === "served" ? forgetForm(site, c) : keepWay(site, c, ordered.orderId));
  return ordered;
}

/** Where the form of an order that is not paid yet stands, told by the browser that sent it. */
async function keepWay(site: Site, c: Ctx, orderId: string): Promise<void> {
  await keep(site.platform, await storageKeyOf(site, c), wayOf(orderId), pathOf(c));
}

export const keptWay = async (site: Site, c: Ctx, orderId: string): Promise<string | undefined> =>
  keptAt(site.platform, await storageKeyOf(site, c), wayOf(orderId));

const pathOf = (c: Ctx): string => new URL(c.req.url).pathname;

/** Values as the form that they were typed into. */
export const formOfValues = (values: Record<string, string>): Promise<Form> =>
  readForm(new Request("http://house.invalid", { method: "POST", body: new URLSearchParams(values) }));
