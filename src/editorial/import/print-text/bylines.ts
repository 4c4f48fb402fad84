import type { Day } from "../../../values/index.ts";
import { findDate } from "./dates.ts";

/** What a line says of who wrote the text and when. `by`: a word like “by” stands before the names. */
export type Signed = { names: string[]; links: string[]; date?: Day; by: boolean };

/** No line that signs a text is longer, and what is longer is not looked at. */
const longest = 300;

const by =
  /^(?:(?:(?:an?|eine?|une?|una?|en|et)\s+)?(?:as told|written|words|text|texte?|texto|testo|tekst|story|told|report(?:ed|ing)?|reportage|interview|essay|review|geschrieben|verfasst|aufgezeichnet|bericht|écrit|rédigé|propos recueillis|scritto|geschreven|escrito|skrevet|skriven|fortalt)\s+)?(?:by|von|par|por|di|da|door|af|av)(?:\s*:)?\s+|^(?:(?:words|text|texte|texto|testo|tekst|story|author|writer|reporter|report|interview|autor(?:in|a)?|auteure?|autore|autrice|redacteur|författare|forfatter|fortæller|kirjoittaja)\s?:)\s*/iu;
const published =
  /^(?:(?:first |last )?(?:published|posted|updated|printed)|(?:zuerst )?(?:veröffentlicht|erschienen)|publi(?:é|ée|cado|cada|ceret|sert|cerad)|pubblicato|gepubliceerd|opublikowano|julkaistu)(?!\p{L})(?:\s+(?:on|am|le|el|il|op|em|den))?:?\s*/iu;
const prepositions = /(?:^|[\s,])(?:on|am|vom|le|du|el|del|il|op|em|den|på|dated|this)$/i;
const weekday =
  /(?:^|[\s,(])(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tisdag|lördag|söndag|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?)$/iu;
const time = /^(?:(?:at|um|à|a las|kl\.?|alle|om|às|klo)\s+)?\d{1,2}\s?[:.h]\s?\d{2}(?:\s*(?:[ap]\.?m\.?|uhr|h))?$/i;
const reading =
  /\s*(?:[|·•–—/-]\s*)(?:(?:reading time|read|lesezeit|temps de lecture|lecture|leestijd|lectura|lettura|tempo di lettura|tempo de leitura|lästid|lesetid|læsetid)\s?:?\s*)?\d{1,3}[- ]?min(?:\.|ut[a-z]{1,3})?(?:\s+(?:read|lesezeit|de lecture|leestijd|de lectura|di lettura|de leitura|lästid|lesetid|læsetid))?$/i;
const pictures =
  /[\s,;|·•–—/-]*(?<!\p{L})(?:photos?|photography|photographs|pictures?|fotos?|fotografie|bilder?|beeld|foto’s|illustra(?:tions?|ties?|tionen|zioni)|zeichnungen|immagini|fotografías?)\s?:\s.*$/iu;
const links = /\[([^\]]+)\]\([^)]*\)/g;

