import { describe, expect, it } from "vitest";
import { fromPlain } from "../../../test/support/plain-blocks.ts";

describe("plain words on the clipboard", () => {
  it.each<[string, string, unknown[]]>([
    [
      "lines without a blank one are paragraphs",
      "One\nTwo",
      [
        ["paragraph", "One"],
        ["paragraph", "Two"],
      ],
    ],
    [
      "lines that a mail broke are joined",
      `${"A lamp burned on the quay all night and nobody had asked"}\n${"who put it out in the morning, or why it was put out so"}\nlate.\n\nThe end.`,
      [
        [
          "paragraph",
          "A lamp burned on the quay all night and nobody had asked who put it out in the morning, or why it was put out so late.",
        ],
        ["paragraph", "The end."],
      ],
    ],
    [
      "lines of a verse stay apart",
      "Down to the sea\nin ships\n\nAgain",
      [
        ["paragraph", "Down to the sea / in ships"],
        ["paragraph", "Again"],
      ],
    ],
    [
      "lists by their signs",
      "We need:\n- rope\n* tar\n  and more of it\n\n3. a boat\n4) an oar",
      [
        ["paragraph", "We need:"],
        ["bulletList", "rope | tar and more of it"],
        ["orderedList 3", "a boat | an oar"],
      ],
    ],
    [
      "what only begins with a dash is none",
      "-5 degrees\n–\nThat cold.",
      [
        ["paragraph", "-5 degrees"],
        ["paragraph", "–"],
        ["paragraph", "That cold."],
      ],
    ],
    [
      "Windows’ ends of lines",
      "One\r\n\r\nTwo\r\n",
      [
        ["paragraph", "One"],
        ["paragraph", "Two"],
      ],
    ],
  ])("%s", (_what, text, blocks) => expect(fromPlain(text)).toEqual(blocks));
});
