/** Eight characters, never beginning with a digit, so that it is a valid name in HTML, XML and a URL's fragment. */
export function newBlockId(): string {
  const [first = 0, ...more] = crypto.getRandomValues(new Uint8Array(8));
  return signOf(letters, first) + more.map((byte) => signOf(signs, byte)).join("");
}

const signOf = (all: string, byte: number): string => all.charAt(Math.floor((byte * all.length) / 256));

const letters = "abcdefghijkmnpqrstuvwxyz";
const signs = `${letters}23456789`;
