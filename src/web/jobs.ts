import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { tellSearchEngines } from "./index-now.ts";
import { makeCard } from "./cards/make-card.ts";

const article = z.object({ articleId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "make-card": z.infer<typeof article>;
    "tell-search-engines": z.infer<typeof article>;
  }
}

export const webTasks = {
  "make-card": {
    apart: true,
    given: article,
    priority: 4,
    follows: ["article-published", "article-brought-in"],
    run: makeCard,
  },
  "tell-search-engines": {
    given: article,
    priority: 6,
    follows: ["article-published", "article-withdrawn"],
    run: tellSearchEngines,
  },
} satisfies SomeTasks;
