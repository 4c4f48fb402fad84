import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

/** An account is deleted: what happens is said before it does. */
export const leaving = {
  link: rich<"a">`<a>Delete your account</a>`,
  title: "Delete your account",
  says: "Your account and what we know of you are deleted for good. Read what happens first; nothing is done before you press the button.",
  goes: "What goes at once",
  goesList: {
    names: "your name, e-mail address and postal addresses, and every browser you are signed in with",
    reading: "what you saved, have read and listened to, your feeds, apps and links",
    letters: "the newsletter, what you agreed to, our letters to you and yours to us",
    card: "the card or account that is charged, here and at our payment provider",
  },
  stays: "What stays, and until when",
  books: ({ until, years }: { until: string; years: number }) =>
    `Invoices stay as they were issued, with your name: tax law wants them kept for ${count(years, { one: "a year", other: `${years} years` })} after the year’s end. Your name goes from the last of them after ${until}.`,
  noBooks: "There is no invoice of yours that would have to be kept.",
  nameless: "Orders, payments, copies sent and entries in the books stay as numbers, without your name or address.",
  backups: (until: string) => `Our backups forget you by ${until}. If one has to be brought back, you are deleted from it again.`,
  printed: "A letter of yours that was printed stays printed.",
  running: "Your subscriptions",
  one: ({ number, left, last }: { number: number; left: number; last: number }) =>
    `Subscription no. ${number}: ${count(left, { one: "one issue is still owed to you", other: `${left} issues are still owed to you` })}, the last is no. ${last}.`,
  noneLeft: (number: number) => `Subscription no. ${number}: nothing more is owed to you.`,
  back: (money: string) => `Ended now, ${money} goes back to you the way you paid.`,
  byHand: "You paid by transfer or cheque: we write to you for your account, and delete the rest once the money is with you.",
  giver: "It is a gift: ended now, what is left of it goes back to whoever gave it.",
  nothingBack: "Ended now, nothing goes back: nothing was paid for what is left.",
  given: "What you gave to others goes on coming to them.",
  choose: "What shall become of it?",
  now: "End it now, give back what is due, and delete everything",
  afterLast: "Let what is paid for come, renew nothing, and delete everything after the last issue",
  afterLastSays: "Until then you keep your account, and can think better of it.",
  ask: "Delete my account",
  sure: "Yes, delete everything that is mine. I know that it cannot be brought back.",
  notSure: "Tick the box, so that nobody deletes an account by mistake.",
  freshFirst: rich<"a">`Before that we want to know that it is you: <a>have a code sent to your address</a>.`,
  cannot: "It cannot be deleted yet",
  against: {
    staff: "You work at the desk: a publisher has to take your role away first.",
    contact: "You are the contact of an institution: write to us who takes over.",
    open: "An invoice is open: pay it first, or write to us.",
    debit: "A payment of yours is on its way for some days: wait until it has arrived.",
    standing: "Your renewals are charged by our earlier system: write to us, so that we end them there.",
    waiting: "Orders with your address wait in your account: say first whether they are yours.",
  },
  onItsWay: (day: string) => `Asked for on ${day}.`,
  waits: {
    copies: "It is deleted after the last issue that is paid for. Nothing renews any more.",
    money: "Your money is on its way back. As soon as it has gone out, the rest is deleted.",
    gifts: "A gift of yours has not been sent yet. As soon as it has, the rest is deleted.",
    nothing: "It is being deleted this minute.",
  },
  keep: "Keep my account after all",
  keepSays: "What has ended stays ended; everything else stays yours.",
  done: { asked: "It is asked for.", kept: "Your account stays." },
  letter: ({ magazine, books, backups }: { magazine: string; books: string; backups: string }) => ({
    subject: `Your account at ${magazine} is deleted`,
    title: "Goodbye",
    paragraphs: [
      "Your account is deleted, with everything personal that we knew of you.",
      `Invoices keep your name until ${books} at the latest, because the law wants it. Orders and payments stay as numbers without a name. Our backups forget you by ${backups}.`,
      "Thank you for having read us. You are welcome at any time, as somebody new.",
    ],
    footer: "This is our last letter to you; it, too, is deleted here once it was sent.",
  }),
};
