/** The whole magazine taken out as one file. */
export const transfer = {
  title: "Take everything out",
  says: "The whole magazine as one file: articles and pages as Markdown with their pictures and as JSON; issues, subscribers, orders, copies, the ledger, consents and every other table for spreadsheets and programs, with a dictionary of what each column is. Nothing in it opens anything. Masthead makes the same magazine of it in an empty place.",
  holdsReaders: "It holds your readers’ names and addresses. Keep it as you keep those.",
  withEditions: "With every made edition: PDF, EPUB, recordings. It is much larger; without them they are made anew from the articles.",
  make: "Make the file",
  before: "Asked for before",
  asked: "Asked for",
  by: "By",
  state: "State",
  nobody: "somebody who is no longer there",
  end: "End it now",
  underWay: "It is being made. Keep this address if you leave: it is shown nowhere else, and opens the file for publishers alone.",
  at: (progress: string) => `Now: ${progress}.`,
  lookAgain: "Look again",
  failedYet: (why: string) => `It could not be made yet (${why}). It is tried again by itself; the jobs say how often.`,
  ready: ({ size, until }: { size: string; until: string }) =>
    `The file is ready: ${size}. It can be had until ${until}, and is deleted then.`,
  download: "Take the file",
  back: "All exports",
  states: {
    making: "being made",
    failed: "could not be made yet",
    ready: (until: string) => `can be had until ${until}`,
    ended: "ended",
  },
  ended: "It has ended; its file is deleted.",
};
