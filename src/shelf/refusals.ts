import { refusalsOf } from "../messages/index.ts";

export const shelfRefusals = {
  "shelf-full": { kind: "conflict", meaning: "The reader has saved as many pieces for later as are kept; one has to go first." },
  "place-unreadable": { kind: "invalid", meaning: "What a page tells of where somebody stopped reading names no place in an article." },
} as const;

export const refuse = refusalsOf(shelfRefusals);

export const placeUnreadable = () => refuse("place-unreadable", (m) => m.refusals.shelf.placeUnreadable);
