import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { execFileSync } from "node:child_process";
import { ownFaces } from "../../src/print/faces/own-faces.ts";
import type { Dice } from "../fuzz/dice.ts";
import type { Expected } from "./print-text-score.ts";

/** How an article was set: what a magazine's designer decides. */
export type Setting = {
  columns: 2 | 3;
  justified: boolean;
  /** Between two paragraphs: an indent, or an empty line. */ indented: boolean;
  gutter: string;
  /** Headings and pictures go over all columns, so that the columns end above them; or stand in a column. */ over: boolean;
  dropped: boolean;
  notes: boolean;
  figures: boolean;
  foot: "folio" | "folio and name" | "none";
  standfirst: boolean;
  size: string;
};

const of = <T>(dice: Dice, list: readonly T[]): T => dice.of(list);

export const settingOf = (dice: Dice): Setting => ({
  columns: dice.often(0.35) ? 3 : 2,
  justified: dice.often(0.5),
  indented: dice.often(0.6),
  gutter: of(dice, ["5mm", "7mm", "9mm"]),
  over: dice.often(0.5),
  dropped: dice.often(0.3),
  notes: dice.often(0.25),
  figures: dice.often(0.5),
  foot: of(dice, ["folio", "folio and name", "none"]),
  standfirst: dice.often(0.4),
  size: of(dice, ["9pt", "10pt", "11pt"]),
});

const who =
  "the keeper|the old pilot|a clerk|her brother|the ferryman|the cook|the harbour board|nobody|the surveyor|the younger sister|the council|everybody in the yard|the baker|a visitor".split(
    "|",
  );
const does =
  "counts|remembers|has painted|mended|carries|keeps|would not sell|wrote down|looked for|forgot|has measured|still uses|hung up|borrowed".split(
    "|",
  );
const what =
  "the boats|a lamp of brass|forty metres of rope|the register of wrecks|two barrels|the green buoy|his father’s coat|a map of the sound|the winter timetable|the keys to the chapel|every letter that came|the last of the coal|a bell without a tongue|nineteen chairs".split(
    "|",
  );
const tail =
  "before the tide turns|in the shed behind the quay|since the year of the flood|because the office asks for it|and says nothing of it|though nobody has paid for years|when the wind stands in the north|as the rule of the house has it|for as long as the light holds|with a patience that is not his own|until the bell rings twice|on the first Monday of a month|in a hand that can hardly be read|of which three are left".split(
    "|",
  );
const opener =
  "In January|On the quay|At night|By and large|Once in nine years|After the storm|For a week|Without a word|Under the window|Between two ferries".split(
    "|",
  );

const clause = (dice: Dice) => `${of(dice, who)} ${of(dice, does)} ${of(dice, what)} ${of(dice, tail)}`;
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
function sentence(dice: Dice): string {
  const kind = dice.below(5);
  if (kind === 0) return `${of(dice, opener)} ${clause(dice)}.`;
  if (kind === 1) return `${capital(clause(dice))}, and ${clause(dice)}.`;
  if (kind === 2) return `“${capital(clause(dice))},” says ${of(dice, who)}.`;
  if (kind === 3) return `${capital(of(dice, who))} ${of(dice, does)} ${of(dice, what)}.`;
  return `${capital(clause(dice))}.`;
}
const paragraph = (dice: Dice) => Array.from({ length: 2 + dice.below(4) }, () => sentence(dice)).join(" ");

const heads =
  "The Chain|What the Paint Covers|A Winter Ashore|Two Keys|The Price of Rope|Below the Mark|Nine Boats|The Green Ones|After the Bell|How the Light Is Kept".split(
    "|",
  );
const titles = "What the Buoys Remember|The Last Rope|A Harbour Without Boats|The Clerk of the Tides|Nineteen Chairs and a Stove".split(
  "|",
);
const writers = "Lena Marsh|Tomas Varga|Ida Lowe|Priya Nand".split("|");

