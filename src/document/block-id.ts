import { randomInt } from "node:crypto";

/** Eight characters, never beginning with a digit, so that it is a valid name in HTML, XML and a URL's fragment. */
export function newBlockId(): string {
  let id = letters.charAt(randomInt(letters.length));
  while (id.length < 8) id += signs.charAt(randomInt(signs.length));
  return id;
}

const letters = "abcdefghijkmnpqrstuvwxyz";
const signs = `${letters}23456789`;
