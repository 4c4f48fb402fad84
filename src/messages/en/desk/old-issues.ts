import { count as counted, figure } from "../grammar.ts";

const count = (n: number, one: string, many = `${one}s`): string => counted(n, { one: `1 ${one}`, other: `${n} ${many}` });

/** Old issues that come in as PDF. */
export const oldIssues = {
  title: "Old issues as PDF",
  back: "Old issues as PDF",
  says: "PDFs of issues from before become past issues: the first page is the cover, every page can be read in the browser, and the search finds what stands on them. Readers see nothing of it until you say which issue each file is.",
  bring: "Bring PDFs in",
  files: "PDFs, or a zip of them",
  filesHint: "What a file is called tells which issue it is: “2014-03.pdf”, “No. 12, spring 2009.pdf”, a folder for each year.",
  look: "See what they are",
  unsent: "Choose the PDFs.",
  taken: "They are here. Look whether each is the issue that it seems to be.",
  choices: "Which issues they are",
  choicesSay:
    "This is what their names say; correct what is wrong. A file without a tick waits. An issue that stands in the calendar already keeps its day.",
  heads: { make: "Make", file: "File", pages: "Pages", number: "No.", date: "Day on its cover", theme: "Theme, if it had one" },
  makeOf: (file: string) => `Make an issue of ${file}`,
  numberOf: (file: string) => `Number of ${file}`,
  dateOf: (file: string) => `Day on the cover of ${file}`,
  themeOf: (file: string) => `Theme of ${file}`,
  make: "Make these issues",
  keep: "Keep what I typed",
  making: "Their pages are drawn one after the other; the list says how far they are.",
  list: "What came as PDF",
  none: "No issue came as PDF yet.",
  listHeads: { issue: "Issue", file: "File", state: "State", size: "Size", then: "What can be done" },
  issue: (number: number) => `No. ${number}`,
  states: {
    waiting: () => "waits for you",
    making: ({ drawn, pages }: { drawn: number; pages: number }) => `${figure(drawn)} of ${count(pages, "page")} drawn`,
    made: ({ pages }: { pages: number }) => `${count(pages, "page")}`,
    failed: () => "cannot be read",
  },
  silent: ({ silent, pages }: { silent: number; pages: number }) =>
    silent === pages
      ? "It is a scan without a text layer: its pages can be read, and no search finds what stands on them."
      : `${count(silent, "page is a picture", "pages are pictures")} without text.`,
  again: "Try again",
  begunAgain: "It is drawn once more from where it broke off.",
  cut: "Cut out its articles",
  cutAsked: "Its articles are being cut out; the drafts come to Articles.",
  cutting: "Its articles are being cut out.",
  drafts: (n: number) =>
    n === 0 ? "No articles were found on its pages." : `${count(n, "article was", "articles were")} cut out as drafts.`,
  takeBack: "Take out",
  takeBackTitle: (name: string) => `Take out ${name}`,
  takeBackSays: ({ issue, owns }: { issue: number | null; owns: boolean }) =>
    issue === null
      ? "The file goes. Readers have seen nothing of it."
      : `Its pages, its cover and the file go. No. ${issue} ${owns ? "goes too, unless articles stand in it" : "stays in the calendar, with what stands in it"}.`,
  takenBack: "It is out.",
  /** Why a file cannot be read, or cannot be such an issue. */
  refused: {
    noPdf: "It is no PDF, whatever its name says. Save it as one, and bring that.",
    locked: "It is locked with a password. Open it, save it without one, and bring it again.",
    damaged: "It is damaged: no page of it can be read. Bring it again from another copy.",
    tooLong: "It could not be read in time: it is damaged, or made to do harm.",
    drawing: "Its pages are still being drawn; its articles can be cut out when they are.",
    cutAlready: "Its articles were cut out already; the drafts are at the desk.",
    notBroken: "This old issue did not break off; look at its page again.",
    missing: "This old issue is not here, or not any more.",
    none: (names: string) =>
      `There is no PDF in ${names}. Old issues come as PDFs, or as a zip of them; what another system exported comes in under “Archives”.`,
    allHere: "Each of these PDFs is here already, byte for byte.",
    undrawn: ({ pages, number }: { pages: string; number: number }) =>
      `${counted(number, { one: "Page", other: "Pages" })} ${pages} could not be drawn: damaged in the file.`,
    unplaced: (number: number) =>
      counted(number, { one: "One of the files cannot be this issue yet.", other: `${number} of the files cannot be these issues yet.` }),
    which: (name: string) => `Say which issue ${name} is.`,
    here: ({ number, name }: { number: number; name: string }) => `No. ${number} is here already: ${name}.`,
    twice: (number: number) => `Two files are said to be No. ${number}.`,
  },
};
