import { describe, expect, it } from "vitest";
import { chaptersOf, roundTiming, webVtt } from "./transcript.ts";

const timing = (id: string, start: number, block = id, kind = "paragraph") => ({
  id,
  block,
  start,
  end: start + 1,
  segment: { kind, text: `Words of ${id}` },
});

describe("a transcript with its times", () => {
  it("has a cue for each sentence, to the thousandth", () => {
    expect(
      webVtt(
        [timing("a", 0.15), timing("b", 3661.0004)],
        new Map([
          ["a", "One."],
          ["b", "Two  \n words."],
        ]),
      ),
    ).toBe("WEBVTT\n\na\n00:00:00.150 --> 00:00:01.150\nOne.\n\nb\n01:01:01.000 --> 01:01:02.000\nTwo words.\n");
  });
  it("holds no markup, and no words that end a cue", () => {
    const text = webVtt([timing("a", 0)], new Map([["a", "1 --> 2 <b>bold</b> & more"]]));
    expect(text.split("\n").at(-2)).toBe("1 → 2 &lt;b&gt;bold&lt;/b&gt; &amp; more");
    expect(text.match(/-->/g)).toHaveLength(1);
  });
  it("is empty where nothing is said", () => expect(webVtt([], new Map())).toBe("WEBVTT\n\n\n"));
  it("has times of thousandths", () => {
    expect(roundTiming({ id: "a", block: "b", start: 1.00049, end: 2.0005 })).toEqual({ id: "a", block: "b", start: 1, end: 2.001 });
  });
});

describe("the chapters of a recording", () => {
  it("begin with the headline, and are a chapter for every subhead, once", () => {
    const timings = [
      timing("p1", 0),
      timing("s1", 10, "h1", "subhead"),
      timing("s2", 12, "h1", "subhead"),
      timing("p2", 14),
      timing("s3", 20, "h2", "subhead"),
    ];
    expect(chaptersOf(timings, "A Rope")).toEqual([
      { start: 0, title: "A Rope" },
      { start: 10, title: "Words of s1" },
      { start: 20, title: "Words of s3" },
    ]);
  });
});
