import { type Range, membershipsOf } from "../institutions/index.ts";
import { grantsOf, grantsOfSession } from "../subscriptions/index.ts";
import type { Person } from "../people/index.ts";
import type { Platform } from "../platform/index.ts";
import { type Reader, stranger } from "./decide.ts";

/** The reader that a signed-in person is, or a stranger. Editors and publishers see everything. */
export async function readerOf(platform: Platform, person: Person | undefined): Promise<Reader> {
  if (!person) return stranger;
  const staff = person.roles.some((role) => role === "editor" || role === "publisher");
  const { issues, adFree, returning } = await grantsOf(platform.db, person.id);
  if (issues === "all" || staff) return { signedIn: true, staff, issues, adFree, returning };
  const member = (await membershipsOf(platform.db, person)).find(({ reads }) => reads);
  if (!member) return { signedIn: true, staff, issues, adFree, returning };
  return { signedIn: true, staff, issues: "all", adFree: true, institution: { id: member.institutionId, way: member.way } };
}

/** Whoever reads in the browser that paid, before the address is proven: what was paid for, and nothing that is somebody’s. */
export async function readerOfSession({ db }: Platform, sessionId: string): Promise<Reader> {
  const { issues, adFree, returning } = await grantsOfSession(db, sessionId);
  return { signedIn: true, staff: false, issues, adFree, returning };
}

/** The same reader inside an institution's network: everything is open there, signed in or not. */
export function readerAt(reader: Reader, ip: string, ranges: readonly Range[]): Reader {
  if (reader.staff || reader.issues === "all") return reader;
  const range = ranges.find(({ matches }) => matches(ip));
  return range ? { ...reader, issues: "all", adFree: true, institution: { id: range.institutionId, way: "range" } } : reader;
}
