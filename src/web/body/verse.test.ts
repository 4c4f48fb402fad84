import { expect, it } from "vitest";
import { fromMarkdown } from "../../document/index.ts";
import { renderBody } from "./render-body.ts";

const pageOf = (markdown: string): string =>
  renderBody(fromMarkdown(`---\nheadline: A\n---\n\n${markdown}\n`).body, { pictures: {}, picture: () => "", withSentences: false });
const prose = "The keeper of the lower gate went out again before the ice had come to hold the boats. ";

it("each line of a verse begins anew, so that one that is turned over hangs", () => {
  expect(pageOf("Water\\\nwaits\\\nwhere")).toMatch(
    /^<p id="b-[^"]+" class="verse">Water<br\/><span class="begins"><\/span>waits<br\/><span class="begins"><\/span>where<\/p>$/,
  );
});

it("long lines that somebody broke are prose, and lines that nobody broke are none", () => {
  for (const text of [`${prose}\\\n${prose}`, "Water waits."]) expect(pageOf(text)).not.toContain("verse");
});
