import { z } from "zod";
import type { AdWords } from "../../editorial/index.ts";
import { type Form, field, ifSent } from "../../http/index.ts";
import { adPlaces, fieldsOf } from "./ads-page.tsx";

const button = field.line.transform((says) => says || "Subscribe");
const lines = field.prose.transform((text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean),
);

/** What the form beside an import sends of the advertisement that was left out. */
export const leftOut = z.object({ headline: field.line, text: field.prose, button, included: lines }) satisfies z.ZodType<AdWords>;

const words = z.object({
  headline: ifSent(field.line),
  text: field.line,
  button,
  included: field.line.transform(Boolean),
  startsOn: ifSent(field.dayOrNull),
  endsOn: ifSent(field.dayOrNull),
});

/** The words typed for each place that the form shows; `labels` are what offers include now. */
export const adsIn = (form: Form, labels: string[]) =>
  adPlaces.flatMap((place) => {
    const { headline, included, ...rest } = form.parse(words, `${fieldsOf(place)}.`);
    return headline === undefined ? [] : [{ ...place, ...rest, headline, included: included ? labels : [] }];
  });
