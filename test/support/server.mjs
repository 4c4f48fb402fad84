import { tsImport } from "tsx/esm/api";

/** The set-up of a run, read past vitest’s own translations (vitest.config.ts). */
export default (await tsImport("./server.ts", import.meta.url)).default;
