import { createRequire } from "node:module";
import type { Sharp, SharpInput, SharpOptions } from "sharp";

type Begin = { (options?: SharpOptions): Sharp; (input?: SharpInput | SharpInput[], options?: SharpOptions): Sharp };

const load = (): ((...given: unknown[]) => Sharp) => createRequire(import.meta.url)("sharp");

/** sharp, read when a picture is first worked on: a process that shows pages alone is 20 MB smaller without it. */
export const sharp: Begin = (...given: unknown[]) => load()(...given);
