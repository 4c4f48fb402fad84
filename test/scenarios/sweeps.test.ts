import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placeOrder, placeStaffOrder } from "../../src/orders/index.ts";
import { indexArticle } from "../../src/archive/index.ts";
import { addPicture, askForPublication, issuesAhead, publishArticle } from "../../src/editorial/index.ts";
import { keepEdition } from "../../src/editions/editions.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { type TaskName, byTheClock } from "../../src/platform/index.ts";
import { addDays, day } from "../../src/values/index.ts";
import { type World, openWorld } from "../support/books/world.ts";
import { cardOf } from "../support/books/order-actions.ts";
import { aDraft } from "../support/a-draft.ts";
import { testNow } from "../support/fresh-platform.ts";

type Sweep = {
  /** Makes three things to be looked at. */
  make(): Promise<void>;
  /** Their ids, in the order in which the sweep comes to them. */
  ids: string;
  /** What the sweep writes for each, and the column that names it: there it is made to fail. */
  writes: { table: string; on: "insert" | "update" | "delete"; by: string };
  /** Ids of those that were done. */
  done: string;
};

let world: World;
let masthead: Masthead;
beforeEach(async () => {
  world = await openWorld();
  masthead = await compose(world.platform);
});
afterEach(() => world.close());

const three = [1, 2, 3];
const payer = (who: number) => ({ email: `reader-${who}@test.example`, name: `Reader ${who}` });
const address = { name: "A reader", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" } as const;
const tomorrow = addDays(day(testNow.slice(0, 10)), 1);

const order = (who: number, more: Partial<Parameters<typeof placeOrder>[2]>) =>
  placeOrder(world.platform, world.payments, {
    offerKey: "short",
    payer: payer(who),
    agreed: true,
    address,
    country: "GB",
    idempotencyKey: `sweep-${who}`,
    card: cardOf(1),
    ...more,
  });

const sweeps: Record<string, Sweep> = {
  "go-on-with-email-changes": {
    async make() {
      for (const who of three) {
        const personId = await personOf(who);
        await world.rows(
          `insert into email_changes (id, person_id, old_email, new_email, asked_at, fresh, code_hash, prove_until, new_proven_at, due_at)
           values (gen_random_uuid(), '${personId}', 'reader-${who}@test.example', 'moved-${who}@test.example', '${testNow}', true, 'x', '${testNow}', '${testNow}', '${testNow}')`,
        );
      }
    },
    ids: "select id from email_changes order by id",
    writes: { table: "email_changes", on: "update", by: "id" },
    done: "select id from email_changes where done_at is not null",
  },
  "go-on-with-leavings": {
    async make() {
      for (const who of three) {
        const personId = await personOf(who);
        await world.rows(
          `insert into leavings (id, person_id, asked_at, ends, ended_at) values (gen_random_uuid(), '${personId}', '${testNow}', 'now', '${testNow}')`,
        );
      }
    },
    ids: "select id from leavings order by id",
    writes: { table: "leavings", on: "update", by: "id" },
    done: "select id from leavings where erased_at is not null",
  },
  "empty-bin": {
    make: async () => {
      for (const _who of three) await aDraft(world.platform);
      await world.rows(
        "update articles set binned_at = '2001-01-01', binned_by = (select id from people limit 1) where id not in (select article_id from article_publications)",
      );
      await world.rows("create table thrown as select id from articles where binned_at is not null");
    },
    ids: "select id from thrown order by id",
    writes: { table: "articles", on: "delete", by: "id" },
    done: "select id from thrown where id not in (select id from articles)",
  },
  "index-anew": {
    make: async () => {
      for (const _who of three) {
        const articleId = await aDraft(world.platform);
        await publishArticle(world.platform, { articleId });
        await indexArticle(world.platform, { articleId });
      }
      await world.rows("update archive_entries set indexed_as = 0");
    },
    ids: "select id from archive_entries order by published_on desc, id",
    writes: { table: "archive_entries", on: "update", by: "id" },
    done: "select id from archive_entries where indexed_as > 0",
  },
  "send-gifts": {
    make: async () => {
      const gift = { recipientName: "Jonas", recipientEmail: "jonas@test.example", cardText: "", sendOn: tomorrow };
      for (const who of three) await order(who, { offerKey: "digital", gift, address: undefined });
      world.clock.advance({ days: 2 });
    },
    ids: "select id from gifts order by id",
    writes: { table: "gifts", on: "update", by: "id" },
    done: "select id from gifts where sent_at is not null",
  },
  "remind-open-invoices": {
    make: async () => {
      for (const who of three) await order(who, { paying: "by invoice", card: undefined, payer: { ...payer(who), proven: true } });
      world.clock.advance({ days: 40 });
    },
    ids: "select id from orders order by ordered_at, id",
    writes: { table: "credit_reminders", on: "insert", by: "order_id" },
    done: "select order_id as id from credit_reminders",
  },
  "expire-subscriptions": {
    make: async () => {
      for (const who of three)
        await placeStaffOrder(world.platform, world.payments, {
          offerKey: "short",
          payer: payer(who),
          cameBy: "post",
          kind: "usual",
          paidBy: "cash",
          by: world.clerk,
          why: "a cheque",
          second: true,
          address,
          country: "GB",
          idempotencyKey: `sweep-${who}`,
        });
      await world.rows("insert into issue_releases (whole_number, released_at) select max(whole_number) - 1, now() from copies");
    },
    ids: "select id from subscriptions order by id",
    writes: { table: "renewal_notices", on: "insert", by: "subscription_id" },
    done: "select subscription_id as id from renewal_notices where written",
  },
  "watch-payments": {
    make: async () => {
      for (const who of three) await order(who, {});
      await world.rows("update payments set status = 'started', settled_at = null");
      world.clock.advance({ days: 1 });
    },
    ids: "select id from payments order by started_at, id",
    writes: { table: "payments", on: "update", by: "id" },
    done: "select id from payments where status <> 'started'",
  },
  "watch-standing-charges": {
    make: async () => {
      for (const who of three) await order(who, {});
      // a gateway that does not know them any more
      await world.rows(`insert into standing_charges (id, gateway, standing, gateway_customer, seen, seen_at, reference, state, ends_at)
        select gen_random_uuid(), 'sandbox', 'sub_' || number, 'cus_' || number, '{}', started_at, id, 'armed', started_at + number * interval '1 second'
        from subscriptions`);
      world.clock.advance({ days: 1 });
    },
    ids: "select id from standing_charges order by ends_at",
    writes: { table: "standing_charges", on: "update", by: "id" },
    done: "select id from standing_charges where state = 'stopped'",
  },
  "close-issues": {
    make: async () => {
      await masthead.handlers["close-issues"](world.platform, {}, work);
      await world.rows("create table closed_before as select issue_id as id from issue_states where state in ('closed', 'on sale')");
      world.clock.advance({ days: 45 });
      await world.rows(`create table closing as select id, whole_number from issues
        where close_on < '${world.clock.now().toISOString().slice(0, 10)}' and id not in (select id from closed_before)`);
    },
    ids: "select id from closing order by whole_number",
    writes: { table: "issue_states", on: "insert", by: "issue_id" },
    done: "select issue_id as id from issue_states where state = 'closed' and issue_id in (select id from closing)",
  },
  "publish-what-is-due": {
    make: async () => {
      const at = new Date(world.clock.now().valueOf() + 3_600_000);
      for (const _ of three) await askForPublication(world.platform, { articleId: await aDraft(world.platform), at, by: world.clerk });
      world.clock.advance({ minutes: 120 });
    },
    ids: "select id from asked_publications order by id",
    writes: { table: "asked_publications", on: "update", by: "id" },
    done: "select id from asked_publications where published_at is not null",
  },
  "put-on-sale-what-is-due": {
    make: async () => {
      for (const { id } of await issuesAhead(world.platform.db, 3))
        await world.rows(`insert into issue_sales (id, issue_id, asked_at, goes_at) values ('${id}', '${id}', now(), '${testNow}')`);
      world.clock.advance({ minutes: 120 });
    },
    ids: "select id from issue_sales order by id",
    writes: { table: "issue_sales", on: "update", by: "id" },
    // they have no cover: what is written of each is why it could not be
    done: "select id from issue_sales where failed_why is not null",
  },
  "redraw-covers": {
    make: async () => {
      const bytes = await sharp({ create: { width: 60, height: 80, channels: 3, background: "#808080" } })
        .png()
        .toBuffer();
      const id = await addPicture(world.platform, { bytes, name: "art.png", alt: "Grey" });
      const design = JSON.stringify({ crop: { x: 0.5, y: 0.5, zoom: 1 }, places: [], withPrice: false, paper: "#ffffff", ink: "#000000" });
      for (const issue of await issuesAhead(world.platform.db, 3))
        await world.rows(
          `update issues set cover_art_id = '${id}', cover_picture_id = '${id}', cover_drawn = 'stale', cover_design = '${design}' where id = '${issue.id}'`,
        );
    },
    ids: "select id from issues where cover_drawn is not null order by whole_number",
    writes: { table: "issues", on: "update", by: "id" },
    done: "select id from issues where cover_drawn <> 'stale'",
  },
  "sweep-files": {
    make: async () => {
      for (const who of three)
        await keepEdition(world.platform, {
          kind: "print-view",
          subject: { articleId: await aDraft(world.platform) },
          fingerprint: "a",
          mediaType: "application/pdf",
          body: Buffer.from(`pdf ${who}`),
        });
      for (const { key } of await world.rows<{ key: string }>("select storage_key as key from editions"))
        await world.platform.storage.delete(key);
      await world.rows("create table lost as select id from editions");
    },
    ids: "select id from lost",
    writes: { table: "editions", on: "delete", by: "id" },
    done: "select id from lost where id not in (select id from editions)",
  },
};

/** What the clock asks for beside them goes over no rows of its own one by one. */
/** A reader with an address of their own. */
async function personOf(who: number): Promise<string> {
  const [person] = await world.rows<{ id: string }>(
    `insert into people (id, email, name, created_at) values (gen_random_uuid(), 'reader-${who}@test.example', '', '${testNow}') returning id`,
  );
  return person!.id;
}

const others: Record<string, string> = {
  "prune-editions": "deletes some at a time in one statement",
  "carry-ledger": "adds up in one transaction, up to a line; what lies behind it is read as it stands",
  "close-months": "a month is closed behind the one before it, never past it",
  "back-up": "is whole or is not",
  "end-exports": "ends in one statement; what it deletes then is named by nothing, and is deleted an hour later where it could not be",
  "end-own-archives": "ends in one statement; a file that could not be deleted is an hour later",
  "thin-versions": "deletes in one statement",
  "forget-letters": "deletes in one statement",
  "forget-letters-sent": "deletes some at a time in one statement",
  "forget-deeds": "deletes some at a time in one statement",
  "forget-take-ons": "each file is a transaction of its own; what is left is done the next night",
  "forget-archives": "deletes folders that nothing reads any more; what is left goes the next night",
  "forget-sign-ins": "deletes some at a time in one statement",
  "forget-newsletter-requests": "deletes some at a time in one statement",
  "forget-reading": "deletes in one statement",
  "count-new-copies": "counts in one statement",
  "count-all-copies": "counts in one statement",
  "keep-last-issues": "reckons five hundred at a time in one statement; what is not kept is read from the copies",
  "count-cohorts": "counts in one statement",
  "count-archive-words": "counts in one transaction",
  "count-letters": "counts in one statement",
  "find-flows": "finds what is new in one transaction, as far as the one before it came",
  "roll-up-readings": "sums in one statement",
  "sum-readings": "writes what was counted in one transaction",
  "tell-outer-caches": "tells all that has changed at once, and tells it again where it could not",
  "send-report": "is of one transaction, so that a month is reported once",
};

const work = { signal: new AbortController().signal, report: () => undefined };

it("every job by the clock is a sweep that is tried here, or goes over no rows", () => {
  expect([...Object.keys(sweeps), ...Object.keys(others)].sort()).toEqual(byTheClock().sort());
});

describe.each(Object.entries(sweeps))("the sweep %s", (task, { make, ids, writes, done }) => {
  it("does what stands behind one that throws, names that one, and does it the next time", async () => {
    await make();
    const all = (await world.rows<{ id: string }>(ids)).map(({ id }) => id);
    expect(all.length).toBeGreaterThanOrEqual(3);
    const sweep = () => masthead.handlers[task as TaskName](world.platform, {} as never, work);
    const doneIds = async () => [...new Set((await world.rows<{ id: string }>(done)).map(({ id }) => id))].sort();
    await trip(all[0]!, writes);
    await expect(sweep()).rejects.toThrow(/^1 of \d+ failed\. .*: it trips$/);
    expect(await doneIds()).toEqual(all.slice(1).sort());
    await world.rows(`drop trigger trips on ${writes.table}`);
    await sweep();
    expect(await doneIds()).toEqual([...all].sort());
  });
});

/** Makes the database refuse what is written for one thing. */
async function trip(id: string, { table, on, by }: Sweep["writes"]): Promise<void> {
  await world.rows("create or replace function trip() returns trigger language plpgsql as $$ begin raise exception 'it trips'; end $$");
  await world.rows(
    `create trigger trips before ${on} on ${table} for each row when (${on === "insert" ? "new" : "old"}.${by}::text = '${id}') execute function trip()`,
  );
}
