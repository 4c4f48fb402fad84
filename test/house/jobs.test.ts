import { describe, expect, it } from "vitest";
// all rooms' tasks
import "../../src/masthead.ts";
import { followersOf, joined } from "../../src/platform/index.ts";

describe("the rooms' jobs", () => {
  it("follow from what another room announces", () => {
    expect(followersOf("article-published").sort()).toEqual([
      "index-article",
      "make-audio",
      "make-card",
      "make-digital-issue",
      "make-print-issue",
      "make-print-view",
      "renew-epubs",
    ]);
    expect(followersOf("article-withdrawn").sort()).toEqual(["index-article", "make-digital-issue", "make-print-issue", "renew-epubs"]);
    expect(followersOf("issue-closed")).toEqual(["freeze-labels"]);
    expect(followersOf("issue-on-sale").sort()).toEqual([
      "make-digital-issue",
      "make-epub",
      "make-narrated-epub",
      "make-print-issue",
      "release-copies",
      "send-issue-letter",
    ]);
    expect(followersOf("issue-changed").sort()).toEqual(["make-digital-issue", "make-epub", "make-narrated-epub", "make-print-issue"]);
    expect(followersOf("issue-laid-out").sort()).toEqual(["make-epub", "make-narrated-epub"]);
    expect(followersOf("recording-made")).toEqual(["renew-epubs"]);
    expect(followersOf("picture-added")).toEqual(["make-picture-sizes"]);
  });
  it("have one room each", () => {
    expect(joined({ one: 1 }, { two: 2 })).toEqual({ one: 1, two: 2 });
    expect(() => joined({ one: 1 }, { two: 2, one: 3 })).toThrow("one stands in the lists of two rooms.");
  });
});
