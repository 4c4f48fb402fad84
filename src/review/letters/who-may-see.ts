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

/**
 * Whether a text names somebody so, and none of the others: of “Ada” and “Ada Quill” the longer one is meant, and of two who are
 * called the same, the other.
 */
export const isNamed = (said: string, name: string, others: readonly string[]): boolean =>
  name !== "" &&
  said
    .split("@")
    .slice(1)
    .some((part) => begins(part, name) && !others.some((one) => one.length >= name.length && begins(part, one)));

/** How others are called whom a comment on this piece may mean, and not whoever comes by a link of this name: staff, and those with other links to it. */
export async function calledBeside(
  db: Db | Tx,
  { articleId, name, now }: { articleId: string; name: string; now: Date },
): Promise<string[]> {
  const links = await db.selectFrom("private_links").select("name").where("article_id", "=", articleId).execute();
  const staff = await staffOf(db, now);
  const guests = links.map((link) => link.name).filter((one) => one.toLocaleLowerCase() !== name.toLocaleLowerCase());
  return [...staff.map((one) => one.name), ...guests].filter((one) => one !== "");
}

const begins = (text: string, name: string): boolean =>
  text.slice(0, name.length).toLocaleLowerCase() === name.toLocaleLowerCase() && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
