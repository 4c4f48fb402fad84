import { expect, it } from "vitest";
import { countWords } from "./count-words.ts";
import { cutAtPaywall } from "./cut-at-paywall.ts";
import { sentencesOf } from "./sentences.ts";
import { splitInline } from "./split-inline.ts";
import type { Body, Inline } from "./types.ts";
import { typographicBody } from "./typographic.ts";

const sentence = "The keeper's 'old' boat \"never\" moved -- and nobody's well-kept nets, since 1914-18, were mended. ";
const paragraph = (text: string, at = 0): Body["content"][number] => ({
  type: "paragraph",
  attrs: { id: `p${at}` },
  content: [{ type: "text", text }],
});
const one = (size: number): Body => ({ type: "doc", content: [paragraph(sentence.repeat(size))] });
const many = (size: number): Body => ({ type: "doc", content: Array.from({ length: size }, (_, at) => paragraph(sentence, at)) });

/** Of this process alone: the machine has other things to do. */
function processorTimeOf(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

/** A text of sixteen times the length beside sixteen texts: 1 where the time is linear, 16 where it is quadratic. The best of a few. */
function growth(work: (size: number) => void): number {
  const rounds = [1, 2, 3, 4, 5].map(() => ({
    many: processorTimeOf(() => Array.from({ length: 16 }, () => work(100))),
    long: processorTimeOf(() => work(1600)),
  }));
  return Math.min(...rounds.map(({ long }) => long)) / Math.min(...rounds.map(({ many: each }) => each));
}

it.each<[string, (size: number) => void]>([
  ["words of one paragraph", (size) => countWords(one(size))],
  ["quotes and dashes of one paragraph", (size) => typographicBody(one(size), "en")],
  ["sentences of one paragraph", (size) => sentencesOf(one(size))],
  ["the cut", (size) => cutAtPaywall(many(size), { words: Infinity })],
  ["words apart by their sentences", (size) => splitInline(runsOf(size * 10), rangesOf(size * 10))],
])("%s: a long text takes no longer than as many short ones", (_, work) => expect(growth(work)).toBeLessThan(5));

const runsOf = (size: number): Inline[] => Array.from({ length: size }, () => ({ type: "text", text: sentence }));
const rangesOf = (size: number) =>
  Array.from({ length: size }, (_, at) => ({ from: at * sentence.length, to: (at + 1) * sentence.length - 1 }));
