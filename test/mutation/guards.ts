import { accessGuards } from "./access-guards.ts";
import type { Guard } from "./guard.ts";
import { importGuards } from "./import-guards.ts";
import { publishingGuards } from "./publishing-guards.ts";

export const guards: readonly Guard[] = [...accessGuards, ...publishingGuards, ...importGuards];
