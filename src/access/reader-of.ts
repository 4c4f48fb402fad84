import { grantsOf } from "../circulation/index.ts";
import type { Person } from "../people/index.ts";
import type { Platform } from "../platform/index.ts";
import { type Reader, stranger } from "./decide.ts";

/** The reader that a signed-in person is, or a stranger. Editors and publishers see everything. */
export async function readerOf(platform: Platform, person: Person | undefined): Promise<Reader> {
  if (!person) return stranger;
  const { issues, adFree } = await grantsOf(platform.db, person.id);
  const staff = person.roles.some((role) => role === "editor" || role === "publisher");
  return { signedIn: true, staff, issues, adFree };
}
