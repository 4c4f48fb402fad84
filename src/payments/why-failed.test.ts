import { describe, expect, it } from "vitest";
import { comingAlong } from "../messages/catalogues.ts";
import { wordsIn } from "../values/index.ts";
import { failureCodes } from "./gateway.ts";
import { failureOf, whyFailed } from "./why-failed.ts";

const languages = Object.keys(comingAlong());

describe.each(languages)("in %s", (language) => {
  it("every reason is said in words of its own, with what to do, and none in the gateway’s", () => {
    const said = failureCodes.map((failureCode) => wordsIn(failureOf({ failureCode }), language));
    expect(new Set(said).size).toBe(failureCodes.length);
    for (const failureCode of failureCodes) {
      const { why, todo } = whyFailed({ failureCode }, language);
      // it stands after a colon or in brackets, in the midst of a sentence
      expect(why).not.toMatch(/[.:!?]$/);
      expect(todo).toMatch(/\.$/);
      if (language !== "en") expect(why).not.toBe(whyFailed({ failureCode }, "en").why);
      // what a card is taken for is nobody's to learn from us
      expect(why).not.toMatch(/stolen|lost|fraud|gestohlen|verloren|volé|perdu|gestolen|robada|roubad|مسروق/i);
    }
  });

  it("one from before there were codes is declined", () => {
    expect(whyFailed({ failureCode: null }, language)).toEqual(whyFailed({ failureCode: "declined" }, language));
  });
});
