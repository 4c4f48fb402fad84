export { exportAll } from "./export-all.ts";
export { checkExport, importAll } from "./import-all.ts";
export { isWholeExport } from "./manifest.ts";
