/** What follows a term: charges and letters. */
export const renewals = {
  saved: "The series is saved; it counts from the next letter.",
  title: "Renewals",
  ending: "Terms that end next",
  noneEnding: "No term is running.",
  failed: "Charges that failed",
  noneFailed: "None is waiting for another try.",
  letters: "Letters",
  lettersSay:
    "Issues are counted from the last one of a term: −3 is when three are left, 1 when the first has appeared without them. Each letter is written once for each term. That a subscription has ended is always written, with its last copy; a failed charge has letters of its own.",
  no: (number: number) => `No. ${number}`,
  noTry: "none: it ends",
  own: "a series of its own",
  usual: "the usual series",
  at: "Issues from the last one",
  letter: "Letter",
  rows: "A line without a number is left out. Without any line the offer follows the usual series again.",
  save: "Save this series",
  methods: {
    auto: (name: string) => `${name}, when it renews by itself `,
    series: (name: string) => `${name}, when it is asked by letters `,
  },
  letterNames: {
    notice: "Notice: amount, day, the way out",
    early: "Early: there is time",
    reminder: "Reminder",
    last: "One more, and that was it",
    missed: "An issue appeared without you",
    "win-back": "We still have your chair",
  },
  outlookHeads: { last: "Last issue", auto: "Charged as agreed", series: "Asked by letters", stopped: "Stopped" },
  dunnedHeads: { subscription: "Subscription", amount: "Amount", tries: "Tries", said: "What the bank said", next: "Next try" },
};
