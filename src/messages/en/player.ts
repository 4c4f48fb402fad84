/** What the player says in the browser. Its script is built with these for each language, so a value comes as a text. */
export const player = {
  playIssue: "Play the issue",
  listen: "Listen to this article",
  play: "Play",
  pause: "Pause",
  partBefore: "Part before",
  sentenceBefore: "Sentence before",
  nextSentence: "Next sentence",
  nextPart: "Next part",
  nextPartOrArticle: "Next part or article",
  place: "Place in the recording",
  placeOf: ({ place, length }: { place: string; length: string }) => `${place} of ${length}`,
  speed: "Speed",
  speedNow: (speed: string) => `Speed ${speed}`,
  /** What plays from another page: which of how many of the issue, and its headline. */
  elsewhere: ({ at, of, headline }: { at: string; of: string; headline: string }) => `${at} of ${of}: ${headline}`,
  voice: (voice: string) => `Listen · ${voice}`,
  now: ({ headline, by, at, of }: { headline: string; by: string; at: string; of: string }) =>
    `Now: ${headline}, by ${by}. ${at} of ${of}.`,
  pressPlay: "Press play to go on listening.",
  failed: "The recording could not be played. Try again.",
  playFrom: (headline: string) => `Play the issue from “${headline}”`,
  byItself: "Play it by itself",
  next: "Next in this issue:",
  last: "The last of this issue",
  playNext: (headline: string) => `Play the next in this issue now: ${headline}`,
};
