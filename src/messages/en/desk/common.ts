/** What many pages of the desk say: lists, forms, the page that asks before a deed, notices and refusals. */
export const common = {
  /** Words that are quoted, a headline among them. */
  quoted: (words: string) => `“${words}”`,
  ask: {
    notSo: "Not possible as it stands:",
    whatHappens: "What happens",
    wouldHappen: "What would happen",
    odd: "Look at this first:",
    leave: "No, leave it",
  },
  fields: {},
  address: {
    name: "Name on the label",
    line1: "Street and number",
    line2: "Second line",
    postalCode: "Postcode",
    city: "Town",
    region: "Region, state or county",
    country: "Country",
  },
  lists: {
    find: "Find",
    nothing: (search: string) => `Nothing is found for “${search}”.`,
    pages: "Pages of the list",
    range: ({ from, to, total }: { from: string; to: string; total: string }) => `${from} to ${to} of ${total}`,
    total: (total: string) => `There are ${total}.`,
    first: "First",
    before: "Before",
    after: "After",
    last: "Last",
    moreThan: (total: string) => `more than ${total}`,
  },
  notices: {
    stock: "The stock is changed.",
    recordings: "It is being recorded again; what sounds the same as before is left alone.",
    word: "The word is in the lexicon. What is recorded from now on says it so.",
    payer: "The payer has no e-mail: no letter goes out.",
    reader: "The reader has no e-mail: no letter goes out.",
    saved: "Saved.",
    placed: "Placed.",
    payersLetter: "The payer gets a letter.",
    readersLetter: "The reader gets a letter.",
    itsLetter: "Its letter is on its way.",
    itsReceipt: "A receipt is on its way.",
  },
  refused: {
    back: "Back to the page",
    unkept: "What was sent and is not kept",
    missing: "Nothing stands here.",
    closed: "This part of the desk is for others. Ask the publisher for the role.",
  },
  amounts: {
    whole: ({ called, least, most }: { called: string; least: number; most: number | undefined }) =>
      most === undefined
        ? `${called} must be a whole number, ${least} or more.`
        : `${called} must be a whole number, from ${least} to ${most}.`,
    wholeBeside: ({ least, most }: { least: number; most: number | undefined }) =>
      most === undefined ? `A whole number, ${least} or more.` : `A whole number, from ${least} to ${most}.`,
    price: ({ typed, as }: { typed: string; as: string }) => `“${typed}” is not a price; write it as ${as}.`,
    as: (as: string) => `Write it as ${as}.`,
    hour: ({ typed, as }: { typed: string; as: string }) => `“${typed}” is not a day and an hour; write it as ${as}.`,
  },
};
