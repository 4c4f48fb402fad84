export { zipFolder } from "./zip-folder.ts";
export { exportAll } from "./export-all.ts";
export { checkExport, importAll } from "./import-all.ts";
export { isWholeExport } from "./manifest.ts";
export { decidedOf, jsonFile, jsonOf, markdownOf } from "./texts.ts";
export { transferTasks } from "./jobs.ts";
export { askForExport, endExport, exportUnder, keptExports, type KeptExport } from "./kept-exports.ts";
export { exportSubscribers, subscribersForms } from "./subscribers-csv.ts";
