import type { Role } from "../../people/index.ts";
import { figures } from "../route.ts";

const rolesOf = {
  copies: figures,
  money: figures,
} satisfies Record<string, readonly Role[]>;

/** The pages of the numbers, in the order of their tabs. */
export type PageName = keyof typeof rolesOf;
export const pageNames: readonly PageName[] = ["copies", "money"];

export const rolesOfPage = (name: PageName): Role[] => [...rolesOf[name]];
export const canSee = (name: PageName, roles: readonly Role[]): boolean => rolesOf[name].some((role) => roles.includes(role));
