import { normalEmail } from "../../people/index.ts";
import { type Platform, inTransaction, isWithinRate } from "../../platform/index.ts";
import { says } from "../../messages/index.ts";
import { type Words, newId } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import { writeDeclared } from "../letters.ts";
import type { DeclarationKind, Declared, Declaring } from "./declared.ts";

const day = 86_400;
const longest = 300;

/** Countries in whose union a contract made at a distance is withdrawn from by a button. */
const union = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");
/** Countries where one that goes on is cancelled by one, too. */
const byButton = ["DE", "FR"];

/** Which buttons the law of the magazine’s country wants on its pages, or its settings do. */
export function buttonsIn({ declarations }: Platform["settings"], country: string): Record<DeclarationKind, boolean> {
  if (declarations !== "as the law has it") return { cancellation: declarations === "always", withdrawal: declarations === "always" };
  return { cancellation: byButton.includes(country), withdrawal: union.includes(country) };
}

/**
 * Received, dated, confirmed by a letter to the address that was typed, and shown to the desk; nothing else is changed by it, and
 * nothing is told of whose the address is. Refuses "declaration-incomplete", "declaration-too-often".
 */
export async function declare(platform: Platform, asked: Declaring, { ip }: { ip: string }): Promise<Declared> {
  refuseIncomplete(asked);
  const email = normalEmail(asked.email);
  const passes = [
    await isWithinRate(platform, { bucket: `declaration:ip:${ip}`, limit: 20, seconds: day }),
    // whoever asks is slowed down, never whoever is named: nobody uses up another’s few
    await isWithinRate(platform, { bucket: `declaration:email:${email}:${ip}`, limit: 5, seconds: day }),
  ];
  if (passes.includes(false)) throw refuse("declaration-too-often", (m) => m.refusals.rights.declaredTooOften);
  const now = platform.clock.now();
  const { id, receivedAt, ...row } = { ...asked, email, id: newId(now), receivedAt: now };
  await inTransaction(platform, async (tx) => {
    await tx
      .insertInto("declarations")
      .values({ ...row, id, received_at: receivedAt })
      .execute();
    await writeDeclared(platform, tx, { ...row, id, receivedAt });
  });
  return { ...row, id, receivedAt };
}

function refuseIncomplete({ name, contract, wish, reason }: Declaring): void {
  const amiss = (text: string) => text.length > longest;
  const fields: Record<string, Words> = {
    ...((!name || amiss(name)) && { name: says((m) => m.refusals.rights.declareName) }),
    ...((!contract || amiss(contract)) && { contract: says((m) => m.refusals.rights.declareContract) }),
    ...(amiss(wish) && { wish: says((m) => m.refusals.rights.declareShorter) }),
    ...(amiss(reason) && { reason: says((m) => m.refusals.rights.declareShorter) }),
  };
  if (Object.keys(fields).length > 0) throw refuse("declaration-incomplete", (m) => m.refusals.rights.declareIncomplete, fields);
}

/** Those the desk has not done with, the oldest first, a hundred at most. */
export async function openDeclarations({ db }: Pick<Platform, "db">): Promise<Declared[]> {
  const rows = await db.selectFrom("declarations").selectAll().where("done_at", "is", null).orderBy("received_at").limit(100).execute();
  return rows.map(({ id, kind, name, email, contract, wish, reason, received_at }) => ({
    id,
    kind,
    name,
    email,
    contract,
    wish,
    reason,
    receivedAt: received_at,
  }));
}

/** The desk has done what follows from it. False where it had already. Refuses "declaration-missing". */
export async function noteDeclarationDone(platform: Platform, { id, by }: { id: string; by: string }): Promise<boolean> {
  return inTransaction(platform, async (tx) => {
    const row = await tx.selectFrom("declarations").select("done_at").where("id", "=", id).forUpdate().executeTakeFirst();
    if (!row) throw refuse("declaration-missing", (m) => m.refusals.rights.noDeclaration);
    if (row.done_at) return false;
    await tx.updateTable("declarations").set({ done_at: platform.clock.now(), done_by: by }).where("id", "=", id).execute();
    return true;
  });
}
