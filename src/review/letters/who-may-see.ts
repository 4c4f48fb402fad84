import { isOwnArticle } from "../../editorial/index.ts";
import { type StaffMember, staffOf } from "../../people/index.ts";
import type { Db, Platform, Tx } from "../../platform/index.ts";

const seeingAll: readonly string[] = ["editor", "publisher"];

type Seeing = Pick<StaffMember, "id" | "email"> & { name: string };

/** Staff who may see this piece: all of it is theirs, or its section, or it was given to them. */
export async function whoMaySee({ clock }: Pick<Platform, "clock">, db: Db | Tx, articleId: string): Promise<Seeing[]> {
  const staff = await staffOf(db, clock.now());
  const may = await Promise.all(staff.map((member) => canSee(db, member, articleId)));
  return staff.filter((_member, at) => may[at]).map(({ id, name, email }) => ({ id, email, name: name || email }));
}

export async function canSee(db: Db | Tx, { id, roles }: StaffMember, articleId: string): Promise<boolean> {
  if (roles.some((role) => seeingAll.includes(role))) return true;
  const [bySection, byPiece] = [roles.includes("section-editor"), roles.includes("contributor")];
  return (bySection || byPiece) && isOwnArticle(db, { personId: id, bySection, byPiece }, articleId);
}

/** Those whom a text names, each as “@” and the name; a longer name is not the shorter one that it begins with. */
export function namedIn(said: string, staff: readonly Seeing[]): Seeing[] {
  const found = new Set<string>();
  const names = [...new Set(staff.map(({ name }) => name))].toSorted((a, b) => b.length - a.length);
  for (const part of said.split("@").slice(1)) {
    const name = names.find((one) => begins(part, one));
    if (name) found.add(name);
  }
  return staff.filter(({ name }) => found.has(name));
}

/** Whether a text names somebody so. */
export const isNamed = (said: string, name: string): boolean =>
  name !== "" &&
  said
    .split("@")
    .slice(1)
    .some((part) => begins(part, name));

const begins = (text: string, name: string): boolean =>
  text.slice(0, name.length).toLocaleLowerCase() === name.toLocaleLowerCase() && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
