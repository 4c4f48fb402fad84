import { rich } from "../../rich.ts";

/** Text that is brought in from a file or a paste. */
export const imports = {
  takenAsIs: (change: string) => `Changed where no suggestion can stand, and taken as it is: ${change}`,
  roleNotTaken: ({ role, names }: { role: string; names: string }) => `Not taken: ${role}: ${names}`,
  leadNotTaken: (lead: string) => `Not taken: the lead picture, ${lead}`,
  seriesNotTaken: (series: string) => `Not taken: the series, ${series}`,
  correctionNotTaken: (text: string) => `Not taken: a correction, ${text}`,
  dropFile: "Drop a file: a Word or OpenDocument text, a web page, Markdown, or the text of a print view.",
  title: "Bring text in",
  says: "Choose a Word or OpenDocument file, a saved web page, Markdown with front matter or what an export wrote, or paste an article as it comes out of a print view or a PDF. The text is not saved before you have seen what was made of it; pictures in the file are.",
  text: "Text",
  file: "Or a file (.docx, .odt, .html, .md, .txt, .json)",
  see: "See what it is",
  oldAd: "The magazine’s own advertisement",
  makeAd: "Make a house ad of it",
  makeOffer: "Make an offer of it",
  eitherOpens:
    "Either opens its form with these words filled in, and saves nothing. Save the article first: what you corrected on this page is not kept.",
  headline: "Headline",
  standfirst: "Standfirst",
  save: "Save as a draft",
  again: "Begin again",
  section: "Section",
  language: "Language",
  byline: "Written by",
  datedOn: "Printed date",
  for: "For",
  tracked: "Tracked changes and comments",
  trackedSay: "The text stands as if all of them were accepted. They are not kept with it.",
  somebody: "Somebody",
  unsure: "Unsure of",
  nothing: "Nothing.",
  pictures: (number: number) =>
    number === 1
      ? rich<"a">`Its picture is among <a>the pictures</a> now, whatever becomes of this text.`
      : rich<"a">`Its ${number} pictures are among <a>the pictures</a> now, whatever becomes of this text.`,
  writer: "About the writer",
  writerSays: "It is no part of the article. Keep it at the writer’s page.",
  takenOut: "Taken out",
  asRead: "As it will read",
  toldAs: {
    insertion: ({ who, said }: { who: string; said: string }) => rich<"strong">`<strong>${who}</strong> put in “${said}”`,
    deletion: ({ who, said }: { who: string; said: string }) => rich<"strong">`<strong>${who}</strong> took out “${said}”`,
    comment: ({ who, said }: { who: string; said: string }) => rich<"strong">`<strong>${who}</strong> says “${said}”`,
  },
  theText: "The text",
  aPicture: "a picture",
};
