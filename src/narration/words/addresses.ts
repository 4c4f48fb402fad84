import { digits } from "./numbers.ts";
import type { Rule } from "./rule.ts";

const dotted = (name: string) => name.replace(/\./g, " dot ");
const local = (name: string) => dotted(name).replace(/_/g, " underscore ").replace(/\+/g, " plus ");

/** Addresses of the web are said by the site's name; nobody can follow a path by ear. */
export const addresses: readonly Rule[] = [
  [
    /https?:\/\/(?:www\.)?([\w-]+(?:\.[\w-]+)*)(?::\d+)?(?:\/[^\s)\]”"]*)?/gi,
    (all, host) => dotted(host) + (/[.,;:!?]+$/.exec(all)?.[0] ?? ""),
  ],
  [/\b([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)/g, (_all, who, host) => `${local(who)} at ${dotted(host)}`],
  [/\bwww\.([\w-]+(?:\.[\w-]+)+)(?:\/[^\s)\]”"]*)?/gi, (all, host) => dotted(host) + (/[.,;:!?]+$/.exec(all)?.[0] ?? "")],
  [
    /\b([a-z][\w-]*(?:\.[a-z][\w-]*)*\.(?:com|org|net|io|example|eu|uk|de|fr|gov|edu|info))\b(?::\d{2,5}\b)?(?:\/[^\s)\]”"]*[^\s)\]”".,;:!?])?/gi,
    (_all, host) => dotted(host),
  ],
  [/\bdoi:?\s?10\.\d{4,}\/\S*[^\s.,;:)]/gi, "D O I"],
  [/\b([CF])#(?!\w)/g, "$1 sharp"],
  [/(?<![\w&])#(\d+)\b/g, "number $1"],
  [/(?<![\w&])#(\w+)/g, (_all, tag) => `hashtag ${tag.replace(/_/g, " ").replace(/(?<=[a-z])(?=[A-Z])/g, " ")}`],
  [/(?<!\w)@(\w+)/g, (_all, who) => `at ${who.replace(/_/g, " ")}`],
  [/\b(ISBN|ISSN)(?:-1[03])?:?\s?([\dX][\dX -]{7,}[\dX])/g, (_all, name, number) => `${[...name].join(" ")}, ${digits(number)}`],
  [/\((0\d{2,5})\)\s(\d[\d\s-]{4,}\d)(?![\d,])/g, (_all, area, number) => `${digits(area)}, ${digits(number)}`],
  [/\b(?:1-)?\d{3}-\d{3}-\d{4}\b|\b\d{3}-0\d{3}\b/g, (all) => digits(all)],
  [
    /(?<![\d.,])(?:\+\d{1,3}[\s-]?(?:\(0\))?[\s-]?\d[\d\s-]{6,}\d|0\d{2,4}[\s-]\d[\d\s-]{4,}\d)(?![\d,])/g,
    (all) => digits(all.replace(/\(0\)/, "")),
  ],
];
