import { describe, expect, it } from "vitest";
import { plansFor } from "../../test/support/probed.ts";
import { type Plan, probed } from "./laid/probe.ts";
import { messagesIn } from "./messages-in.ts";

/** What a language sets otherwise than English does, and is easily forgotten. */
const notSaid = Object.entries({
  de: /["”‘]|\p{L}'\p{L}/u,
  fr: /["“”„]|\p{L}'\p{L}|(?<!\u202f)[;!?»]|(?<![\u202f\d])(?<!https?):(?!\d)|«(?!\u202f)|[nN]° /u,
  nl: /["“”„]|\p{L}'\p{L}/u,
  es: /["“”„‘]|\p{L}'\p{L}|[nN]\.º [{\d]|[}\d] %/u,
  pt: /["«»„]|\p{L}'\p{L}|[nN]\.º [{\d]|[}\d] %/u,
  ar: /["“”„]|\p{Script=Arabic}\s?[,;?]/u,
});

function said(messages: object): string[] {
  return Object.values(messages).flatMap((message: unknown) => {
    if (typeof message === "object" && message !== null && !Array.isArray(message)) return said(message);
    return plansFor(message).flatMap(([, plan]) => saidWith(message, plan));
  });
}

/** Nothing where a message is given what it never is. */
function saidWith(message: unknown, plan: Plan): string[] {
  try {
    return probed(message, plan).leaves.map(({ text }) => text.replace(/<\/?\w+>/g, ""));
  } catch {
    return [];
  }
}

describe("quotes and spaces", { timeout: 300_000 }, () => {
  it.each(notSaid)("of %s are its own", (language, others) => {
    const { desk: _, ...ofReaders } = messagesIn(language);
    const texts = [...new Set(said(ofReaders))];
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => others.test(text))).toEqual([]);
  });
});
