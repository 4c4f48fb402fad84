import { type Messages, refusalsOf } from "../../messages/index.ts";

export const importRefusals = {
  "source-empty": { kind: "invalid", meaning: "The file or the pasted text has no words in it." },
  "source-binary": { kind: "invalid", meaning: "The file is a picture, a PDF, an archive or an old Word document, not text." },
  "source-too-large": {
    kind: "invalid",
    meaning: "The text is over 5 MB, a page over 25 MB, or one line of it over 200,000 characters: it is no article.",
  },
  "source-packed": {
    kind: "invalid",
    meaning: "A Word or OpenDocument file is broken, or would unpack to more than an article has; the sentence says what to do.",
  },
  "source-other": { kind: "invalid", meaning: "The file is of another kind than an article’s text: its name is said, and what is for it." },
  "source-too-hard": {
    kind: "invalid",
    meaning: "The text takes too long to read: lists, quotes or emphasis stand too often in one another.",
  },
  "source-unreadable": { kind: "invalid", meaning: "The bytes are in no encoding that could be recognised." },
  "json-unreadable": { kind: "invalid", meaning: "The JSON cannot be read, or is no article as `masthead export` writes it." },
  "issue-file-unreadable": { kind: "invalid", meaning: "A folder’s issue.yaml cannot be read; the line or the field is named." },
} as const;

export const refuse = refusalsOf(importRefusals);

type Reading = Messages["desk"]["reading"];

/** A refusal of a file, by its name: `refuseFile("source-other", name, "isBook")`. */
export const refuseFile = (
  code: keyof typeof importRefusals,
  name: string,
  why: { [Key in keyof Reading]: Reading[Key] extends (name: string) => string ? Key : never }[keyof Reading],
) => refuse(code, (m) => m.desk.reading[why](name || m.desk.reading.pasted));
