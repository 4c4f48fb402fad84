import type { Subscription } from "./subscription.ts";

/** Copies come, or will again: the subscription has neither ended nor yet to begin. */
export const isRunning = ({ service }: Pick<Subscription, "service">): boolean => ["active", "held", "grace"].includes(service);
