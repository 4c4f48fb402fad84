import { refusalsOf } from "../messages/index.ts";

export const peopleRefusals = {
  "email-invalid": { kind: "invalid", meaning: "What was given is not an e-mail address." },
  "sign-in-unknown": { kind: "invalid", meaning: "The link or code is wrong, was used, or is older than ten minutes." },
  "sign-in-too-often": { kind: "too-many", meaning: "Too many sign-in letters were asked for from this place; wait a quarter of an hour." },
  "second-wrong": { kind: "invalid", meaning: "The code of the app is wrong or was used, or the recovery code is." },
  "second-held": { kind: "conflict", meaning: "An app gives codes already; take it away before another takes its place." },
  "passkey-refused": {
    kind: "invalid",
    meaning: "The passkey is none of ours, was asked for too long ago, or did not sign what it was asked to.",
  },
  "not-signed-in": { kind: "forbidden", meaning: "This needs a signed-in reader." },
  "not-staff": { kind: "forbidden", meaning: "This needs a role at the desk that the person does not have." },
  "not-a-demo": { kind: "forbidden", meaning: "Sign-in by one click exists in the demo only." },
  "last-publisher": { kind: "conflict", meaning: "The last publisher cannot lose the role: nobody could give a role again." },
  "person-missing": { kind: "missing", meaning: "There is no such person." },
  "key-unknown": { kind: "missing", meaning: "No reader’s feed or password is this one." },
  "key-ended": { kind: "gone", meaning: "The reader has ended this feed’s address or this password, or made another in its place." },
  "key-too-often": {
    kind: "too-many",
    meaning: "Too many unknown feed addresses or reader passwords were tried from this place; wait ten minutes.",
  },
} as const;

export const refuse = refusalsOf(peopleRefusals);
