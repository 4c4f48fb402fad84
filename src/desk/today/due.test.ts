import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../messages/index.ts";
import { addDays, day } from "../../values/index.ts";
import { type IssueFacts, type TodayFacts, dueFor, dueOf } from "./due.ts";
import { dueSaid } from "./today-page.tsx";

const today = day("2026-11-24");
const nothing = { overdue: 0, premiums: 0, replacements: 0, declined: 0, refundsFailed: 0, unposted: [] };
const quiet: TodayFacts = {
  today,
  issues: [],
  jobsFailed: 0,
  lettersFailed: 0,
  unpublished: [],
  outsideRefunds: 0,
  readerLetters: 0,
  waiting: nothing,
};
const issue = (of: Partial<IssueFacts> & { closes?: number; sells?: number }): IssueFacts => {
  const { closes = 20, sells = closes + 10, ...facts } = of;
  const dates = { closeOn: addDays(today, closes), onSaleOn: addDays(today, sells) };
  return { wholeNumber: 47, state: "open", ...dates, pieces: 11, drafts: 0, hasCover: true, letter: undefined, ...facts };
};
const said = (facts: Partial<TodayFacts>) =>
  dueOf({ ...quiet, ...facts }).map((due) => `${dueSaid(messagesIn("en").desk.today, due, "en")} → ${due.href}`);

describe("what is due of an issue", () => {
  it.each<[string, Parameters<typeof issue>[0], string[]]>([
    [
      "closed with drafts",
      { state: "closed", closes: -4, sells: 6, drafts: 8 },
      ["No. 47 closed on 20 November 2026, and 8 of its 11 pieces are drafts → /desk/issues/47"],
    ],
    [
      "closed by its day, though nobody closed it",
      { closes: -1, drafts: 1 },
      ["No. 47 closed on 23 November 2026, and 1 of its 11 pieces is a draft → /desk/issues/47"],
    ],
    [
      "closed with all of it in drafts",
      { state: "closed", closes: -1, drafts: 11 },
      ["No. 47 closed on 23 November 2026, and all of its 11 pieces are drafts → /desk/issues/47"],
    ],
    [
      "empty eight days before it closes",
      { closes: 8, pieces: 0, hasCover: false },
      ["No. 47 is empty 8 days before it closes → /desk/issues/47"],
    ],
    ["empty on the day", { closes: 0, pieces: 0 }, ["No. 47 is empty and closes today → /desk/issues/47"]],
    ["empty, and closed", { state: "closed", closes: -2, pieces: 0 }, ["No. 47 is empty, and closed 2 days ago → /desk/issues/47"]],
    ["empty with two weeks and a day to go", { closes: 15, pieces: 0 }, []],
    ["in drafts the day before", { closes: 1, drafts: 2 }, ["No. 47 closes tomorrow, and 2 of its 11 pieces are drafts → /desk/issues/47"]],
    ["in drafts with four days to go", { closes: 4, drafts: 2 }, []],
    ["late", { state: "closed", closes: -20, sells: -1 }, ["No. 47 was to be on sale one day ago, and is not → /desk/issues/47"]],
    ["late, and asked for at an hour", { state: "closed", closes: -20, sells: -1, saleAt: new Date("2026-11-25T09:00Z") }, []],
    [
      "without a cover in its last week",
      { state: "closed", closes: -5, sells: 7, hasCover: false },
      ["No. 47 has no cover and is to be on sale in 7 days → /desk/issues/47"],
    ],
    ["without a cover earlier", { closes: 1, sells: 8, hasCover: false }, []],
    [
      "on sale, its letter not written",
      { state: "on sale", closes: -20, sells: -9 },
      ["The letter of no. 47 is not written → /desk/newsletter"],
    ],
    [
      "on sale, its letter not sent",
      { state: "on sale", closes: -20, sells: -9, letter: { id: "m", state: "draft" } },
      ["The letter of no. 47 is written and not sent → /desk/newsletter/m"],
    ],
    [
      "on sale, its letter stopped",
      { state: "on sale", closes: -90, sells: -80, letter: { id: "m", state: "stopped" } },
      ["The letter of no. 47 was stopped on its way → /desk/newsletter/m"],
    ],
    ["on sale, its letter sent", { state: "on sale", closes: -20, sells: -9, letter: { id: "m", state: "sent" } }, []],
    ["on sale long ago, without a letter", { state: "on sale", closes: -50, sells: -22 }, []],
  ])("%s", (_what, facts, sentences) => expect(said({ issues: [issue(facts)] })).toEqual(sentences));
});

describe("what is due beside the issues", () => {
  it.each<[Partial<TodayFacts>, string]>([
    [{ jobsFailed: 1 }, "One job has failed → /desk/jobs"],
    [{ unpublished: [{ id: "a", headline: "Mending" }] }, "“Mending” was to be published and could not be → /desk/articles/a/publication"],
    [{ lettersFailed: 2 }, "2 letters could not be sent → /desk/letters"],
    [{ outsideRefunds: 1 }, "A refund was given in the gateway’s dashboard: say what becomes of the copies → /desk/refunds#outside"],
    [
      { waiting: { ...nothing, replacements: 2 } },
      "2 claims are unanswered: their replacements have no label yet → /desk/numbers/rows/replacements",
    ],
    [{ waiting: { ...nothing, overdue: 1 } }, "One invoice is overdue → /desk/orders"],
    [
      { waiting: { ...nothing, unposted: [{ id: "r", wholeNumber: 46, sequence: 1, copies: 3 }] } },
      "Late labels of no. 46 are frozen and not posted: 3 copies → /desk/fulfilment/runs/r",
    ],
  ])("%j", (facts, sentence) => expect(said(facts)).toEqual([sentence]));

  it("is nothing where all is well", () => expect(said({ issues: [issue({})] })).toEqual([]));
});

const anyIssue = fc
  .record({
    closes: fc.integer({ min: -60, max: 60 }),
    toSale: fc.integer({ min: 0, max: 20 }),
    state: fc.constantFrom("planned", "open", "closed", "on sale"),
    pieces: fc.nat(20),
    some: fc.nat(),
    hasCover: fc.boolean(),
    letter: fc.option(fc.constantFrom("draft", "waiting", "sending", "stopped", "sent"), { nil: undefined }),
  })
  .map(({ closes, toSale, some, letter, ...rest }) =>
    issue({ ...rest, closes, sells: closes + toSale, drafts: some % (rest.pieces + 1), letter: letter && { id: "m", state: letter } }),
  );
const anyFacts = fc
  .record({
    issues: fc.array(anyIssue, { maxLength: 4 }),
    jobsFailed: fc.nat(3),
    lettersFailed: fc.nat(3),
    overdue: fc.nat(3),
    refundsFailed: fc.nat(3),
  })
  .map(({ overdue, refundsFailed, ...rest }): TodayFacts => ({ ...quiet, ...rest, waiting: { ...nothing, overdue, refundsFailed } }));

it("whatever is due, what presses stands first, every line leads somewhere at the desk and is somebody’s", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const due = dueOf(facts);
      const pressing = due.map((one) => one.pressing);
      expect(pressing).toEqual([...pressing].sort((a, b) => Number(b) - Number(a)));
      for (const one of due) expect(one.href).toMatch(/^\/desk\/\w/);
      expect(dueFor(due, ["publisher"])).toEqual(due);
      expect(dueFor(due, ["editor", "circulation"])).toEqual(due);
      expect(dueFor(due, ["editor"]).some(({ is }) => is === "overdue" || is === "refundsFailed")).toBe(false);
      expect(dueFor(due, [])).toEqual([]);
    }),
  );
});
