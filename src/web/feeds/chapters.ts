import { textOf } from "../../document/index.ts";
import type { ArticleView } from "../../editorial/index.ts";

type Timing = { block: string; start: number };

/** JSON Chapters 1.2: the headline, then every subhead where it is said. */
export function chaptersJson(article: ArticleView, timings: readonly Timing[], origin: string): string {
  const subheads = article.body.content.flatMap((block) =>
    block.type === "subhead" ? [{ id: block.attrs.id, title: textOf(block.content) }] : [],
  );
  const startOf = new Map<string, number>();
  for (const { block, start } of timings) if (!startOf.has(block)) startOf.set(block, start);
  const chapters = [
    { startTime: 0, title: article.headline },
    ...subheads.flatMap(({ id, title }) => {
      const startTime = startOf.get(id);
      return startTime === undefined ? [] : [{ startTime, title, url: `${origin}${article.path}#b-${id}` }];
    }),
  ];
  return JSON.stringify({ version: "1.2.0", title: article.headline, author: article.writtenBy, chapters });
}
