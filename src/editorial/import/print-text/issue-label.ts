import { isMonth } from "./dates.ts";
import { itemAt } from "../../../values/index.ts";

const seasons = new Set(
  "spring summer autumn fall winter frühjahr frühling sommer herbst printemps été ete automne hiver primavera verano otoño invierno estate autunno inverno lente voorjaar zomer herfst najaar verão outono forår efterår vinter vår høst haust sommar höst wiosna lato jesień zima kevät kesä syksy talvi michaelmas hilary trinity easter christmas weihnachten noël midsummer".split(
    " ",
  ),
);
const volume = /^(?:vol(?:ume)?|jg|jahrgang|année|annee|año|anno|ano|jaargang|årgang|årg|tome|band|bd)\.?$/i;
const issue = /^(?:no|nos|nr|n°|nº|num|núm|number|numéro|numero|número|issue|heft|ausgabe|nummer|hefte|nº\.)\.?$/i;
const joined = /^(?:no|nr|n°|nº|vol|#)\.?(?:\d{1,4}|[ivxlcdm]+)$/i;
const count = /^(?:\d{1,4}|[ivxlcdm]{1,8})$/i;
const year = /^(?:1[5-9]\d\d|20\d\d|21\d\d|['’]\d\d)(?:\/\d{2,4})?$/;

/** What an issue calls itself in its running heads, "Spring 1998", "Vol. XII, No. 3", "März/April 2021", and what else the line says. */
export function findIssue(text: string): { label: string; rest: string } | undefined {
  const words = [...text.matchAll(/[^\s,;:·•|/()[\]–—-]+/g)].map((match) => ({
    word: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  let best: { from: number; to: number } | undefined;
  for (let at = 0; at < words.length;) {
    const end = labelFrom(
      words.map(({ word }) => word),
      at,
    );
    if (end > at) best ??= { from: itemAt(words, at).from, to: itemAt(words, end - 1).to };
    at = Math.max(end, at + 1);
  }
  if (!best) return undefined;
  const rest = `${text.slice(0, best.from).trimEnd()}   ${text.slice(best.to).trimStart()}`;
  return { label: text.slice(best.from, best.to).replace(/\s+/g, " "), rest: rest.replace(/[([]\s*[)\]]/g, " ").trim() };
}

/** Where the words that name an issue end, or `at` where none do. */
function labelFrom(words: string[], at: number): number {
  let [index, dated, named, counted] = [at, false, false, false];
  while (index < words.length) {
    const [word, next] = [words[index]!, words[index + 1]];
    if (isTime(word)) named = true;
    else if (isYear(word)) dated = true;
    else if ((volume.test(word) || issue.test(word)) && next !== undefined && count.test(next)) {
      counted = true;
      index += 1;
    } else if (joined.test(word)) counted = true;
    else if (!(/^(?:de|of)$/i.test(word) && named && isYear(next))) break;
    index += 1;
  }
  return (named && dated) || counted ? index : at;
}

const isTime = (word: string) => seasons.has(word.toLowerCase()) || isMonth(word.replace(/\.$/, ""));
const isYear = (word: string | undefined) => word !== undefined && year.test(word);
