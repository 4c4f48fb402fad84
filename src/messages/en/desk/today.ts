import { count } from "../grammar.ts";

type Days = { issue: number; days: number };
const inDays = (days: number) => (days === 0 ? "today" : count(days, { one: "tomorrow", other: `in ${days} days` }));
const daysOf = (days: number) => count(days, { one: "one day", other: `${days} days` });
const drafts = (of: { drafts: number; pieces: number }) =>
  of.drafts === of.pieces
    ? count(of.drafts, { one: "its only piece is a draft", other: `all of its ${of.pieces} pieces are drafts` })
    : `${of.drafts} of its ${of.pieces} pieces ${of.drafts === 1 ? "is a draft" : "are drafts"}`;

/** The first page of the desk: what is due, this issue and the next, what came in. */
export const today = {
  title: "Today",
  due: {
    unpublished: (headline: string) => `“${headline}” was to be published and could not be`,
    jobsFailed: (jobs: number) => count(jobs, { one: "One job has failed", other: `${jobs} jobs have failed` }),
    lettersFailed: (letters: number) =>
      count(letters, { one: "One letter could not be sent", other: `${letters} letters could not be sent` }),
    readerLetters: (letters: number) =>
      count(letters, { one: "One letter to the editor waits", other: `${letters} letters to the editor wait` }),
    outsideRefunds: (refunds: number) =>
      `${count(refunds, { one: "A refund was", other: `${refunds} refunds were` })} given in the gateway’s dashboard: say what becomes of the copies`,
    refundsFailed: (refunds: number) =>
      count(refunds, { one: "One refund could not be given back", other: `${refunds} refunds could not be given back` }),
    standingAmiss: (troubles: number) =>
      count(troubles, {
        one: "One subscription at Stripe is not as was planned",
        other: `${troubles} subscriptions at Stripe are not as was planned`,
      }),
    overdue: (invoices: number) => count(invoices, { one: "One invoice is overdue", other: `${invoices} invoices are overdue` }),
    premiums: (premiums: number) => count(premiums, { one: "One premium is to be posted", other: `${premiums} premiums are to be posted` }),
    replacements: (copies: number) =>
      count(copies, {
        one: "One claim is unanswered: its replacement has no label yet",
        other: `${copies} claims are unanswered: their replacements have no label yet`,
      }),
    declined: (charges: number) =>
      count(charges, {
        one: "One renewal was declined and is tried again",
        other: `${charges} renewals were declined and are tried again`,
      }),
    unposted: ({ issue, copies }: { issue: number; copies: number }) =>
      `Late labels of no. ${issue} are frozen and not posted: ${count(copies, { one: "one copy", other: `${copies} copies` })}`,
    closedWithDrafts: ({ issue, day, ...of }: { issue: number; day: string; drafts: number; pieces: number }) =>
      `No. ${issue} closed on ${day}, and ${drafts(of)}`,
    closesWithDrafts: ({ issue, days, ...of }: Days & { drafts: number; pieces: number }) =>
      `No. ${issue} closes ${inDays(days)}, and ${drafts(of)}`,
    emptyBeforeClose: ({ issue, days }: Days) =>
      days === 0 ? `No. ${issue} is empty and closes today` : `No. ${issue} is empty ${daysOf(days)} before it closes`,
    emptyAfterClose: ({ issue, days }: Days) => `No. ${issue} is empty, and closed ${days <= 0 ? "today" : `${daysOf(days)} ago`}`,
    lateForSale: ({ issue, days }: Days) => `No. ${issue} was to be on sale ${daysOf(days)} ago, and is not`,
    noCover: ({ issue, days }: Days) => `No. ${issue} has no cover and is to be on sale ${inDays(days)}`,
    letterUnwritten: (issue: number) => `The letter of no. ${issue} is not written`,
    letterUnsent: (issue: number) => `The letter of no. ${issue} is written and not sent`,
    letterStopped: (issue: number) => `The letter of no. ${issue} was stopped on its way`,
  },
  dueTitle: "What is due",
  nothingDue: "Nothing is due.",
  toDoTitle: "Still to do",
  toDo: {
    about: "Say what the magazine is: tagline, about, imprint",
    offers: "Make the first offer: nobody can subscribe yet",
    stripe:
      "Take real money: until Stripe is turned on, nothing can be paid online; a whole sale can be tried before, with play money in a copy (npx masthead trial)",
    unheard: (articles: number) =>
      `${count(articles, { one: "One published article has", other: `${articles} published articles have` })} no recording: see which, and why`,
    ads: "Write a house ad: what stands at an article’s end",
  },
  issues: "This issue and the next",
  issueHeads: {
    issue: "Issue",
    state: "State",
    closes: "Closes",
    onSale: "On sale",
    pieces: "Pieces",
    drafts: "Drafts",
    cover: "Cover",
    letter: "Letter",
  },
  saleAsked: "by itself, at this hour",
  issue: (issue: number) => `No. ${issue}`,
  coverThere: "there",
  coverMissing: "missing",
  noLetter: "none",
  letterStates: { draft: "written", waiting: "waits for its hour", sending: "on its way", stopped: "stopped", sent: "sent" },
  states: { planned: "planned", open: "open", closed: "closed", "on sale": "on sale" },
  cameIn: "What came in",
  cameInHeads: { what: "What", today: "Today", week: "Seven days" },
  came: {
    orders: "Orders",
    claims: "Copies that did not come",
    stopped: "Renewals stopped",
    refunds: "Refunds",
    joined: "Newsletter: joined",
    left: "Newsletter: left",
  },
  numbers: "The numbers",
  changedLast: "Changed last",
};
