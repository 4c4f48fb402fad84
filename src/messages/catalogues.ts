import { en } from "./en/index.ts";

/** Every word of the interface; what English says, each language says. */
export type Messages = typeof en;

/** By the language they are in; one that is added here is spoken wherever a magazine is in it. */
export const catalogues: Readonly<Record<string, Messages>> = { en };
