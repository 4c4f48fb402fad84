import type { PageEntry, PageMap } from "./fit/page-list.ts";
import type { PagePicture } from "./pictures/page-pictures.ts";
import type { Finding } from "./preflight/preflight.ts";

declare module "../editions/json-columns.ts" {
  interface EditionFacts {
    pageList?: PageEntry[];
    pageMap?: PageMap;
    findings?: Finding[];
    proof?: boolean;
    /** Of the pages, in the file that holds them. */
    pictures?: PagePicture[];
  }
}
