import { digits } from "./numbers.ts";
import type { NamedRules } from "./rule.ts";

const dotted = (name: string) => name.replace(/\./g, " dot ");
const local = (name: string) => dotted(name).replace(/_/g, " underscore ").replace(/\+/g, " plus ");

/** Addresses of the web are said by the site's name; nobody can follow a path by ear. */
export const addresses: NamedRules = {
  "a page": [
    "https://quay.example/a/b → quay dot example",
    /https?:\/\/(?:www\.)?([\w-]+(?:\.[\w-]+)*)(?::\d+)?(?:\/[^\s)\]”"]*)?/gi,
    (all, host) => dotted(host) + (/[.,;:!?]+$/.exec(all)?.[0] ?? ""),
  ],
  "an e-mail address": [
    "ida_b@quay.dk → ida underscore b at quay dot dk",
    /\b([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)/g,
    (_all, who, host) => `${local(who)} at ${dotted(host)}`,
  ],
  "a site by its www": [
    "www.quay.dk/a → quay dot dk",
    /\bwww\.([\w-]+(?:\.[\w-]+)+)(?:\/[^\s)\]”"]*)?/gi,
    (all, host) => dotted(host) + (/[.,;:!?]+$/.exec(all)?.[0] ?? ""),
  ],
  "a site by its ending": [
    "quay.example/a → quay dot example",
    /\b([a-z][\w-]*(?:\.[a-z][\w-]*)*\.(?:com|org|net|io|example|eu|uk|de|fr|gov|edu|info))\b(?::\d{2,5}\b)?(?:\/[^\s)\]”"]*[^\s)\]”".,;:!?])?/gi,
    (_all, host) => dotted(host),
  ],
  "a paper’s number": ["doi:10.1000/182 → D O I", /\bdoi:?\s?10\.\d{4,}\/\S*[^\s.,;:)]/gi, "D O I"],
  "a sharp": ["in C#, softly → in C sharp, softly", /\b([CF])#(?!\w)/g, "$1 sharp"],
  "a number behind its sign": ["#1 → number one", /(?<![\w&])#(\d+)\b/g, "number $1"],
  "a hashtag": [
    "#slowBoats → hashtag slow Boats",
    /(?<![\w&])#(\w+)/g,
    (_all, tag) => `hashtag ${tag.replace(/_/g, " ").replace(/(?<=[a-z])(?=[A-Z])/g, " ")}`,
  ],
  "a name behind its sign": ["@quay_side → at quay side", /(?<!\w)@(\w+)/g, (_all, who) => `at ${who.replace(/_/g, " ")}`],
  "a book’s or a magazine’s number": [
    "ISSN 1234-5678 → I S S N, one two three four, five six seven eight",
    /\b(ISBN|ISSN)(?:-1[03])?:?\s?([\dX][\dX -]{7,}[\dX])/g,
    (_all, name, number) => `${[...name].join(" ")}, ${digits(number)}`,
  ],
  "a telephone number with its area in brackets": [
    "(0161) 496 0000 → zero one six one, four nine six, zero zero zero zero",
    /\((0\d{2,5})\)\s(\d[\d\s-]{4,}\d)(?![\d,])/g,
    (_all, area, number) => `${digits(area)}, ${digits(number)}`,
  ],
  "a telephone number with dashes": [
    "555-0123 → five five five, zero one two three",
    /\b(?:1-)?\d{3}-\d{3}-\d{4}\b|\b\d{3}-0\d{3}\b/g,
    (all) => digits(all),
  ],
  "a telephone number": [
    "020 7946 0000 → zero two zero, seven nine four six, zero zero zero zero",
    /(?<![\d.,])(?:\+\d{1,3}[\s-]?(?:\(0\))?[\s-]?\d[\d\s-]{6,}\d|0\d{2,4}[\s-]\d[\d\s-]{4,}\d)(?![\d,])/g,
    (all) => digits(all.replace(/\(0\)/, "")),
  ],
};
