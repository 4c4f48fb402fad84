import { expect, it } from "vitest";
import { bodyOfText } from "../../document/index.ts";
import { letterColours } from "../../platform/index.ts";
import { letterBody } from "./letter-body.ts";

it.each([
  ["de", "Auf 12 km, z. B. am Deich", "Auf 12\u00a0km, z.\u202fB. am Deich"],
  ["fr", "Qui va là ?", "Qui va là\u202f?"],
])("%s: spaces hold together what the language’s printers never part", (language, text, bound) => {
  const [html] = letterBody(bodyOfText(text), { pictures: {}, origin: "https://locks.example", colours: letterColours, language });
  expect(html).toContain(`>${bound}</p>`);
});
