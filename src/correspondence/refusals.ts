import { refusalsOf } from "../messages/index.ts";

export const correspondenceRefusals = {
  "letter-to-editor-invalid": {
    kind: "invalid",
    meaning: "A letter to the editor lacks something it cannot be printed without; each field is named.",
  },
  "letter-to-editor-too-often": {
    kind: "too-many",
    meaning: "Too many letters to the editor came from this place, or under this address; wait a day.",
  },
  "letter-to-editor-link-unknown": {
    kind: "invalid",
    meaning: "The link that proves the address of a letter to the editor was never sent, or is older than three days.",
  },
  "letters-to-editor-unwanted": { kind: "conflict", meaning: "The magazine takes no letters to the editor by this form." },
  "letter-to-editor-missing": { kind: "missing", meaning: "There is no such letter to the editor, or no longer." },
  "letter-to-editor-decided": { kind: "conflict", meaning: "The letter to the editor was taken or declined already." },
} as const;

export const refuse = refusalsOf(correspondenceRefusals);
