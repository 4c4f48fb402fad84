import { count, figure } from "../grammar.ts";

/** Letters to the editor, at the desk. */
export const correspondence = {
  title: "Letters to the editor",
  says: "What readers sent by the form at the foot of an article or on its own page, once they proved their address. Nobody but you sees them.",
  lists: "Which letters",
  states: { waiting: "Waiting", taken: "Taken", declined: "Declined" },
  of: ({ state, letters }: { state: string; letters: number }) => `${state} (${figure(letters)})`,
  when: "Sent",
  from: "From",
  about: "About",
  letter: "Letter",
  magazine: "the magazine",
  none: "No letter stands here.",
  oneOf: (name: string) => `A letter from ${name}`,
  decided: { taken: "Taken by", declined: "Declined by" },
  sender: "Sender",
  place: "Place",
  email: "E-mail, not shown",
  draft: "The draft made of it",
  take: "Take it",
  takeSays:
    "It becomes a draft in the section of letters, open to everybody, under the sender’s name. Nothing is published, and no mail is sent.",
  into: "As",
  asNew: "a draft of its own",
  addedTo: (headline: string) => `added to “${headline}”`,
  decline: "Decline it",
  declineSays: (days: number) =>
    `The sender gets a kind mail that it is not printed. Letter and address are deleted ${count(days, { one: "a day", other: `${days} days` })} later.`,
  note: "Something of your own to the mail, if you like",
  taken: "Taken. Here is its draft.",
  declined: "Declined; the mail is on its way.",
  wanted: "Readers find the form at the foot of every article, and at /letters-to-the-editor.",
  unwanted: "The form is switched off: readers see none.",
  switchOff: "Take no letters",
  switchOn: "Take letters again",
  switched: "Kept. The site shows it at once.",
};
