import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addInstitution, changeIssueStock, placeOrder, placeStaffOrder } from "../../src/orders/index.ts";
import { subscribers } from "../../src/accounts/index.ts";
import { issuesAhead, publishedArticles } from "../../src/editorial/index.ts";
import { writeMailing } from "../../src/newsletter/index.ts";
import { createPayments, sandboxGateway, type Payments } from "../../src/payments/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { usually } from "../support/long.ts";
import { enterOnSale } from "../support/put-on-sale.ts";

let house: DemoHouse;
let payments: Payments;
/** What was asked, with how often: the same question about more rows is the same. */
let asked = new Map<string, number>();
let keys = 0;
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;

beforeAll(async () => {
  house = await demoHouse();
  payments = createPayments(house.platform, sandboxGateway);
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const question = questionIn(args[0]);
    asked.set(question, (asked.get(question) ?? 0) + 1);
    return query.apply(this, args);
  } as never;
});
afterAll(async () => {
  pg.Client.prototype.query = query as never;
  await house.close();
});

const questionIn = (asking: unknown): string =>
  (typeof asking === "string" ? asking : (asking as { text: string }).text).replace(/\$\d+(?:, ?\$\d+)*/g, "$");

const address = { name: "A Reader", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" } as const;
const me = "many@reader.example";
const order = (more: Partial<Parameters<typeof placeOrder>[2]>) =>
  placeOrder(house.platform, payments, {
    offerKey: "print",
    payer: { email: me, name: "Mona Many", proven: true },
    card: { number: "4242 4242 4242 4242", expiry: "12/49", check: "123" },
    agreed: true,
    second: true,
    address,
    country: "GB",
    idempotencyKey: `lists-${(keys += 1)}`,
    ...more,
  });
const byStaff = async () => ({ cameBy: "post", by: await someStaff(), why: "a list", second: true }) as const;
const someStaff = async () =>
  (await house.query<{ id: string }>("select person_id as id from role_grants where role = 'circulation' limit 1")).rows[0]!.id;

const issueAt = async (at: number) =>
  (
    await house.query<{ id: string; n: number }>("select id, whole_number as n from issues order by whole_number offset $1 limit 1", [
      String(at),
    ])
  ).rows[0]!;

/** One more of each thing that a list has a row of. */
const more: Record<string, (at: number) => Promise<unknown>> = {
  subscription: () => order({}),
  "digital subscription": () => order({ offerKey: "digital", address: undefined }),
  gift: () => order({ offerKey: "digital", address: undefined, gift: { recipientName: "Jonas Eide", cardText: "" } }),
  "open invoice of somebody": async (at) =>
    placeStaffOrder(house.platform, payments, {
      offerKey: "print",
      payer: { email: `invoice-${at}@reader.example`, name: `Reader ${at}` },
      kind: "usual",
      paidBy: "invoice",
      address,
      country: "GB",
      idempotencyKey: `lists-${(keys += 1)}`,
      ...(await byStaff()),
    }),
  institution: async (at) =>
    addInstitution(house.platform, payments, {
      name: `Library ${at}`,
      ways: { seats: 3, domains: [`library-${at}.example`], ranges: [] },
      offerKey: "library",
      payer: { email: me, name: "Mona Many" },
      paidBy: "bank transfer",
      address,
      idempotencyKey: `lists-${(keys += 1)}`,
      ...(await byStaff()),
    }),
  "letter of an issue": async (at) => writeMailing(house.platform, { issueId: (await issueAt(at)).id }),
  "letter of an article": async (at) => {
    const article = (await publishedArticles(house.platform.db, { limit: 60 }))[at];
    if (article) await writeMailing(house.platform, { articleId: article.id });
  },
  "stock of an issue": async (at) =>
    changeIssueStock(house.platform, { wholeNumber: (await issueAt(at)).n, change: 5, why: "counted", by: await someStaff() }),
  "issue on sale": async () => {
    const [next] = await issuesAhead(house.platform.db, 1);
    await enterOnSale(house.platform, next!.wholeNumber);
  },
};

/** Every list that has such rows, and who looks at it. */
const lists = [
  ["/account", "reader"],
  ["/desk/institutions", "desk"],
  ["/desk/issues", "desk"],
  ["/desk/newsletter", "desk"],
  ["/desk/orders", "desk"],
  ["/desk/gifts", "desk"],
  ["/desk/dispatch", "desk"],
  ["/desk/subscribers", "desk"],
] as const;

/** What is asked side by side of the account falls into one turn or into a few, as answers come; a query for each row would be twelve more, and 27 in the long run. */
const sharedTurns = 9;

it("a list asks the database as often for many rows as for three", async () => {
  const cookies = { reader: "", desk: await house.be("publisher") };
  const grow = async (from: number, to: number) => {
    for (const add of Object.values(more)) for (let at = from; at < to; at += 1) await add(at);
  };
  await grow(0, 3);
  cookies.reader = await house.signIn(me);
  const count = async (path: string, who: keyof typeof cookies) => {
    // what is known for a while is known
    await house.get(path, cookies[who]);
    asked = new Map();
    const answer = await house.get(path, cookies[who]);
    const text = await answer.text();
    expect(answer.status, path).toBe(200);
    return { questions: asked, long: text.length };
  };
  const few = new Map<string, Awaited<ReturnType<typeof count>>>();
  for (const [path, who] of lists) few.set(path, await count(path, who));
  await grow(3, usually(15, 30));
  for (const [path, who] of lists) {
    const { questions, long } = await count(path, who);
    expect.soft(long, `${path} has more rows`).toBeGreaterThan(few.get(path)!.long);
    for (const [question, times] of questions) {
      const before = few.get(path)!.questions.get(question) ?? 0;
      expect.soft(times - before, `${path}: ${question}`).toBeLessThanOrEqual(path === "/account" ? sharedTurns : 0);
    }
  }
}, 300_000);

/**
 * The most that these pages of the desk ask the database when they are seen again. A page that needs more says it here, and what
 * it costs is measured (test/bench/desk.ts).
 */
// an issue whose narrated book waits says for what, which is one question
const mostAsked: Record<string, number> = {
  "": 34,
  "/issues/46": 40,
  "/issues/47": 25,
  "/issues/46/editions": 27,
  "/issues/46/print": 27,
  "/fulfilment/46": 14,
  "/numbers/rows/copies?issue=46&edition=print&column=paid": 8,
  "/pieces": 15,
  "/pieces/list": 15,
  "/subscribers": 13,
  "/newsletter": 19,
  "/ledger": 10,
  "/offers": 9,
};

it("the dearest pages of the desk ask no more than they have to, and nothing twice in one look", async () => {
  const desk = await house.be("publisher");
  const [{ id }] = (await house.query<{ id: string }>("select id from subscriptions where service = 'active' order by number limit 1"))
    .rows as [{ id: string }];
  for (const [page, most] of Object.entries({ ...mostAsked, [`/subscriptions/${id}`]: 41 })) {
    const look = async () => {
      const answer = await house.get(`/desk${page}`, desk);
      await answer.text();
      expect(answer.status, page).toBe(200);
    };
    await look();
    asked = new Map();
    await look();
    const questions = [...asked.values()].reduce((sum, times) => sum + times, 0);
    expect.soft(questions, `/desk${page} asks ${questions} questions`).toBeLessThanOrEqual(most);
    // what puts all pieces into their order reads nothing of them that is shown
    expect.soft([...asked.keys()].filter((question) => /over \(/.test(question) && /"headline"/.test(question))).toEqual([]);
    expect.soft([...asked].filter(([question, times]) => times > 1 && /publications/.test(question))).toEqual([]);
  }
}, 120_000);

it("a search that finds everybody counts no further than anybody needs, and sends no list of whom it found", async () => {
  const { platform } = house;
  const { rows: all } = await house.query<{ number: number }>(`select s.number from subscriptions s
    where exists (select from people p where p.id in (s.recipient_id, s.payer_id) and lower(concat_ws(' ', p.name, p.email, p.typed_email)) like '%e%')
    order by started_at desc, number desc`);
  const numbers = all.map(({ number }) => number);
  const found = async (sought: Parameters<typeof subscribers>[1]) => {
    const { rows, ...counted } = await subscribers(platform.db, { search: "E", ...sought });
    return { numbers: rows.map(({ number }) => number), ...counted };
  };
  const sent: { text: string; values: unknown[] }[] = [];
  const counting = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [text, values = []] = args;
    if (typeof text === "string") sent.push({ text, values: values as unknown[] });
    return counting.apply(this, args);
  } as never;
  try {
    expect(await found({ limit: 3, offset: 3 })).toEqual({ numbers: numbers.slice(3, 6), total: numbers.length, isMore: false });
    // of its ids, its rows, and who they are of
    for (const { values } of sent.slice(0, 4)) expect(values.flat().length).toBeLessThan(30);
    expect(await found({ limit: 3, offset: 3, mostCounted: 5 })).toEqual({ numbers: numbers.slice(3, 6), total: 6, isMore: true });
    expect(await found({ limit: 2, mostCounted: 5 })).toEqual({ numbers: numbers.slice(0, 2), total: 5, isMore: true });
    expect(await found({ limit: 3, offset: 9000 })).toEqual({ numbers: [], total: numbers.length, isMore: false });
    const some = await found({ service: "expired", mostCounted: 1 });
    expect(some.isMore || some.total).toBe((await found({ service: "expired" })).total > 1 || some.total);
    expect((await found({ service: "expired" })).total).toBeLessThan(numbers.length);
    expect(await found({ search: "nobody is called so" })).toEqual({ numbers: [], total: 0, isMore: false });
  } finally {
    pg.Client.prototype.query = counting as never;
  }
});
