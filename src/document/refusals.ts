import { refusalsOf } from "../messages/index.ts";

export const documentRefusals = {
  "document-invalid": { kind: "invalid", meaning: "The article's body holds what no edition can set; every place is named." },
} as const;

export const refuse = refusalsOf(documentRefusals);
