import type { Layer } from "./pdf/layer.ts";

declare module "../platform/database/json-columns.ts" {
  interface JsonColumns {
    "facsimile_pages.layer": Layer;
  }
}
