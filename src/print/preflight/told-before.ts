import { desksSpoken, messagesIn, sentenceBy, signOf, whenAsked } from "../../messages/index.ts";
import { keysOf } from "../../values/index.ts";
import { type Plain, type Told, sayTold } from "./say-told.ts";

/** Stand for values: no sentence has them by itself. */
const [headline, name, other] = [signOf("headline"), signOf("name"), signOf("other")];
const words = [signOf("first"), signOf("second"), signOf("third")];
const [one, two, three, four, five] = [900_000_001, 900_000_002, 900_000_003, 900_000_004, 900_000_005];
/** What is matched in the place of each; quotes were the English ones in every language once. */
const places = new Map([
  ...[..."“”„"].map((quote) => [quote, "[“”„]"] as const),
  ...[headline, name, other, ...words].map((sign) => [sign, "(.+?)"] as const),
  ...[one, two, three, four, five].map((number) => [String(number), "(\\d+(?:\\.\\d+)?)"] as const),
]);

/** Each sentence that has values, once for each way in which it is said. */
function samples(): Told[] {
  const named = keysOf(messagesIn("en").desk.preflight.kinds).flatMap((kind) => {
    const of = { headline, number: one, kind };
    const alone = words.map((_, at) => ({ ...of, words: words.slice(0, at + 1), more: 0, all: at + 1 }));
    return [...alone, { ...of, words, more: two, all: three }].map((wide): Told => ({ is: "wide", of: wide }));
  });
  const picture = { name, dpi: one, width: two, height: three, wanted: four };
  const [least, wanted] = [
    { width: one, height: two },
    { width: three, height: four },
  ];
  return [
    { is: "notFour", of: one },
    { is: "filler", of: { fillers: 1, pages: one } },
    { is: "filler", of: { fillers: one, pages: two } },
    { is: "ownLetters", of: name },
    { is: "lettersOf", of: { headline, characters: other } },
    { is: "noFont", of: name },
    { is: "nobody", of: headline },
    { is: "noPicture", of: { headline, picture: other } },
    { is: "noAlt", of: headline },
    { is: "noCredit", of: headline },
    { is: "adOverset", of: headline },
    { is: "veryCoarse", of: { ...picture, least: five } },
    { is: "coarse", of: picture },
    { is: "larger", of: { least, wanted } },
    { is: "better", of: wanted },
    ...named,
  ];
}

type Known = { sample: Told; signs: string[]; pattern: RegExp };

/** Figures were written without groups when sentences alone were kept. */
const ungrouped = (said: string): string => said.replace(/900\D000\D00(\d)/g, "90000000$1");

/** How a sentence reads with any values. */
function knownBy(sample: Told, language: string): Known {
  const { signs, pattern } = sentenceBy(ungrouped(sayTold(sample, messagesIn(language))), places);
  return { sample, signs, pattern };
}

const known = whenAsked((): readonly Known[] => desksSpoken().flatMap((language) => samples().map((sample) => knownBy(sample, language))));

/** The sentences that need no value, in the words of each desk. */
const plain = whenAsked(
  (): ReadonlyMap<string, Told> =>
    new Map(
      desksSpoken().flatMap((language) => {
        const sentences = messagesIn(language).desk.preflight;
        const needsNone = (is: keyof typeof sentences): is is Plain => typeof sentences[is] === "string";
        return keysOf(sentences)
          .filter(needsNone)
          .map((is) => [sentences[is], { is }] as const);
      }),
    ),
);

/** The same sentence, with what stands in the signs' places. */
const filled = (sample: Told, found: ReadonlyMap<string, string>): Told =>
  JSON.parse(JSON.stringify(sample), (_, value: unknown) => {
    const written = found.get(String(value));
    return written === undefined ? value : typeof value === "number" ? Number(written) : written;
  });

/** No sentence of the preflight is longer; each value of one may be matched in as many ways as it is long. */
const longest = 1000;

/** Which sentence was kept, where only its words were: those of a preflight that ran before it was kept what it found. */
export function toldBefore(text: string): Told | undefined {
  if (text.length > longest) return undefined;
  const whole = plain().get(text);
  if (whole) return whole;
  for (const { sample, signs, pattern } of known()) {
    const match = pattern.exec(text);
    if (match) return filled(sample, new Map(signs.map((sign, at) => [sign, match[at + 1] ?? ""])));
  }
  return undefined;
}
