import type { Choices, Mapping } from "./plan.ts";
import type { Tally } from "./bring/imports.ts";
import type { Report } from "./reading/report.ts";

declare module "../platform/database/json-columns.ts" {
  interface JsonColumns {
    "imports.files": string[];
    "imports.choices": Choices;
    "imports.mapping": Mapping;
    "imports.report": Report | null;
    "imports.tally": Partial<Tally>;
    "import_items.problems": string[];
  }
}
