/** Everybody who is named with an article, and what they did. */
export const contributors = {
  title: "Contributors",
  says: "Everybody who is named with an article: who wrote it, and who did what else for it. Articles in the bin do not count.",
  name: "Name",
  find: "Headline, address, writer or topic",
  none: "Nobody is named with an article yet.",
  noArticle: "No article names them.",
  asReadersSee: "As readers see them",
  articlesOf: (name: string) => `Articles of ${name}`,
  heads: { name: "Name", did: "What they did", articles: "Articles" },
  articleHeads: { headline: "Headline", did: "As", section: "Section", issue: "Issue", state: "State" },
  about: "What is said of them",
  aboutHint:
    "In a sentence or two, below what they wrote, on their page and in print. Where it begins with their name, the name is the link.",
  keep: "Save",
  kept: "It is saved.",
  roles: {
    author: "writing",
    interviewer: "interview",
    "told-to": "as told to",
    translator: "translation",
    photographer: "photographs",
    illustrator: "illustrations",
    cartographer: "maps",
    researcher: "research",
  },
};
