import type { Own } from "../editorial/index.ts";
import { type Person, type Role, roles } from "../people/index.ts";
import type { DeskVisit } from "./frame.tsx";

export type Ctx = {
  req: {
    raw: Request;
    url: string;
    header(name: string): string | undefined;
    query(name: string): string | undefined;
    param(name: string): string | undefined;
  };
};
export type RouteHandler = (c: Ctx, visit: DeskVisit) => Promise<Response>;
export type Route = (method: "get" | "post", path: string, roles: readonly Role[], work: RouteHandler) => void;

/** What is answered at the desk, and who may ask for it. */
export type Door = { method: "get" | "post"; path: string; roles: readonly Role[] };

export const isOpenTo = ({ roles }: Pick<Door, "roles">, person: Person): boolean => roles.some((role) => person.roles.includes(role));

/** Those who work on what is theirs alone, wherever they are let in. */
export const ownRoles: readonly Role[] = ["section-editor", "contributor"];

/** What of the magazine they may work on behind this door: all of it (undefined), or what is theirs. */
export function ownOf({ roles }: Pick<Door, "roles">, person: Person): Own | undefined {
  const here = roles.filter((role) => person.roles.includes(role));
  if (here.some((role) => !ownRoles.includes(role))) return undefined;
  return { personId: person.id, bySection: here.includes("section-editor"), byPiece: here.includes("contributor") };
}

/** Who works on the words, who on the offers, and everybody. */
export const words: Role[] = ["editor", "publisher"];
export const trade: Role[] = ["circulation", "publisher"];
export const anybody: Role[] = ["editor", "circulation", "publisher"];

/** Who works on a piece until it is public, and who decides about it: all of it, or of what is theirs. */
export const writing: Role[] = [...words, "section-editor", "contributor"];
export const editing: Role[] = [...words, "section-editor"];

/** Who reads what the trade comes to, in figures. */
export const figures: Role[] = [...trade, "reports"];

export const everybody: readonly Role[] = roles;

export const publisher: Role[] = ["publisher"];

export const see = (path: string): Response => new Response(null, { status: 303, headers: { location: path } });
