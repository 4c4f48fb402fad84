import { type KeyPurpose, type Person, whoHoldsKey } from "../people/index.ts";
import type { Platform } from "../platform/index.ts";
import type { Reader } from "./decide.ts";
import { readerOf } from "./reader-of.ts";

type Credentials = { purpose: KeyPurpose; secret: string; ip: string };
export type KnownReader = { person: Person; reader: Reader };

/** The same reader that a session would make of this person, for a program that holds a key of theirs. Refuses as `whoHoldsKey`. */
export async function readerByKey(platform: Platform, credentials: Credentials): Promise<KnownReader> {
  const person = await whoHoldsKey(platform, credentials);
  return { person, reader: await readerOf(platform, person) };
}
