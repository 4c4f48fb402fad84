import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { indexArticle } from "./index-article.ts";

const article = z.object({ articleId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "index-article": z.infer<typeof article>;
  }
}

export const archiveTasks = {
  "index-article": {
    says: "Index an article for the search",
    given: article,
    priority: 2,
    follows: ["article-published", "article-brought-in", "article-withdrawn"],
    run: indexArticle,
  },
} satisfies SomeTasks;
