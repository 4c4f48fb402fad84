import { afterAll, expect, it } from "vitest";
import { renderIssue } from "../../src/print/render-issue.ts";
import { stopTypesetter } from "../../src/print/typeset/set-pdf.ts";
import { bodyOf, loadPicture, printedArticle, printedIssue, prose } from "../support/printed-issue.ts";

afterAll(stopTypesetter);

const figure = '![Ice on the gate](wide "January. | Ida Brandt"){wide}';
const cells = (words: string) => `| ${Array(7).fill(words).join(" | ")} |`;
const table = [cells("Water level"), cells("---"), ...Array<string>(9).fill(cells("as it was seen from the gate at night"))].join("\n");

it.each([
  ["figure", figure],
  ["table", table],
])(
  "a wide %s never stands alone on a page behind the end of its printed article, however long that is",
  async (kind, wide) => {
    const late: number[] = [];
    for (const paragraphs of [1, 3, 4, 6]) {
      const body = bodyOf(`${prose(paragraphs)}\n\n${wide}\n\n${prose(1)}`);
      const articles = [printedArticle({ headline: "Seasons of a Lock", body, columns: 2 })];
      const { pageMap } = await renderIssue(printedIssue("screen", { articles, ads: [] }), loadPicture);
      const [place] = Object.values(pageMap);
      const pageOf = (block: { attrs: { id: string } } | undefined) => place?.blocks.find(({ id }) => id === block?.attrs.id)?.page ?? 0;
      const whole = body.content.find(({ type }) => type === kind);
      expect(pageOf(whole)).toBeGreaterThan(0);
      if (pageOf(whole) > pageOf(body.content.at(-1))) late.push(paragraphs);
    }
    expect(late).toEqual([]);
  },
  240_000,
);
