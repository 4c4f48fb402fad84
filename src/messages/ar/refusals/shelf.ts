import { articles } from "../grammar.ts";

/** What a reader saves for later. */
export const shelf = {
  full: (most: number) => `حفظت ${articles.after(most)}، وهذا أقصى ما يُحفظ. تُرجى إزالة أحدها أولًا.`,
  placeUnreadable: "ليس في هذا موضع من مقال.",
};
