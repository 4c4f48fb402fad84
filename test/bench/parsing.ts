// Markdown and print text from 10 KB to 5 MB: milliseconds for 100 KB at each size, which stay level where the
// parser is linear. Run in one minute with itself, so that only the ratio of the last to the first counts.
import { fromMarkdown } from "../../src/document/index.ts";
import { readPrintText } from "../../src/editorial/import/print-text/read-print-text.ts";

const paragraph = `${"Some **plain** words of a *paragraph* that goes on, with [a link](https://tidewater.example/a). ".repeat(6)}\n\n`;
const kinds: [string, (size: number) => void][] = [
  ["Markdown", (size) => fromMarkdown(paragraph.repeat(Math.ceil(size / paragraph.length)).slice(0, size))],
  ["print text", (size) => readPrintText(`A Headline\n\n${paragraph.repeat(Math.ceil(size / paragraph.length))}`.slice(0, size))],
  ["broken lines", (size) => readPrintText("A broken line of print text\n".repeat(Math.ceil(size / 28)))],
  [
    "pages",
    (size) =>
      readPrintText(Array.from({ length: size / 60 }, (_, at) => `some words.1\n\n1 A note of it\n\n${at}   The Quay\n\n`).join("")),
  ],
  ["one-letter lines", (size) => readPrintText("a\n".repeat(size / 2))],
];

for (const [name, read] of kinds) {
  read(10_000);
  const row: number[] = [];
  for (const size of [10_000, 100_000, 1_000_000, 5_000_000]) {
    if (name === "Markdown" && size > 1_000_000) continue;
    const times = Math.max(1, Math.round(200_000 / size));
    const began = performance.now();
    for (let at = 0; at < times; at += 1) read(size);
    row.push(((performance.now() - began) / times / size) * 100_000);
  }
  const said = row.map((each) => each.toFixed(1).padStart(8)).join("");
  console.log(`${name.padEnd(18)}${said}   last to first: ${(row.at(-1)! / row[0]!).toFixed(2)}`);
}
