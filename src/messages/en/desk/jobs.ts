/** Work in the background. */
export const jobs = {
  again: "It is being tried again.",
  title: "Jobs",
  says: "Work that follows from what you do: editions, letters, the search. What fails is tried again by itself, later each time; what has failed for good waits here for you.",
  find: "Kind of work, or words of what went wrong",
  attempts: ({ done, most }: { done: number; most: number }) => `${done} of ${most}`,
  tryNow: "Try again now",
  none: "Everything is done.",
  heads: { what: "What", state: "State", tried: "Tried", wrong: "What went wrong" },
  states: { waiting: "waiting", running: "running", failed: "failed", "will be tried again": "will be tried again" },
};
