import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

/** What whoever comes by a private link to a piece is told. */
export const privateLink = {
  title: ({ headline, magazine }: { headline: string; magazine: string }) => `${headline}: ${magazine}`,
  says: ({ name, day }: { name: string; day: string }) =>
    `A private page for ${name}, open until ${day}. Please do not pass its address on.`,
  commenting: "You may read this piece and comment on it. The editors see what you say.",
  suggesting:
    "You may read this piece, comment on it and suggest changes: write into the text as you would, and what you do stands there as a suggestion until the editors take it or not.",
  reading: "You may read this piece. It is not published.",
  needsScript: "Suggesting changes needs JavaScript. Without it, say in a comment what you would change.",
  published: rich<"a">`This piece is published: <a>read it as it appeared</a>. Comments and suggestions are closed.`,
  held: "This piece stays as it is at the moment: nothing can be suggested to it. You can still read it and say something about it.",
  comments: "Comments",
  said: "It is said. The editors see it.",
  saidLabel: "What you say",
  about: "The words it is about, copied from the text; without any, it is about the whole piece",
  begin: "Say something about it",
  send: "Send",
  state: "State of your suggestions",
  /** The script puts `{why}` and `{hour}` in. */
  kept: "Kept",
  keptAt: "Kept at {hour}",
  keeping: "Keeping …",
  notKept: "Not kept yet",
  onlyHere: "Only here: {why} This browser keeps what you wrote, and tries again. Leave this page open.",
  away: "the magazine’s server cannot be reached.",
  unfit: "This of what you suggested could not be kept, as the text was changed there. Suggest it again where it is still wanted:",
  letGo: "Let it go",
  takeBack: "Take back",
  unreadable: "What was sent is no text of this page. Load it again; what you wrote is kept in this browser.",
  unknown: "This private link is not known. Look whether the whole of it was copied; if it was, ask whoever sent it for another one.",
  over: "This private link is over: its day is past, it was revoked, or the piece is no longer worked on. Ask whoever sent it for another one.",
  tooOften: "That was often. Wait an hour and try again.",
  notYours: (wants: "comment" | "suggest"): string =>
    wants === "comment" ? "This link is for reading alone." : "This link is not for suggesting changes.",
  closed: "This piece is published; comments and suggestions are closed.",
  /** Whether who comes by the link is written to. */
  letters: {
    title: "Letters",
    want: "Write to me when the editors answer what I said, or name me",
    keep: "Save",
    stopped: "No more letters are written to you. What the editors answer stands here.",
    wanted: "You are written to when the editors answer you.",
  },
  answers: {
    subject: ({ count: many, headline, magazine }: { count: number; headline: string; magazine: string }) =>
      `${count(many, { one: "An answer", other: `${many} answers` })} on “${headline}”: ${magazine}`,
    dear: (name: string) => `Dear ${name},`,
    says: ({ who, when, words, said }: Record<"who" | "when" | "words" | "said", string>) =>
      `${who}, ${when}${words ? `, on “${words}”` : ""}:\n${said}`,
    how: (day: string) =>
      `To read the piece and to answer, open the private link that you have; it opens until ${day}. For your safety it is kept nowhere, and so it does not stand here: if you cannot find it, ask the editors for another one.`,
    footer: (magazine: string) =>
      `You get this letter because you work with ${magazine} on this piece by a private link. At the foot of its page you end such letters.`,
  },
  letter: ({
    headline,
    magazine,
    name,
    by,
    day,
    may,
  }: Record<"headline" | "magazine" | "name" | "by" | "day", string> & { may: Degree }) => ({
    subject: `“${headline}”: a private link from ${magazine}`,
    title: headline,
    paragraphs: [
      `Dear ${name},`,
      `${by ? `${by} sends` : "We send"} you “${headline}” ${{ read: "to read", comment: "to read and to comment on", suggest: "to read, to comment on and to suggest changes to" }[may]}. You need no account: the link opens this piece, until ${day}.`,
      "It is meant for you alone. Please do not pass it on.",
    ],
    button: "Open the piece",
    footer: `You get this letter because somebody at ${magazine} works with you on this piece.`,
  }),
  /** What is refused of a comment, at the desk as well. */
  refused: {
    unsaid: "Write what is to be said.",
    nothing: "Nothing is written here.",
    tooLong: "A comment holds 5,000 characters.",
    tooLongBeside: "It holds 5,000 characters at most.",
    notInText: "These words do not stand in the text as it is saved. Copy them from one paragraph of it.",
    notInTextBeside: "Not in the text.",
  },
};

type Degree = "read" | "comment" | "suggest";
