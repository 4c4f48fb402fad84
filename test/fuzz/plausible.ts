import type { Field } from "./forms.ts";

const known: Record<string, string> = {
  email: "una@reader.example",
  payerName: "Una Berg",
  recipientName: "Tove Berg",
  recipientEmail: "tove@reader.example",
  name: "Una Berg",
  line1: "1 Quay",
  city: "Halmouth",
  postalCode: "EH1 1YZ",
  country: "GB",
  card: "4242 4242 4242 4242",
  expiry: "12/39",
  check: "123",
  agreed: "yes",
  agreedLater: "yes",
  why: "It was asked for.",
  how: "transfer",
  note: "Given back in cash.",
  institution: "The Harbour School",
  price: "48.00",
  headline: "A short piece",
  body: "A first paragraph.\n\nA second one.",
  text: "A first paragraph.\n\nA second one.",
  grapheme: "Halmouth",
  said: "Hal-muth",
  code: "AUTUMN",
  percent: "10",
};

const byType: Record<string, string> = {
  number: "1",
  date: "2026-12-24",
  "datetime-local": "2026-12-24T08:30",
  email: "una@reader.example",
};

/** What somebody who means well would leave or put into the field. */
export function plausible({ name, type, value, options, required }: Field): string {
  if (type === "hidden" || type === "select" || type === "textarea") return value || (known[name] ?? "");
  if (type === "radio") return value || (options[0] ?? "");
  if (type === "checkbox") return known[name] ?? value;
  return value || known[name] || (required ? (byType[type] ?? "A word") : "");
}
