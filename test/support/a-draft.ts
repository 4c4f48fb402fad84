import { readMarkdown, saveArticle } from "../../src/editorial/index.ts";
import { type Platform, inTransaction } from "../../src/platform/index.ts";

/** An article of one sentence, for what is about any article; answers its id. */
export async function aDraft(platform: Platform): Promise<string> {
  const { body } = await readMarkdown("Lit.");
  return inTransaction(platform, (tx) => saveArticle(platform, tx, { headline: "A lamp", byline: ["Ida Brandt"], body }));
}
