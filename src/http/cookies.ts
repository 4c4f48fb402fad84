import { generateCookie } from "hono/cookie";
import { parse } from "hono/utils/cookie";

/** Names of our cookies: with the __Host- prefix wherever the site is served over TLS. */
export const cookieName = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name);

export const readCookie = (header: string | null | undefined, name: string): string | undefined =>
  header ? parse(header, name)[name] : undefined;

/** `days` 0 takes the cookie away; 400 are the most. Values are our own tokens and need no quoting. */
export const setCookie = (name: string, value: string, { secure, days }: { secure: boolean; days: number }): string =>
  generateCookie(name, value, { path: "/", httpOnly: true, sameSite: "Lax", maxAge: Math.round(days * 86_400), secure });
