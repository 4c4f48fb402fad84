import { z } from "zod";
import { type AdFields, type StandingAd, adReaders, editionsIn, endEditions, slots } from "../../ads/index.ts";
import type { AdWords } from "../../editorial/index.ts";
import { type Form, field } from "../../http/index.ts";
import { type Messages, languagesSpoken, messagesIn } from "../../messages/index.ts";
import { refuse } from "../refusals.ts";

/** Nothing stands for the usual word, which each page and letter says in its own language. */
const usualWords = new Set(languagesSpoken().map((language) => messagesIn(language).reading.subscribe));
const button = field.line.transform((says) => (usualWords.has(says) ? "" : says));
const lines = field.prose.transform((text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean),
);

/** What the form beside an import sends of the advertisement that was left out. */
export const leftOut = z.object({ headline: field.line, text: field.prose, button, included: lines }) satisfies z.ZodType<AdWords>;

const fields = z.object({
  slot: field.oneOf(slots, "article-end"),
  readers: field.oneOf(adReaders, "everybody"),
  headline: field.line,
  text: field.prose,
  button,
  target: field.line.transform((says) => says || "/subscribe"),
  included: field.tick,
  startsOn: field.dayOrNull,
  endsOn: field.dayOrNull,
  "in.web": field.tick,
  "in.letter": field.tick,
  "in.print-view": field.tick,
});

export const adFieldNames = Object.keys(fields.shape);

type Words = Messages["desk"]["ads"];

const isAddress = (target: string): boolean => /^\/(?![/\\])\S*$/.test(target) || (/^https:\/\/\S+$/.test(target) && URL.canParse(target));

/** The ad as it was typed, whole or not; `labels` are what offers include now. */
export function typedAd(form: Form, labels: string[]): AdFields {
  const { included, "in.web": web, "in.letter": letter, "in.print-view": printView, ...said } = form.parse(fields);
  const ticked = { web, letter, "print-view": printView };
  const editions = editionsIn(
    said.slot,
    endEditions.filter((edition) => ticked[edition]),
  );
  return { ...said, editions, included: included ? labels : [] };
}

/** The same, refused as "ad-unusable" where something of it cannot stand, with a sentence beside each such field. */
export function adIn(form: Form, labels: string[], m: Words): AdFields {
  const ad = typedAd(form, labels);
  const amiss = {
    ...(!ad.headline && { headline: m.lacksHeadline }),
    ...(ad.editions.length === 0 && { "in.web": m.lacksEdition }),
    ...(ad.startsOn && ad.endsOn && ad.endsOn < ad.startsOn && { endsOn: m.endsBefore }),
    ...(!isAddress(ad.target) && { target: m.noTarget }),
  };
  if (Object.keys(amiss).length > 0) throw refuse("ad-unusable", m.cannot, amiss);
  return ad;
}

/** How the form shows an ad. */
export const valuesOfAd = (ad: Omit<StandingAd, "id">): Record<string, string> => ({
  slot: ad.slot,
  readers: ad.readers,
  headline: ad.headline,
  text: ad.text,
  button: ad.button,
  target: ad.target,
  included: ad.included.length > 0 ? "yes" : "",
  startsOn: ad.startsOn ?? "",
  endsOn: ad.endsOn ?? "",
  ...Object.fromEntries(ad.editions.map((edition) => [`in.${edition}`, "yes"])),
});

/** An ad that nobody has written yet. */
export const newAd = (words: Partial<AdFields> = {}): Omit<StandingAd, "id"> => ({
  slot: "front",
  readers: "everybody",
  headline: "",
  text: "",
  button: "",
  target: "/subscribe",
  included: [],
  editions: ["letter", "print-view"],
  startsOn: null,
  endsOn: null,
  ...words,
});
