import type { Person, Role } from "../people/index.ts";
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
export type Route = (method: "get" | "post", path: string, roles: Role[], work: RouteHandler) => void;

/** What is answered at the desk, and who may ask for it. */
export type Door = { method: "get" | "post"; path: string; roles: readonly Role[] };

export const isOpenTo = ({ roles }: Pick<Door, "roles">, person: Person): boolean => roles.some((role) => person.roles.includes(role));

/** Who works on the words, who on the offers, and everybody. */
export const words: Role[] = ["editor", "publisher"];
export const trade: Role[] = ["circulation", "publisher"];
export const anybody: Role[] = ["editor", "circulation", "publisher"];

export const publisher: Role[] = ["publisher"];

export const see = (path: string): Response => new Response(null, { status: 303, headers: { location: path } });
