import { colonIn, directionOf } from "../../values/index.ts";
import { escapeLetter as escape, letterButton, letterColours, letterSans, letterSerif, letterShell } from "./letter-shell.ts";

export type LetterWords = {
  magazine: string;
  language?: string;
  title: string;
  /** Plain paragraphs; a line feed inside one is kept. */
  paragraphs: string[];
  /** Rows of a small table: what, how much. */
  facts?: [string, string][];
  /** Shown large and spaced, to be typed: a sign-in code. */
  code?: string;
  button?: { label: string; url: string };
  after?: string[];
  footer: string;
  /** A last link under the small print, as the way out of a renewal. */
  wayOut?: { label: string; url: string };
};

const { ink, softInk, rule } = letterColours;

/** A letter of the house to one reader, in the frame of all letters. */
export function letterHtml(words: LetterWords): string {
  const body = [
    `<h1 class="ink headline" style="margin:0 0 18px;font:500 34px/1.08 ${letterSerif};letter-spacing:-.02em;color:${ink}">${escape(words.title)}</h1>`,
    ...words.paragraphs.map(paragraph),
    words.code
      ? `<p class="ink" style="margin:6px 0 24px;font:600 34px/1.2 ${letterSans};letter-spacing:.16em;color:${ink}">${escape(words.code)}</p>`
      : "",
    words.facts?.length
      ? `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0" style="margin:4px 0 24px;border-collapse:collapse">${words.facts.map((one) => fact(one, directionOf(words.language ?? "en"))).join("")}</table>`
      : "",
    words.button ? letterButton(words.button) : "",
    ...(words.after ?? []).map(paragraph),
  ];
  return letterShell({
    language: words.language ?? "en",
    title: words.title,
    preheader: words.paragraphs[0] ?? "",
    head: escape(words.magazine),
    rows: `<tr><td class="ink" style="padding:30px 0 14px;color:${ink}">${body.join("")}</td></tr>`,
    foot: lines(words.footer) + (words.wayOut ? footLink(words.wayOut) : ""),
  });
}

const footLink = ({ label, url }: { label: string; url: string }) =>
  `<br><a class="ink" href="${escape(url)}" style="color:${ink};text-decoration:underline">${escape(label)}</a>`;

const lines = (text: string) => escape(text).replace(/\n/g, "<br>");
const paragraph = (text: string) =>
  `<p class="ink" style="margin:0 0 16px;font:18px/1.5 ${letterSerif};color:${ink}">${wholeDays(lines(text))}</p>`;

/** A day with its month and its year: no line parts them. */
const wholeDays = (html: string) =>
  html.replace(/(?<![\p{L}\d])\d{1,2}(?:er|\.)? (?:de )?\p{L}+\.? (?:de )?\d{4}(?!\d)|\p{L}+ \d{1,2}, \d{4}(?!\d)/gu, (day) =>
    day.replaceAll(" ", "\u00a0"),
  );

/** What stands at the start of its line, its value at the end; what is called at length leaves its value room for whole words. */
function fact([what, value]: [string, string], direction: "ltr" | "rtl"): string {
  const end = direction === "rtl" ? "left" : "right";
  const cell = `padding:8px 0;border-bottom:1px solid ${rule};font:14px/1.4 ${letterSans}`;
  return `<tr><td class="soft line" valign="top" width="45%" style="${cell};padding-${end}:24px;color:${softInk}">${escape(what)}</td><td class="ink line" valign="top" align="${end}" style="${cell};text-align:${end};color:${ink}">${wholeDays(lines(value))}</td></tr>`;
}

/** The same letter for those who read plain text. */
export function letterText(words: LetterWords): string {
  const colon = colonIn(words.language ?? "en");
  const facts = words.facts?.map(([what, value]) => `${what}${colon} ${value}`).join("\n");
  const button = words.button && `${words.button.label}${colon}\n${words.button.url}`;
  const parts = [
    words.title,
    ...words.paragraphs,
    words.code,
    facts,
    button,
    ...(words.after ?? []),
    `-- \n${words.magazine}\n${words.footer}${words.wayOut ? `\n${words.wayOut.label}${colon} ${words.wayOut.url}` : ""}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
