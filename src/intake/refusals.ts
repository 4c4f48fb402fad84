import { refusalsOf } from "../messages/index.ts";

export const intakeRefusals = {
  "archive-missing": { kind: "missing", meaning: "There is no such file or folder, or it cannot be opened." },
  "archive-unknown": {
    kind: "invalid",
    meaning: "The file is no export that Masthead reads; the sentence says what it is, where that is seen.",
  },
  "archive-broken": { kind: "invalid", meaning: "An export is broken or was broken off; the sentence names the file and the place." },
  "archive-unsafe": {
    kind: "invalid",
    meaning: "An export declares entities, unpacks to far more than it says, or names files outside of itself; nothing of it is read.",
  },
  "archive-too-large": { kind: "invalid", meaning: "A part of an export is larger than such a part can be." },
  "site-address": { kind: "invalid", meaning: "What was typed is no address of a site whose archive could be asked for." },
  "site-not-wordpress": { kind: "invalid", meaning: "The site that was named does not answer as WordPress does." },
  "site-login-refused": { kind: "invalid", meaning: "The old site does not take the name and application password of its member." },
  "site-unreachable": {
    kind: "unavailable",
    meaning: "The old site could not be asked, or stopped answering; what came until then is kept, and it can be gone on with.",
  },
  "import-missing": { kind: "missing", meaning: "There is no such import." },
  "import-busy": { kind: "conflict", meaning: "The import runs, or is not as far as it would have to be; its page says how far it is." },
} as const;

export const refuse = refusalsOf(intakeRefusals);