const escaped = (text: string) => text.replace(/[\\#$*_@<>`~[\]/-]/g, (sign) => `\\${sign}`);

/** An article as a designer would set it, and what an import should make of it. */
export function articleOf(dice: Dice, setting: Setting): { typst: string; expected: Expected } {
  const title = of(dice, titles);
  const writer = of(dice, writers);
  const blocks: Expected["blocks"] = [];
  const sections: string[] = [];
  const free = [...heads];
  let noted = 0;
  const standfirst = setting.standfirst ? `How ${clause(dice)}, and what came of it` : undefined;
  const count = 2 + dice.below(3);
  for (let at = 0; at < count; at += 1) {
    const own: string[] = [];
    let head = "";
    if (at > 0) {
      const [name] = free.splice(dice.below(free.length), 1);
      head = name!;
      blocks.push(["heading", head]);
      if (!setting.over) own.push(`#subhead[${escaped(head)}]`);
    }
    const paragraphs = 2 + dice.below(5);
    for (let each = 0; each < paragraphs; each += 1) {
      const text = paragraph(dice);
      const note = setting.notes && dice.often(0.3) ? `The ${of(dice, what).replace(/^\S+ /, "")} is number ${noted + 3} of the list.` : "";
      if (note) noted += 1;
      const drop = setting.dropped && at === 0 && each === 0;
      const mark = note ? `#footnote[${escaped(note)}]` : "";
      const [sign] = /^“?./.exec(text)!;
      own.push(
        drop
          ? `#dropped("${sign}", "${text.slice(sign.length)}")[${mark}]`
          : `${setting.indented && setting.dropped && at === 0 && each === 1 ? "#h(1.2em)" : ""}${escaped(text)}${mark}`,
      );
      blocks.push([
        "paragraph",
        text.slice(0, 40),
        `contains ${text.slice(-30, -1).split(" and ").at(-1)!}`,
        ...(note ? [`followed by a footnote: ${note}`] : []),
      ]);
      if (setting.figures && !setting.over && each === 1 && paragraphs > 3 && at < 2) {
        const caption = `${capital(of(dice, what))} in the yard, ${of(dice, tail)}`;
        own.push(`#figured[Photo: Kit Lowell][${escaped(caption)}]`);
        blocks.push(["figure", { caption, credit: "Kit Lowell" }]);
      }
    }
    const over = at > 0 && setting.over ? `#subhead[${escaped(head)}]\n` : "";
    sections.push(setting.over ? `${over}#balanced[\n${own.join("\n\n")}\n]` : own.join("\n\n"));
    if (setting.over && setting.figures && at < count - 1) {
      const caption = `${capital(of(dice, what))} in the yard, ${of(dice, tail)}`;
      sections.push(`#figured[Photo: Kit Lowell][${escaped(caption)}]`);
      blocks.push(["figure", { caption, credit: "Kit Lowell" }]);
    }
  }
  const body = setting.over
    ? sections.join("\n\n")
    : `#columns(${setting.columns}, gutter: ${setting.gutter})[\n${sections.join("\n\n")}\n]`;
  return {
    typst: `${preamble(setting, title)}
#text(size: 24pt)[${escaped(title)}]
${standfirst ? `\n#v(2mm)\n#text(size: 13pt)[${escaped(standfirst)}]\n` : ""}
#v(2mm)
by ${writer}
#v(8mm)
${body}`,
    expected: { headline: title, byline: [writer], ...(standfirst && { standfirst }), blocks, left_out: {} },
  };
}

const preamble = (setting: Setting, title: string) => `
#let name = "The Harbour Quarterly"
#set page(width: 210mm, height: 250mm, margin: 20mm,
  header: context { let n = counter(page).get().first(); if calc.even(n) [#n #h(1fr) #name] else if n > 1 [${escaped(title)} #h(1fr) #n] },
  footer: context { let n = counter(page).get().first(); ${
    setting.foot === "none" ? "" : setting.foot === "folio" ? "align(center)[#n]" : "[#name #h(1fr) Spring 1998 #h(1fr) #n]"
  } })
#set text(font: "Newsreader Text", size: ${setting.size}, lang: "en", hyphenate: true)
#set par(justify: ${setting.justified}, leading: 0.6em, ${setting.indented ? "first-line-indent: 1.2em, spacing: 0.6em" : "spacing: 1.6em"})
#let subhead(body) = block(above: 1.7em, below: 0.9em, text(size: 1.15em, weight: "bold", body))
#let figured(credit, caption) = block(above: 2em, below: 2em, { rect(width: 100%, height: 30mm); text(size: 0.85em, credit); linebreak(); text(size: 0.85em, caption) })
#let dropped(sign, rest, note) = layout(size => {
  let cap = text(size: 2.4em, sign)
  let w = size.width - measure(cap).width - 2mm
  let two = measure(block(width: w)[A \\ B]).height
  let words = rest.split(" ")
  let n = 1
  while n < words.len() and measure(block(width: w, words.slice(0, n + 1).join(" "))).height <= two { n += 1 }
  block(below: 0.6em, grid(columns: (auto, 1fr), column-gutter: 2mm, align: bottom, cap, par(first-line-indent: 0pt, words.slice(0, n).join(" "))))
  par(first-line-indent: 0pt, words.slice(n).join(" ") + note)
})
#let balanced(body) = layout(size => { let n = ${setting.columns}; let gap = ${setting.gutter}; let w = (size.width - gap * (n - 1)) / n; let h = measure(block(width: w, body)).height; block(height: h / n + 2.2em, columns(n, gutter: gap, body)) })
`;

const compiler = (): NodeCompiler => NodeCompiler.create({ workspace: "/columns", fontArgs: [{ fontBlobs: ownFaces() }] });
let kept: NodeCompiler | undefined;

/** What \`pdftotext -layout\` leaves of it. */
export function layoutText(typst: string): string {
  kept ??= compiler();
  kept.addSource("/columns/main.typ", typst);
  const compiled = kept.compile({ mainFilePath: "/columns/main.typ" });
  const document = compiled.result;
  if (!document) throw new Error(JSON.stringify(kept.fetchDiagnostics(compiled.takeDiagnostics()!)).slice(0, 600));
  return execFileSync("pdftotext", ["-layout", "-", "-"], { input: kept.pdf(document) }).toString();
}
