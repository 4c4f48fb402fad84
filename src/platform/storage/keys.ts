const shape = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i;

/** Throws where a name is none that every store takes. */
export function checkKey(key: string): void {
  if (!shape.test(key) || key.includes("..")) throw new Error(`“${key}” is not a storage key`);
}