/** "Written by A on 3 May 2024", "Von A, 12. April 2021", "Publié le 3 février 2022 par A", "A | March 3, 2024", "12. April 2021". */
export function readByline(text: string): Signed | undefined {
  if (text.length > longest) return undefined;
  const lost = [...text.matchAll(/\[([^\]]+)\]\(\s*#?\s*\)/g)].map(([, words]) => words!);
  const plain = text
    .replace(links, "$1")
    .replace(/\*\*?|__/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(reading, "");
  const dated = findDate(plain);
  if (!dated && !by.test(plain)) return undefined;
  if (!dated) return signed(plain, undefined, lost);
  const before = bare(plain.slice(0, dated.from));
  const after = plain
    .slice(dated.to)
    .replace(/^[\s,;|·•–—/)\]-]+/, "")
    .replace(/[\s,;|·•–—/-]+$/, "");
  const name = after && !time.test(after) ? after : before;
  if (name === after && before) return undefined;
  return signed(name, dated.date, lost);
}

/** What stands before a date, without the signs and small words that lead to the date. */
function bare(text: string): string {
  let left = text.replace(/[\s,;|·•–—/([-]+$/, "");
  for (const pattern of [prepositions, weekday, prepositions]) left = left.replace(pattern, "").replace(/[\s,;|·•–—/-]+$/, "");
  return published.test(`${left} `) && left.replace(published, "").trim() === "" ? "" : left;
}

function signed(text: string, date: Day | undefined, lost: string[]): Signed | undefined {
  const stripped = text.replace(published, "");
  if (!stripped.trim()) return date ? { names: [], links: [], date, by: false } : undefined;
  const prefix = by.exec(stripped)?.[0];
  const said = prefix ? stripped.slice(prefix.length) : stripped;
  const names = splitNames(said);
  // who wrote “by … on …” means a name, whatever it looks like; without a date or the word it must look like one
  const sure = prefix !== undefined && (date !== undefined || /^(?:written|words|text|story|reporting)\s+by/i.test(prefix));
  if (names.length === 0 || said.length > 120) return undefined;
  if (
    sure
      ? /[!?…]$|\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(said) || !/^\p{Lu}|^(?:our|staff|editors?)\s/u.test(said) || reads(said)
      : !names.every(looksLikeName(!prefix))
  )
    return undefined;
  return { names: names.map(asName), links: lost, by: prefix !== undefined, ...(date && { date }) };
}

/** Words that no name has: "by the time the boat left". */
const reads = (text: string) => /^(?:the|this|that|then|now|noon|dawn|night|day)\s+\p{Ll}/iu.test(text) || text.split(" ").length > 16;

export const splitNames = (text: string): string[] =>
  text
    .replace(pictures, "")
    .replace(
      /,?\s+(?:with\s+)?(?:photograph(?:s|y|ed)?|photos?|pictures?|illustrat(?:ions?|ed)|drawings?|fotos?|bilder)\s+(?:by|von|de|di|door|af|av)\s.*$/i,
      "",
    )
    .split(/\s*(?:,\s*(?:and|und|et|y|e|en|og|och|ja|i)\s+|,|;|&|\s(?:and|und|et|y|e|en|og|och|with|mit|avec|con|med)\s)\s*/i)
    .filter((name) => !/\((?:fotos?|photos?|photographs?|pictures?|bilder?|illustration(?:en|s)?|foto’s)\)/i.test(name))
    .map((name) =>
      name
        .replace(/\s*\([^)]*\)/g, "")
        .replace(/\s+(?:in|aus|à|en|i)\s+\p{Lu}\p{L}+$/u, "")
        .trim(),
    )
    // ", staff writer", ", our man in Halmouth" say what somebody is
    .filter((name, at) => name && (at === 0 || /^\p{Lu}|^(?:van|von|de|di|da|del|della|al|el|bin|ten|ter|zu)\s/u.test(name)));

const particle = /^(?:van|von|der|den|de|del|della|di|da|do|dos|das|du|des|la|le|el|al|bin|ibn|ten|ter|zu|zum|zur|af|av|y|e|i|’t|'t|the)$/i;

/** "J. P. van der Meer", "ADA QUIST": capitals, initials and the small words of names. Alone it takes two words. */
export const looksLikeName =
  (alone: boolean) =>
  (text: string): boolean => {
    const words = text.split(/\s+/);
    const large = words.filter((word) => /^[\p{Lu}][\p{L}\p{M}’'.-]*$/u.test(word));
    return (
      words.length <= 6 &&
      large.length >= (alone ? 2 : 1) &&
      words.every((word, at) => large.includes(word) || (at < words.length - 1 && particle.test(word))) &&
      !/^(?:the|a|an|der|die|das|le|la|les|el|los|il|de|het)$/i.test(words[0]!) &&
      (!text.endsWith(".") || /(?:^|\s)(?:\p{Lu}|Jr|Sr|Dr)\.$/u.test(text))
    );
  };

/** "ADA VAN DER MEER" is how a byline was set, and no name. */
export function asName(text: string): string {
  if (text !== text.toUpperCase() || !/\p{Lu}{2}/u.test(text) || !/\p{L}{3}/u.test(text)) return text;
  return text
    .split(" ")
    .map((word, at) =>
      at > 0 && particle.test(word)
        ? word.toLowerCase()
        : /^(?:\p{Lu}\.)+$/u.test(word)
          ? word
          : word.toLowerCase().replace(/(?:^|[’'-]|(?<=^mc))\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join(" ");
}
