import type { PageEntry, PageMap } from "./page-list.ts";
import type { Finding } from "./preflight.ts";

declare module "../editions/json-columns.ts" {
  interface EditionFacts {
    pageList?: PageEntry[];
    pageMap?: PageMap;
    findings?: Finding[];
    proof?: boolean;
  }
}
