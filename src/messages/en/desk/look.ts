/** The look of the site: put together, seen on real pages, kept, gone back from. */
export const look = {
  title: "Look of the site",
  intro:
    "Put a look together and see it on your own pages, by day and by night, before any reader does. Keeping it changes the whole site at once; one click brings the one before back.",
  shades: { light: "Colours by day", dark: "Colours by night" },
  colours: { paper: "Paper", ink: "Text", softInk: "Small text", accent: "Accent", rule: "Lines" },
  face: "Face of text and headlines",
  faces: { newsreader: "Newsreader, a serif", "instrument-sans": "Instrument Sans, without serifs" },
  front: "The front page, block by block",
  place: (at: number) => `Place ${at}`,
  blocks: {
    lead: "The lead: cover and three pieces",
    rows: "The rest of the issue, in rows",
    web: "On the web only",
    ad: "A house ad",
    past: "Past issues",
    offer: "The offers",
    newsletter: "The newsletter’s form",
  },
  nothing: "Nothing",
  elsewhere:
    "Letters and the cards of shared links take the colours by day; print takes the text’s colour and the accent, the press the accent in its inks. The faces of print and EPUB stay.",
  see: "See it on the site",
  tried: "This look is tried, and nobody else sees it. Look at",
  pages: { front: "the front", issue: "the issue", article: "an article", issues: "past issues", subscribe: "the offers" },
  keep: "Keep it for everybody",
  back: "Back to the look before",
  kept: "The look is kept. Readers see it now.",
  returned: "The look before is back.",
  noColour: (typed: string) => `“${typed}” is not a colour; write it as #15181e.`,
  unreadable: ({ ratio, cure }: { ratio: string; cure: string }) =>
    `${ratio} to 1 on its grounds; 4.5 are needed to be read. ${cure} would do.`,
  cannot: "Not everything of this look can be read; beside each colour stands one that would do.",
  noFront: "Choose at least one block for the front page.",
};
