import { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { countArchiveWords } from "./entry.ts";
import { indexAnew, indexArticle } from "./index-article.ts";

const article = z.object({ articleId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "index-article": z.infer<typeof article>;
    "index-anew": z.infer<typeof noPayload>;
    "count-archive-words": z.infer<typeof noPayload>;
  }
}

export const archiveTasks = {
  "index-article": {
    says: "Index an article for the search",
    given: article,
    priority: 2,
    follows: ["article-published", "article-brought-in", "article-withdrawn", "recording-made"],
    run: indexArticle,
  },
  "index-anew": { says: "Index anew what an older version has indexed", given: noPayload, priority: 6, hourly: 9, run: indexAnew },
  "count-archive-words": {
    says: "Count the words of the archive",
    given: noPayload,
    priority: 7,
    nightly: "03:25",
    run: countArchiveWords,
  },
} satisfies SomeTasks;
