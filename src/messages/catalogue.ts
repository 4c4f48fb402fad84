import type { en } from "./en/index.ts";

/** Every word of the interface, as pages and letters take them. */
export type Messages = typeof en;

/** What a language says: all that English says to readers. The desk is spoken in English room by room, until a language has it. */
export type Catalogue = Omit<Messages, "desk"> & { desk?: Partial<Messages["desk"]> };
