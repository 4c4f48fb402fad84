import { createRequire } from "node:module";
import type { X2jOptions, XMLParser } from "fast-xml-parser";

const load = (): typeof import("fast-xml-parser") => createRequire(import.meta.url)("fast-xml-parser");

/** Reads XML as the options say; what reads it is itself read with the first file, as a process that shows pages meets none. */
export function xmlReader(options: X2jOptions): (xml: string) => unknown {
  let parser: XMLParser | undefined;
  return (xml) => {
    parser ??= new (load().XMLParser)(options);
    return parser.parse(xml);
  };
}

export const isWellFormed = (xml: string): boolean => load().XMLValidator.validate(xml) === true;
