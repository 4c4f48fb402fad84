import { type WrittenWords, writtenInEnglish } from "../messages/index.ts";

/** A file to fill in: the name of every message, with what English says above it. */
export const templateOf = (language: string): string => [...head(language), ...linesOf(writtenInEnglish(), "")].join("\n") + "\n";

const head = (language: string): string[] =>
  [
    `The words of Masthead in the language ${language}. Write each text behind its name; what you leave out is said in English.`,
    "A text that begins with a sign such as { or “ stands in quotes, as all of them may.",
    "{name} is a value, <a>…</a> a link or stress: keep them, where your language wants them.",
    "{issues, plural, one {1 issue} other {{issues} issues}}: chosen by a number, in the forms your language has (zero, one, two, few, many, other).",
    "{day, select, no {…} other {…}}: chosen by whether there is one. A brace or tag as itself stands in '…'.",
    "“masthead languages” says what is amiss and how much there is.",
  ].map((line) => `# ${line}`);

function linesOf(words: WrittenWords, pad: string): string[] {
  return Object.entries(words).flatMap(([name, said]) =>
    typeof said === "string"
      ? [`${pad}# ${said.replaceAll("\n", " ")}`, `${pad}${name}:`]
      : [`${pad}${name}:`, ...linesOf(said, `${pad}  `)],
  );
}
