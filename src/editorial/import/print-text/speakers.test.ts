import { expect, it } from "vitest";
import { normaliseLines } from "./lines.ts";
import { speakersIn } from "./speakers.ts";

const speaks = (text: string, line: string) => speakersIn(normaliseLines(text))(line);

it.each<[string, string, string, boolean]>([
  ["names that come twice", "Varga: Why?\nHolm: So.\nVarga: And?\nHolm: No.", "Varga: Yes.", true],
  ["one name that comes twice", "Varga: Why?\nVarga: And?", "Varga: Yes.", false],
  ["names that come once", "Varga: Why?\nHolm: So.", "Varga: Yes.", false],
  ["question and answer", "Q: Why?\nA: So.", "Q: And?", true],
  ["a question alone", "Q: Why?", "Q: And?", false],
  ["the magazine’s letters among them", "Q: Why?\nA: So.", "HQ: And?", true],
  ["another name among them", "Q: Why?\nA: So.", "Note: And?", false],
  ["letters before nothing", "The boats lie there.", "NB: They rot.", false],
])("%s: a line begins what somebody says", (_what, text, line, is) => expect(speaks(text, line)).toBe(is));
