import { bindSpaces } from "../../document/index.ts";

/** Takes no room, and no line breaks at it. */
const joiner = "\u2060";

/**
 * A text whose lines break where the language's printers let them: spaces that hold, and a dash without a space on one side of it
 * stays with what it belongs to, as the two about “—dijo—” do.
 */
export const holdTogether = (text: string, language: string): string =>
  bindSpaces(text, language)
    .replace(/[—–](?=[\p{L}\p{N}¿¡«“‘…])(?<=(?:^|[\s(«“‘¿¡])[—–])/gu, `$&${joiner}`)
    .replace(/[—–](?=$|[\s.,;:!?…)»”’])(?<=[^\s—–\u2060][—–])/gu, `${joiner}$&`);
