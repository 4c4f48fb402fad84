import fc from "fast-check";
import { expect, it } from "vitest";
import type { ArticleSource } from "../index.ts";
import { check, fromMarkdown, toMarkdown } from "../index.ts";
import { anyPlain, anyWritten } from "../../../test/support/any-body.ts";
import { usually } from "../../../test/support/long.ts";

const withoutIds = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner) => (key === "id" ? undefined : inner)));

it("gives back the same body from Markdown, whatever stands in it", () => {
  fc.assert(
    fc.property(anyWritten, anyPlain, (content, headline) => {
      const article: ArticleSource = { headline, byline: ["Nora Feldt"], body: { type: "doc", content }, other: {} };
      const errors = check(article.body).filter(({ severity }) => severity === "error");
      fc.pre(errors.length === 0);
      const back = fromMarkdown(toMarkdown(article));
      expect(back.problems).toEqual([]);
      expect(withoutIds(back.body)).toEqual(withoutIds(article.body));
    }),
    { numRuns: usually(100, 300) },
  );
});
