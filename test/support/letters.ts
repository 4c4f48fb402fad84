import { type Outgoing, openLetter } from "../../src/platform/index.ts";
import type { FreshPlatform } from "./fresh-platform.ts";

/** Letters to this address as their reader has them, newest first: from the mail that went out, or as they will go out. */
export async function lettersTo(
  { platform, sent = [] }: Pick<FreshPlatform, "platform"> & Partial<Pick<FreshPlatform, "sent">>,
  to: string,
  purpose?: string,
): Promise<Outgoing[]> {
  const rows = await platform.db
    .selectFrom("letters")
    .selectAll()
    .where("to_address", "=", to)
    .$if(purpose !== undefined, (query) => query.where("purpose", "=", purpose!))
    .orderBy("written_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => sent.find(({ id }) => id === row.id) ?? openLetter(platform, row)!);
}
