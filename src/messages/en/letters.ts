import { begins } from "../begins.ts";
import { count } from "./grammar.ts";

const range = ({ from, to }: { from: number; to: number }) => (from === to ? `no. ${from}` : `no. ${from} to no. ${to}`);
const left = (issues: number) => count(issues, { one: "One issue is", other: `${issues} issues are` });
const lastCopy = (last: number) => (last > 0 ? ` The last copy that was yours is no. ${last}; keep it.` : "");

/** The letters about a subscription: each a subject, a title and its paragraphs; and what they have in common with the account page. */
export const letters = {
  yourAccount: "Your account",
  seeOffers: "See the offers",
  subscribe: "Subscribe",
  stopRenewing: "Stop renewing, by one click and without signing in",
  askNoMore: "Ask me no more about renewing, by one click and without signing in",
  beside:
    "Whoever ordered this typed your e-mail address and has not proven that it is theirs, so it is kept beside your account, and nothing of yours has changed. If it was you, sign in and say so on your account page, where you can also say that it was not.",
  becauseSubscription: (title: string) => `You get this letter because you have a subscription to ${title}.`,
  becauseOrder: (title: string) => `You get this letter because you ordered something of ${title}.`,
  becauseGave: "You get this letter because you gave a subscription away.",
  invoiceStands: "The invoice of this term stands, and is still to be paid; no other follows.",
  nothingMore: "Nothing further will be charged.",
  sentAgain: (issues: string) => `What did not come, ${issues}, is sent once more all the same.`,
  inMoney: (issues: string) => `What was promised for ${issues}, which did not come, is in the sum.`,

  held: ({ from, to, last }: { from: number; to: number; last: number }) => ({
    subject: `On hold: ${range({ from, to })}`,
    title: "On hold",
    paragraphs: [
      `${from === to ? `No. ${from} does not come` : `No. ${from} to no. ${to} do not come`}, as you asked. Nothing is lost: as many issues are added at the end, and the last of your term is now no. ${last}.`,
      "You can lift the hold on your account page at any time; the issues that have not closed by then come again.",
    ],
  }),
  beginsLater: ({ first, last, present, stops }: { first: number; last: number; present: number; stops: boolean }) => ({
    subject: `It begins with no. ${first}`,
    title: "One after the other",
    paragraphs: [
      `What you have runs to no. ${present}. What you ordered besides begins behind it: with no. ${first}, and goes to no. ${last}. Nothing comes twice, and nothing is lost.`,
      ...(stops ? ["What you have does not renew any more, as this one follows it."] : []),
    ],
  }),
  lifted: ({ from, last }: { from: number; last: number }) => ({
    subject: `Your copies come again from no. ${from}`,
    title: "The hold is lifted",
    paragraphs: [`Your copies come again from no. ${from}. The last of your term is no. ${last}.`],
  }),
  /** `instead`: the issue that is added at the end; undefined where the same is sent again. */
  claimed: ({ issue, instead }: { issue: number; instead: number | undefined }) => ({
    subject: `About your no. ${issue}`,
    title: `No. ${issue} did not come`,
    paragraphs: [
      instead === undefined
        ? `We are sorry. No. ${issue} goes out to you once more, with the next run of late copies.`
        : `We are sorry. In place of no. ${issue} you get one more issue at the end of your term: no. ${instead}.`,
      "Please look at the address on your account page; if it is wrong, change it now.",
    ],
  }),
  grace: (issues: number) => ({
    subject: "Your term has ended; your copies have not",
    title: "Your term has ended; your copies have not",
    paragraphs: [
      `You have had every issue you paid for. So that you miss nothing, ${count(issues, { one: "one more issue comes", other: `${issues} more issues come` })} all the same; when you renew, ${count(issues, { one: "it counts", other: "they count" })} towards the new term.`,
    ],
    button: "Renew",
  }),
  stopped: ({ nothingMore, issues, last }: { nothingMore: string; issues: number; last: number }) => ({
    subject: "Your subscription will not renew",
    title: "It will not renew",
    paragraphs: [
      `${nothingMore} ${left(issues)} still owed to you; the last is no. ${last}, and every one of them will come.`,
      "If you think better of it, “Renew after all” on your account page takes this back.",
    ],
  }),
  renewsAgain: ({ auto, last }: { auto: boolean; last: number }) => ({
    subject: "Your subscription renews after all",
    title: "It renews after all",
    paragraphs: [
      auto
        ? `After no. ${last}, the last of your term, it renews as you had agreed; we write to you before anything is charged.`
        : `Before no. ${last}, the last of your term, we write to you about renewing. Nothing is charged by itself.`,
    ],
  }),
  refunded: ({ sum, byHand, last, kept }: { sum: string; byHand: boolean; last: number; kept: string }) => ({
    subject: `${sum} is on its way back to you`,
    title: "Your money is on its way back",
    paragraphs: [
      `${sum} is on its way back to you. ${
        byHand
          ? "You paid us by hand, so we give it back by hand as well: by transfer, or as we agree with you. It takes a few days."
          : "It goes back the way you paid; your bank may take some days to show it."
      }`,
      `The subscription has ended, and so has its access.${lastCopy(last)}`,
      ...(kept ? [kept] : []),
      "Thank you for having read us. The door stays open.",
    ],
  }),
  keptDespiteRefund: (sum: string) => ({
    subject: `${sum} was given back to you`,
    title: "Your money back, and your copies too",
    paragraphs: [
      `We have given ${sum} back to you, the way you paid; your bank may take some days to show it.`,
      "Nothing else changes: every issue that is owed to you still comes.",
    ],
  }),
  whyEnded: {
    declined: "The charge for your renewal was declined, so nothing was taken and the subscription has ended.",
    trial: "Your free issues have all come, and the trial ends by itself. Nothing was charged.",
    served: "You have had every issue you paid for, and the subscription has ended.",
  },
  ended: (why: string) => ({
    subject: "Your subscription has ended",
    title: "That was the last issue",
    paragraphs: [why, "The issues of your term stay open to you."],
    again: "Take it up again",
  }),
  whoeverHasGift: "whoever has your gift",
  giftGiven: (name: string) => ({
    subject: `Your gift for ${name} has come to its last issue`,
    title: "Your gift is all given",
    paragraphs: [`${begins(name)} has had every issue of your gift. It ends here by itself, and nothing is charged.`],
    button: "Give it again",
  }),
  giftHad: (title: string) => ({
    subject: "That was the last issue of your gift",
    title: "That was the last issue",
    paragraphs: [
      `The subscription to ${title} that was given to you has come to its end. Its issues stay open to you, and nothing is charged. If you would like to go on, the offers are here.`,
    ],
  }),
  giftEnded: ({ title, last }: { title: string; last: number }) => ({
    subject: `Your subscription to ${title} has ended`,
    title: "The subscription has ended",
    paragraphs: [`The subscription to ${title} that was given to you has been ended by the person who gave it.${lastCopy(last)}`],
  }),
};
