import type { Role } from "../../people/index.ts";
import { keysOf } from "../../values/index.ts";
import { anybody, figures } from "../route.ts";

const rolesOf = {
  copies: figures,
  subscriptions: figures,
  money: figures,
  offers: figures,
  reading: [...anybody, "reports"],
  searches: [...anybody, "reports"],
  letters: [...anybody, "reports"],
} satisfies Record<string, readonly Role[]>;

/** The pages of the numbers, in the order of their tabs. */
export type PageName = keyof typeof rolesOf;
export const pageNames: readonly PageName[] = keysOf(rolesOf);

export const rolesOfPage = (name: PageName): Role[] => [...rolesOf[name]];
export const canSee = (name: PageName, roles: readonly Role[]): boolean => rolesOf[name].some((role) => roles.includes(role));
