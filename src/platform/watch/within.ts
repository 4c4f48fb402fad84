import { AsyncLocalStorage } from "node:async_hooks";

/** What is being done: the request or the job under whose id lines of the log stand, and the span of a trace. */
type Within = { request?: string; job?: string; trace?: string; span?: string };

const within = new AsyncLocalStorage<Within>();

/** Does something as a part of what is being done. */
export const doWithin = <T>(what: Within, run: () => T): T => within.run({ ...within.getStore(), ...what }, run);

export const nowWithin = (): Within => within.getStore() ?? {};
