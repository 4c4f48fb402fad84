import { type Line, indentOf } from "./lines.ts";
import { isBroken, isFilled } from "./measure.ts";

/** What lines are that end before they are full: the items of a list without bullets, or verse, an address, fields. */
type Staying = "list" | "lines";
/** What stands before them: a paragraph that ends with a colon, a heading, or neither. */
export type Before = { colon: boolean; heading: string | undefined };

export const listHeading =
  /^(?:the\s+|for the .{2,30}|die\s+|les\s+|los\s+|gli\s+|de\s+|os\s+)?(?:ingredients?|you(?:’|'|\s+wi)ll need|what you need|materials?|equipment|tools|shopping list|what to (?:bring|pack|take)|supplies|the (?:crew|cast|party)|members|zutaten|material|werkzeug|das braucht (?:man|es)|sie brauchen|ingr[ée]di[ée]nts?|matériel|il vous faut|ingredientes|materiales|necesita|ingredienti|occorrente|ingrediënten|benodigdheden|ingredienser|materiais|du (?:trenger|behöver|skal bruge)|tilbehør|redskaber)\b/iu;
export const stepsHeading =
  /^(?:method|directions|instructions|preparation|steps|how to (?:do|make) it|zubereitung|anleitung|so geht(?:’s|s| es)|préparation|étapes|preparación|elaboración|pasos|preparazione|procedimento|bereiding(?:swijze)?|werkwijze|modo de (?:preparo|fazer)|preparação|fremgangsm[åa]de|fremgangsmåte|gör så här|tillagning)\b/iu;

const quantity =
  /^(?:\d+(?:[.,/]\d+)?|[¼½¾⅓⅔⅛⅜⅝⅞]|an?|one|two|three|four|five|six|some|ein|eine|zwei|drei|un|une|deux|trois|una|dos|tres|due|tre|een|twee|en|to|um|uma|dois)\b/iu;
const inAddress =
  /\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b|\b[A-Z]{2}\s\d{5}\b|\b(?:[A-Z]{1,2}-)?\d{4,5}\s(?:[A-Z]{2}\s)?\p{Lu}\p{L}|\S@\S+\.\S|(?:\btel\.?|\bphone|\+\d{2})[\s:(\d]|\bP\.?\s?O\.?\s?Box\b|\bPostfach\b|\bwww\.|\bhttps?:/u;
const inStreet =
  /^\d+[a-z]?,?\s+\p{Lu}.*\b(?:street|st|road|rd|lane|row|quay|square|avenue|ave|drive|close|place|terrace|hill|way|yard|wharf|court)\b\.?$|(?:straße|strasse|str\.|weg|gasse|platz|allee|straat|gade|gata|gate|vei|vej|väg|plein|laan|kade)\s\d+|^(?:rue|avenue|boulevard|via|piazza|calle|plaza|rua|avenida|quai|\d+,? (?:rue|avenue|boulevard|quai))\s/iu;
const field = /^\p{Lu}[\p{L} ]{1,24}:\s+\S/u;

const share = (lines: string[], is: (text: string) => boolean) => lines.filter(is).length / lines.length;

/** `width` is that of the text around. `early`: no sentence stood before, so that it may be a headline or what is below it. */
export function stayingLines(lines: Line[], width: number, { colon, heading }: Before, early: boolean): Staying | undefined {
  const texts = lines.map(({ text }) => text.trim());
  if (heading !== undefined && isListed(texts, heading)) return "list";
  if (texts.length < 2 || texts.some((text) => text.length > 90 || /\p{L}[-‐]$/u.test(text))) return undefined;
  const broken = lines.filter((line, at) => at < lines.length - 1 && isBroken(line, lines[at + 1]!, width)).length;
  if (broken < lines.length - 1 - Math.floor(lines.length / 8)) return undefined;
  if ((!early || texts.some((text) => inAddress.test(text))) && isAddress(texts)) return "lines";
  if (!early && texts.every((text) => field.test(text))) return "lines";
  if (isList(texts, { colon, heading })) return "list";
  if (isVerse(lines, texts, early)) return "lines";
  const loose =
    texts.length > 2 &&
    share(texts, (text) => /[.!?]["”’]?$/.test(text)) === 0 &&
    !isFilled(lines) &&
    share(texts, (text) => /^\p{Lu}|^[“"‘«„]/u.test(text)) === 1;
  return !early && loose ? "lines" : undefined;
}

/** Under “You will need” what begins as quantities do; under “Method” sentences, each on its line. */
function isListed(texts: string[], heading: string): boolean {
  if (texts.length < 2 || texts.some((text) => text.length > 90)) return false;
  if (stepsHeading.test(heading)) return share(texts, (text) => /^\p{Lu}[^.!]*[.!]$/u.test(text)) === 1;
  return listHeading.test(heading) && share(texts, (text) => /^[\d¼½¾⅓⅔⅛⅜⅝⅞]/u.test(text) || quantity.test(text)) === 1;
}

function isAddress(texts: string[]): boolean {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / texts.length;
  return (
    texts.length <= 8 &&
    words <= 6 &&
    share(texts, (text) => /[.!?]$/.test(text) && !/\b\p{L}{1,4}\.$/u.test(text)) === 0 &&
    texts.some((text) => inAddress.test(text) || inStreet.test(text))
  );
}

function isList(texts: string[], { colon, heading }: Before): boolean {
  const listed = heading !== undefined && listHeading.test(heading);
  const small = share(texts, (text) => /^[\p{Ll}\d¼½¾⅓⅔⅛⅜⅝⅞]/u.test(text) || quantity.test(text));
  const stopped = share(texts.slice(0, -1), (text) => /[.!?:]$/.test(text));
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / texts.length;
  const commas = share(texts.slice(0, -1), (text) => text.endsWith(","));
  if (stopped > 0.34) return false;
  if (listed) return true;
  if (colon || heading !== undefined)
    return (
      small >= 0.6 ||
      (words <= 4.5 && commas === 0 && (colon || texts.length > 2)) ||
      (texts.length > 2 && share(texts.slice(0, -1), (text) => text.endsWith(";")) === 1)
    );
  return texts.length > 2 && share(texts, (text) => /^[\d¼½¾⅓⅔⅛⅜⅝⅞]/u.test(text)) >= 0.6 && stopped === 0 && words <= 6;
}

/** Lines that each begin with a capital, or are of such lengths as no measure makes. */
function isVerse(lines: Line[], texts: string[], early: boolean): boolean {
  const capitals = share(texts, (text) => /^["“”„«‘'(—–-]*\s*\p{Lu}/u.test(text));
  const ends = share(texts, (text) => /[.,;:!?…—–]["”’»]?$/.test(text));
  const long = texts.some((text) => text.length > 70);
  if (long || texts.length < 3) return false;
  if (takesTurns(lines)) return true;
  if (early) return capitals === 1 && texts.length > 3;
  const told = share(texts.slice(0, -1), (text) => /[.!?]["”’»]?$/.test(text));
  return (
    (capitals === 1 && (texts.length > 3 ? told < 0.75 : ends > 0.3 && told === 0)) ||
    (capitals >= 0.7 && texts.length > 3) ||
    (texts.length > 3 && !isFilled(lines) && ends < 0.9)
  );
}

/** Every second line of a stanza is set in alike. */
function takesTurns(lines: Line[]): boolean {
  const [outer, inner] = [indentOf(lines[0]!), indentOf(lines[1]!)];
  return lines.length > 3 && inner > outer && lines.every((line, at) => indentOf(line) === (at % 2 === 0 ? outer : inner));
}
