/** What is counted of somebody with an article: that they read it and how far, that its opening alone was shown, that they heard it and how far. */
export const kinds = ["read", "opening", "heard"] as const;
export type Kind = (typeof kinds)[number];

/** The columns of a kind, one for each mark from the beginning to the end. */
export const columnsOf = {
  read: ["opened", "quarter", "half", "three_quarters", "finished"],
  opening: ["openings"],
  heard: ["played", "heard_quarter", "heard_half", "heard_three_quarters", "heard_out"],
} as const satisfies Record<Kind, readonly string[]>;

export const columns = [...columnsOf.read, ...columnsOf.opening, ...columnsOf.heard] as const;
export type Column = (typeof columns)[number];
export type Counts = Record<Column, number>;

export const noCounts = (): Counts => ({
  opened: 0,
  quarter: 0,
  half: 0,
  three_quarters: 0,
  finished: 0,
  openings: 0,
  played: 0,
  heard_quarter: 0,
  heard_half: 0,
  heard_three_quarters: 0,
  heard_out: 0,
});
