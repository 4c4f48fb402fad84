import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { cutArticles } from "./cut/cut-articles.ts";
import { makeFacsimile } from "./make.ts";

const which = z.object({ facsimileId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "make-facsimile": z.infer<typeof which>;
    "cut-facsimile": z.infer<typeof which>;
  }
}

export const facsimileTasks = {
  "make-facsimile": { apart: true, given: which, priority: 6, run: makeFacsimile },
  "cut-facsimile": { apart: true, given: which, priority: 6, run: cutArticles },
} satisfies SomeTasks;
