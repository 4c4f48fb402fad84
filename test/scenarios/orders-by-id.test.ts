import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Gateway } from "../../src/payments/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";

const hosted = "https://pay.example";
const paid = new Set<string>();

/** Its page stands at an address that names the payer, as the page itself would: where nobody was named, it asks. */
const gateway: Gateway = {
  name: "hosted",
  isPlay: false,
  paidBy: "page",
  pages: [hosted],
  openCustomer: async ({ email }) => email,
  charge: async ({ paymentId, customer = "nobody" }) => ({
    status: "needs action",
    gatewayPayment: paymentId,
    method: "",
    page: `${hosted}/${customer}/${paymentId}`,
  }),
  chargeAgain: async () => ({ status: "declined", method: "", failure: "No.", code: "declined" }),
  lookUp: async ({ paymentId }) =>
    paid.has(paymentId) ? { status: "succeeded", gatewayPayment: paymentId, method: "Card ending 4242" } : undefined,
  refund: async ({ refundId }) => ({ status: "given back", gatewayRefund: refundId }),
};

const who = { payerName: "Ulla Unseen", email: "unseen@reader.example" };
const address = { name: "Ulla Hidden", line1: "77 Covert Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };
const theirs = /unseen|covert|hidden/i;

let house: DemoHouse;
/** The cookie of the browser that ordered. */
let browser: string;
const ids: Record<"unpaid" | "invoice" | "paid", string> = { unpaid: "", invoice: "", paid: "" };

async function order(key: keyof typeof ids, more: Record<string, string>, session = ""): Promise<void> {
  const form = { ...who, ...address, agreed: "yes", second: "yes", orderKey: `by-id-${key}`, ...more };
  const answer = await house.post("/subscribe/print", form, [browser, session].filter(Boolean).join("; "));
  expect(answer.status).toBe(303);
  browser ??= answer.headers.getSetCookie()[0]!.split(";")[0]!;
  const { rows } = await house.query<{ id: string }>("select id from orders order by number desc limit 1");
  ids[key] = rows[0]!.id;
}

beforeAll(async () => {
  house = await demoHouse({ gateway: async () => gateway });
  await order("unpaid", {});
  await order("invoice", { paying: "by invoice", agreedLater: "yes" }, await house.signIn(who.email));
  await order("paid", {});
  const { rows } = await house.query<{ id: string }>("select payment_id as id from orders where id = $1", [ids.paid]);
  paid.add(rows[0]!.id);
  await house.get(`/orders/${ids.paid}/payment`, browser);
});
afterAll(() => house.close());

const pages = () =>
  house.masthead.routes.filter(({ method, path }) => method === "GET" && path.startsWith("/orders/:id/")).map(({ path }) => path);

/** All that an address shows and leads to. */
async function shown(path: string, cookie: string, answer?: Response): Promise<string> {
  const got = answer ?? (await house.get(path, cookie));
  const location = got.headers.get("location") ?? "";
  const text = `${location} ${await got.text()}`;
  return location.startsWith("/") ? `${text} ${await shown(location, cookie)}` : text;
}

describe("an order’s pages", () => {
  it("are those that are looked at here", () => {
    expect(pages().sort()).toEqual(["confirmation", "invoice", "payment", "thanks"].map((page) => `/orders/:id/${page}`));
  });

  it.each(["nobody", "another reader"])("tell %s who has only the id neither name nor address of its payer", async (viewer) => {
    const cookie = viewer === "nobody" ? "" : await house.be("digital");
    for (const path of pages())
      for (const [key, id] of Object.entries(ids))
        expect.soft(theirs.exec(await shown(path.replace(":id", id), cookie))?.[0], `${path}, ${key}`).toBeUndefined();
    expect(await shown(`/orders/${ids.unpaid}/payment`, cookie)).toContain("Go on in the browser that it was ordered in");
  });

  it.each(["nobody", "another reader"])("send %s who has only the id no code, and its payer no letter", async (viewer) => {
    const cookie = viewer === "nobody" ? "" : await house.be("digital");
    const letters = async () => (await lettersTo(house, who.email, "sign-in")).length;
    const before = await letters();
    for (const id of Object.values(ids)) expect((await house.post(`/orders/${id}/code`, {}, cookie)).status).toBe(404);
    expect(await letters()).toBe(before);
    expect((await house.post(`/orders/${ids.paid}/code`, {}, browser)).status).toBe(303);
    expect(await letters()).toBe(before + 1);
  });

  it.each(["the browser that ordered", "its owner", "staff"])(
    "tell %s to whom its letters go, and lead on to the gateway’s page",
    async (viewer) => {
      const cookies = {
        "the browser that ordered": async () => browser,
        "its owner": () => house.signIn(who.email),
        staff: () => house.be("circulation"),
      };
      const cookie = await cookies[viewer as keyof typeof cookies]();
      if (viewer === "its owner")
        await house.query(
          "update orders set payer_id = (select id from people where email = $1) where id in (select id from orders order by number desc limit 3)",
          [who.email],
        );
      for (const key of ["invoice", "paid"] as const)
        expect.soft(await house.text(`/orders/${ids[key]}/thanks`, cookie), key).toContain(`<strong>${who.email}</strong>`);
      expect(await house.text(`/orders/${ids.unpaid}/payment`, cookie)).toContain(`href="${hosted}/`);
    },
  );

  it("let whoever has the invoice’s link pay it, on a page that knows nobody, whoever began it", async () => {
    const pay = async (cookie: string) => (await house.post(`/orders/${ids.invoice}/invoice`, {}, cookie)).headers.get("location");
    expect(await pay(browser)).toContain(`${hosted}/nobody/`);
    expect(await pay("")).toContain(`${hosted}/nobody/`);
    expect(await house.text(`/orders/${ids.invoice}/invoice`)).not.toMatch(theirs);
  });
});
