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
    given: article,
    priority: 2,
    follows: ["article-published", "article-brought-in", "article-withdrawn", "recording-made"],
    run: indexArticle,
  },
  "index-anew": { given: noPayload, priority: 6, hourly: 9, run: indexAnew },
  "count-archive-words": {
    given: noPayload,
    priority: 7,
    nightly: "03:25",
    run: countArchiveWords,
  },
} satisfies SomeTasks;
