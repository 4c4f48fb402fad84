import type { How } from "./how.ts";
import type { Plan } from "./plan-row.ts";
import type { Problem } from "./problems.ts";
import type { Reading } from "./reading.ts";
import type { Decision } from "./decide.ts";

declare module "../platform/database/json-columns.ts" {
  interface JsonColumns {
    "take_ons.headings": string[];
    "take_ons.samples": string[][];
    "take_ons.how": How;
    "take_on_rows.cells": string[];
    "take_on_rows.reading": Reading | null;
    "take_on_rows.plan": Plan | null;
    "take_on_rows.problems": Problem[];
    "take_on_rows.decision": Decision | null;
  }
}
