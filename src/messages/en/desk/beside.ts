import { count, figure } from "../grammar.ts";

/** What stands beside a text while it is written: what it still lacks, each with the way to its place. */
export const beside = {
  missing: "What is still missing",
  needed: "Before it can be published",
  wished: "And besides",
  nothing: "Nothing is missing.",
  panes: "Beside the text",
  pane: { page: "The page", print: "The print view", letter: "The letter", speech: "Read aloud" },
  panesSay: "As it was saved last, without what is suggested or said of it.",
  close: "Close it",
  pageOf: ({ headline }: { headline: string }) => `The page of “${headline}”`,
  speechOf: ({ headline }: { headline: string }) => `“${headline}”, read aloud`,
  play: "Play",
  stop: "Stop",
  noSound: "No sound",
  playOf: ({ words }: { words: string }) => `Play: ${words}`,
  silent: "is not read",
  unprinted: ({ why }: { why: string }) => `It cannot be set: ${why}`,
  held: ({ why }: { why: string }) => `It is under legal hold: ${why}`,
  gaps: {
    headline: "A headline",
    byline: "Somebody in its byline",
    standfirst: "A standfirst",
    leadAlt: "What the lead picture shows (alt)",
    leadCredit: "Whose the lead picture is (credit)",
    alt: "What a picture shows (alt)",
    credit: "Whose a picture is (credit)",
    picture: ({ name }: { name: string }) => (name ? `The picture “${name}” is still to come` : "A picture is still to come"),
    note: "The words of a footnote",
    nowhere: ({ href }: { href: string }) => `A link that leads nowhere: ${href || "it has no address"}`,
    tk: ({ words }: { words: string }) => `Words that are still to come: “${words}”`,
    short: ({ words, wanted }: { words: number; wanted: number }) => `${figure(words)} words of ${figure(wanted)} that are wanted`,
    long: ({ words, wanted }: { words: number; wanted: number }) => `${words} words, and ${wanted} are wanted`,
    suggestions: ({ open }: { open: number }) =>
      count(open, { one: "One suggestion is neither taken nor refused", other: `${open} suggestions are neither taken nor refused` }),
  },
};
