import { refusalsOf } from "../messages/index.ts";

export const narrationRefusals = {
  "speech-empty": { kind: "invalid", meaning: "Something else was to be said for a block, and nothing was written." },
  "lexicon-unusable": {
    kind: "invalid",
    meaning: "A word of the lexicon lacks what is said for it, or the file is no pronunciation lexicon.",
  },
  "word-missing": { kind: "missing", meaning: "There is no such word in the lexicon." },
  "reading-unreadable": {
    kind: "invalid",
    meaning:
      "The file is no recording that can be read here, of a length an article can have; the sentence says what is wrong and, where the format is, how to save it otherwise.",
  },
  "reading-missing": { kind: "missing", meaning: "This article has no recording by a person." },
  "start-unusable": {
    kind: "invalid",
    meaning: "A sentence cannot begin there: it lies outside of the recording or before the sentence above.",
  },
  "voice-failed": { kind: "unavailable", meaning: "The voice gave no sound for this passage; what it said is quoted." },
} as const;

export const refuse = refusalsOf(narrationRefusals);
