import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { makeCard } from "./cards/make-card.ts";

const article = z.object({ articleId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "make-card": z.infer<typeof article>;
  }
}

export const webTasks = {
  "make-card": {
    says: "Draw an article’s card for other sites",
    given: article,
    priority: 4,
    follows: ["article-published", "article-brought-in"],
    run: makeCard,
  },
} satisfies SomeTasks;
