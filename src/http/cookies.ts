/** Names of our cookies: with the __Host- prefix wherever the site is served over TLS. */
export const cookieName = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name);

export function readCookie(header: string | null | undefined, name: string): string | undefined {
  if (!header?.includes(name)) return undefined;
  for (const part of header.split(";")) {
    const at = part.indexOf("=");
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** `days` 0 takes the cookie away. Values are our own tokens and need no quoting. */
export function setCookie(name: string, value: string, { secure, days }: { secure: boolean; days: number }): string {
  const age = Math.round(days * 86_400);
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure ? "; Secure" : ""}`;
}
