import { cardinal, roman } from "./numbers.ts";
import type { Rule } from "./rule.ts";

const titles: Record<string, string> = {
  Mr: "Mister", Mrs: "Missus", Ms: "Miz", Mx: "Mix", Dr: "Doctor", Prof: "Professor", Rev: "Reverend", Gen: "General", Col: "Colonel", Capt: "Captain", Lt: "Lieutenant",
  Sgt: "Sergeant", Cpl: "Corporal", Maj: "Major", Cmdr: "Commander", Adm: "Admiral", Sen: "Senator", Rep: "Representative", Gov: "Governor", Hon: "Honourable", Messrs: "Messers", Mme: "Madame", Mlle: "Mademoiselle", Fr: "Father",
};
const afterNames: Record<string, string> = { Jr: "Junior", Sr: "Senior", Inc: "Incorporated", Ltd: "Limited", Corp: "Corporation", Bros: "Brothers", Esq: "Esquire" };
const streets: Record<string, string> = { St: "Street", Rd: "Road", Ave: "Avenue", Blvd: "Boulevard", Sq: "Square", Ln: "Lane" };
const before: Record<string, string> = { vol: "volume", vols: "volumes", ch: "chapter", chs: "chapters", fig: "figure", figs: "figures", pp: "pages", p: "page", para: "paragraph", ed: "edition", eds: "editors", art: "article", no: "number", nos: "numbers", est: "established", b: "born", d: "died" };
const months: Record<string, string> = { Jan: "January", Feb: "February", Mar: "March", Apr: "April", Jun: "June", Jul: "July", Aug: "August", Sep: "September", Sept: "September", Oct: "October", Nov: "November", Dec: "December" };
const days: Record<string, string> = { Mon: "Monday", Tue: "Tuesday", Tues: "Tuesday", Wed: "Wednesday", Thu: "Thursday", Thur: "Thursday", Thurs: "Thursday", Fri: "Friday", Sat: "Saturday", Sun: "Sunday" };

const oneOf = (table: Record<string, string>) => Object.keys(table).sort((a, b) => b.length - a.length).join("|");
const spelt = (letters: string) => letters.replace(/[.\s]/g, "").split("").join(" ");

/** What is written short, in full. */
export const abbreviations: readonly Rule[] = [
  [/\be\.\s?g\.,?/gi, "for example,"],
  [/\bi\.\s?e\.,?/gi, "that is,"],
  [/\betc\b\.?(?=\s*$)/gi, "et cetera."],
  [/\betc\b\.?/gi, "et cetera"],
  [/\bet al\b\.?/gi, "and others"],
  [/\bviz\./gi, "namely"],
  [/\bcf\./gi, "compare"],
  [/\bibid\./gi, "in the same place"],
  [/\bN\.\s?B\./g, "note well:"],
  [/\bP\.\s?S\./g, "P S:"],
  [/\b(?:c\.|ca\.|circa)\s?(?=\d)/gi, "around "],
  [/\bapprox\./gi, "approximately"],
  [/\b(?:vs?)\.(?=\s)/g, "versus"],
  [/\bvs\b/g, "versus"],
  [/\bw\/o\b/g, "without"],
  [/\bw\/(?=\s?\p{L})/gu, "with "],
  [/\bc\/o\b/g, "care of"],
  [/\bn\/a\b/gi, "not applicable"],
  [/\b24\/7\b/g, "twenty-four seven"],
  [/\b9\/11\b/g, "nine eleven"],
  [/\bdept\./gi, "department"],
  [/\bgovt\b\.?/gi, "government"],
  [/\b(\d{1,2}(?:[:.]\d{2})?)\s?([ap])\.?\s?m\b\.?(?=\s*$)/gi, (_all, time, half) => `${time} ${half!.toUpperCase()} M.`],
  [/\b(\d{1,2}(?:[:.]\d{2})?)\s?([ap])\.?\s?m\b\.?/gi, (_all, time, half) => `${time} ${half!.toUpperCase()} M`],
  [/\b(\d+)\s?(AD|BC|BCE|CE)\b/g, (_all, number, era) => `${number} ${spelt(era!)}`],
  [/\b(AD)\s(?=\d)/g, "A D "],
  [/\bPh\.?D\b\.?/g, "P H D"],
  [/\b((?:\p{Lu}\.\s?){2,})(?=\s*$)/gu, (_all, letters) => `${spelt(letters!)}.`],
  [/\b((?:\p{Lu}\.\s?){2,})(?=\p{Lu}\p{Ll})/gu, (_all, letters) => `${spelt(letters!)} `],
  [/\b(\p{Lu}(?:\.\p{Lu})+)\.(?!\p{Ll})/gu, (_all, letters) => spelt(letters!)],
  [new RegExp(`\\b(${oneOf(titles)})\\b\\.?(?=\\s\\p{Lu})`, "gu"), (_all, short) => titles[short!]!],
  [new RegExp(`(?<=\\p{L},?\\s)(${oneOf(afterNames)})\\b\\.?(?=\\s*$)`, "gu"), (_all, short) => `${afterNames[short!]!}.`],
  [new RegExp(`(?<=\\p{L},?\\s)(${oneOf(afterNames)})\\b\\.?`, "gu"), (_all, short) => afterNames[short!]!],
  [/(?<=\p{L}\s+)Co\.(?=\s*$)/gu, "Company."],
  [/(?<=\p{L}\s+)Co\./gu, "Company"],
  [new RegExp(`(?<=\\b\\p{Lu}\\p{Ll}+\\s)(${oneOf(streets)})(?:\\.|\\b)(?=\\s*(?:$|[,;.]))`, "gu"), (_all, short) => streets[short!]!],
  [/\bSt\.?(?=\s\p{Lu})/gu, "Saint"],
  [/\bSte\.?(?=\s\p{Lu})/gu, "Sainte"],
  [/\bMt\.?(?=\s\p{Lu})/gu, "Mount"],
  [/\bFt\.?(?=\s\p{Lu})/gu, "Fort"],
  [new RegExp(`\\b(${oneOf(months)})\\b\\.?(?=\\s\\d)|(?<=\\d\\s)(${oneOf(months)})\\b\\.?`, "g"), (_all, a, b) => months[a ?? b!]!],
  [new RegExp(`\\b(${oneOf(days)})\\.(?=,?\\s)|\\b(${oneOf(days)})(?=,\\s\\d|\\s?[–-]\\s?(?:${oneOf(days)})\\b)|(?<=\\b(?:${oneOf(days)})\\s?[–-]\\s?)(${oneOf(days)})\\b`, "g"), (_all, a, b, c) => days[a ?? b ?? c!]!],
  [new RegExp(`(?<=\\b(?:${Object.values(days).join("|")}))\\s?[–-]\\s?(?=(?:${Object.values(days).join("|")})\\b)`, "g"), " to "],
  [/\bpp?\.\s?([ivxl]+)\b/g, (all, numeral) => (roman(numeral!) ? `page ${cardinal(roman(numeral!)!)}` : all)],
  [new RegExp(`\\b(${oneOf(before)})\\.\\s?(?=\\d)`, "gi"), (_all, short) => `${before[short!.toLowerCase()]!} `],
  [/№\s?(?=\d)/g, "number "],
];
