import { refusalsOf } from "../values/index.ts";

export const peopleRefusals = {
  "email-invalid": { kind: "invalid", meaning: "What was given is not an e-mail address." },
  "sign-in-unknown": { kind: "invalid", meaning: "The link or code is wrong, was used, or is older than fifteen minutes." },
  "sign-in-too-often": { kind: "too-many", meaning: "Too many sign-in letters were asked for from this place; wait a quarter of an hour." },
  "not-signed-in": { kind: "forbidden", meaning: "This needs a signed-in reader." },
  "not-staff": { kind: "forbidden", meaning: "This needs a role at the desk that the person does not have." },
  "not-a-demo": { kind: "forbidden", meaning: "Sign-in by one click exists in the demo only." },
  "person-missing": { kind: "missing", meaning: "There is no such person." },
} as const;

export const refuse = refusalsOf(peopleRefusals);
