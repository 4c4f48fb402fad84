import { count } from "../grammar.ts";

const rows = (n: number) => count(n, { one: "1 row", other: `${n} rows` });

/** What the rooms of circulation and of letters refuse at the desk, and every reason against a deed of theirs. */
export const against = {
  /** Label runs, releases and print runs. */
  copies: {
    notOnSale: (issue: number) => `No. ${issue} is not on sale yet; nobody’s copy is released before.`,
    nothingToLabel: (issue: number) => `No printed copy of no. ${issue} waits for a label that could be delivered.`,
    noRun: "There is no such label run.",
    mainRun: "The main run goes to the post when its issue is put on sale.",
    unexplained: "Say what the post wrote on it, as in “moved” or “unknown”.",
    whatPostWrote: "What did the post write on it?",
    noLabel: "There is no label with this number in the run.",
    firstInList: "The number stands first in the list.",
    printRun: "The print run cannot be like this.",
    wholeCopies: "Give a whole number of copies.",
    spoilage: "Half the run at most.",
    returned: "No more can come back than were given out.",
  },
  /** The calendar of issues, begun anew or moved. */
  calendar: {
    sold: "Issues are sold already: copies are owed by their numbers.",
    stands: (reasons: string) => `${reasons} The calendar stands as it is.`,
    past: ({ issue, closed, next }: { issue: number; closed: string; next: string }) =>
      `No. ${issue} would have closed on ${closed}, and that is past. Let it appear later, on ${next} or so; or say that the magazine appeared before it came here.`,
    orLater: (day: string) => `${day}, or later.`,
    why: "Write down why; readers who ask will be told.",
    told: ({ readers, issue, day }: { readers: number; issue: number; day: string }) =>
      `${count(readers, { one: "A reader was told", other: `${readers} readers were told` })} by letter that their renewal is charged with No. ${issue}, not before ${day}: it cannot appear earlier.`,
  },
  /** Subscribers from another system. */
  takeOns: {
    missing: "There is no such take-on.",
    noLine: "There is no such line that still asks something.",
    gone: "This file was taken on, taken back or dropped meanwhile. Nothing was changed.",
    forgotten: "What came in this file is kept no longer, so it cannot be taken back. Stop or refund each subscription.",
    nobodyLeft: "There is nobody left to whom it would go.",
    lookedAt: "It is still being looked at.",
    noneReady: "No row is ready to come in.",
    wrong: (n: number) => `${rows(n)} cannot come in: mend the file and bring it again, or let the rest come without them.`,
    asked: (n: number) => `${rows(n)} still ${n === 1 ? "asks" : "ask"} something: decide, or let the rest come without them.`,
    atLine: ({ file, line, why }: { file: string; line: number; why: string }) => `${file}, line ${line}: ${why}`,
    quote: "a quotation mark opens a cell here and is never closed. Close it, or save the table anew as CSV.",
    cells: "this row has over 1,000 cells, which no table of subscribers has. Is it one?",
    tooLarge: ({ file, megabytes }: { file: string; megabytes: number }) =>
      `${file} is over ${megabytes} MB. Cut the table into several files, each with its headings.`,
    empty: (file: string) => `${file} is empty.`,
    tooLong: ({ file, rows: most }: { file: string; rows: string }) => `${file} has over ${most} rows. Cut it into several files.`,
    headingsAlone: (file: string) => `${file} has headings alone, or nothing: there is no subscriber in it.`,
    other: {
      zip: (file: string) => `${file} is a zip, or an Excel workbook (.xlsx). Unpack it, or save the sheet as CSV, and bring that.`,
      xls: (file: string) => `${file} is an old Excel workbook (.xls). Save the sheet as CSV and bring that.`,
      pdf: (file: string) => `${file} is a PDF. Ask for the list as CSV.`,
      page: (file: string) => `${file} is a web page or an export of articles. Subscribers come as CSV.`,
      json: (file: string) => `${file} is JSON, which is how articles are exported. Subscribers come as CSV.`,
      gzip: (file: string) => `${file} is packed (gzip). Unpack it and bring what is in it.`,
    },
  },
  /** The letters of the newsletter. */
  letters: {
    missing: "There is no such letter.",
    publishFirst: "Publish the article first; its letter is made from what is public.",
    onItsWay: "The letter is on its way already; what it says stands.",
    noteUnfit: (problems: string) => `The note cannot be set: ${problems}.`,
    forEverybody: "The note is for everybody and is one’s own: take the end of the opening, or the ad, out of it.",
    noteLong: ({ most, signs }: { most: string; signs: string }) => `The note holds ${most} characters; this one has ${signs}.`,
    notSuppressed: "This address is not among those that nothing is sent to.",
    takeBackFirst: "The letter is to go by itself: take it back first.",
    wentOut: "The letter went out; who got it is kept.",
    wait: "Wait until it is sent or stopped.",
    noMail: "The file is neither a mail nor a mailbox of them.",
    beingSent: "It is being sent.",
    sent: "It was sent; a reader gets a letter once.",
    issueNotOnSale: "Its issue is not on sale yet.",
    notPublished: "Its article is not published.",
    nobody: "Nobody would get it: there is no subscriber, and nobody has asked for the newsletter.",
    nobodyAsked: "Nobody would get it: nobody has asked for the newsletter.",
    noSubject: "It has no subject.",
    saysNothing: "It says nothing yet: write the letter.",
    inNote: (what: string) => `In the note: ${what}`,
    pictureToCome: (name: string) => `In the note: The picture “${name}” was named but not uploaded.`,
    already: "It is on its way already.",
    hourPast: "The hour is past; send it now instead.",
    noSale: "Only an issue’s letter has a sale to wait for; give an hour.",
    onSaleAlready: "Its issue is on sale already; send it now.",
    /** Kept with the letter, in the magazine’s language. */
    waitsForSale: "Its hour came before its issue was on sale: it goes with the sale.",
    onceMore: "once more to those whose outcome was unknown",
    couldNotGo: (reasons: string) => `It was due and could not go. ${reasons}`,
  },
  toEditor: {
    missing: "There is no such letter, or no longer: what is declined is deleted after a time.",
    decided: "Somebody decided about this letter already.",
  },
  ads: { missing: "There is no such house ad any more." },
  /** Told to a gateway, and read in the log. */
  events: {
    none: "No gateway in use here sends events.",
    unsigned: "The signature does not fit what was sent.",
  },
  orders: {
    by: { "e-mail address": "by the same e-mail address", "name and address": "by the same name and address" },
    had: ({ name, offer, by, number }: { name: string; offer: string; by: string; number: number }) =>
      `${name || "Somebody"} has ${offer} already, ${by}: subscription ${number}. Nothing was written down yet; say so if this is another.`,
    second: "Say that it is another, or leave it.",
    whyFree: "Why is it free?",
    whatWasSaid: "What was said or written?",
    bulkOnly: "For bulk orders only.",
    whatIsItCalled: "What is it called?",
  },
  /** Why an offer cannot be sold like this. */
  offers: {
    noEdition: "An offer has the digital edition, the printed one, or both.",
    single: "A single issue is one issue.",
    singleEnds: "A single issue ends by itself.",
    intro: "The first term’s price is lower than the later one’s.",
    freeGift: "A gift costs its giver something.",
    freeInvoice: "What costs nothing has no invoice.",
    ends: "It would end before it begins.",
  },
  consignments: {
    notBulk: "Only a bulk order has several copies to a consignee.",
    ended: "It has ended.",
    noPrint: "Nothing of it is printed.",
    first: (issue: number) => `The first issue whose labels are not frozen is no. ${issue}.`,
    notBefore: "Not before the first of them.",
    quantity: "A whole number, 1 or more; for none, put the issue on hold.",
  },
  institutions: {
    quoted: (domain: string) => `“${domain}”`,
    domains: (quoted: string) =>
      `${quoted} is not a mail domain of theirs alone; write what stands after the @, as in library.example.org.`,
    seats: "A whole number, or nothing for no limit.",
    noRange: (typed: string) => `“${typed}” is not a range. Write it as 192.0.2.0/24 or 2001:db8:12::/48.`,
    tooWide: ({ typed, kind, least }: { typed: string; kind: string; least: number }) =>
      `“${typed}” is too wide: a range of ${kind} has /${least} or more. Split it if it is right.`,
    reserved: (typed: string) => `“${typed}” is a private or reserved range: everybody's own network may use it.`,
    begins: ({ typed, bits, meant }: { typed: string; bits: number; meant: string }) =>
      `“${typed}” does not begin where a /${bits} begins. Do you mean ${meant}?`,
  },
  /** Why a series of renewal letters cannot be like this. */
  series: {
    letters: {
      notice: "“notice”",
      early: "“early”",
      reminder: "“reminder”",
      last: "“last”",
      missed: "“missed”",
      "win-back": "“win-back”",
    },
    twice: (at: number) => `Two letters stand at ${at}; one step is one letter.`,
    early: ({ letter, at }: { letter: string; at: number }) => `${letter} is written before the last issue or with it, not at +${at}.`,
    late: ({ letter, at }: { letter: string; at: number }) => `${letter} is written after the last issue, not at ${at}.`,
    noNotice: "A charge is announced before it is made: an automatic renewal needs a “notice” before the last issue.",
  },
};
