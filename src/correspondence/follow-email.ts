import type { Tx } from "../platform/index.ts";

/** Their sender goes by another address from now on. Of a letter that nobody proved it is not known whose it is. */
export async function moveLetters(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.updateTable("reader_letters").set({ email: to }).where("email", "=", from).where("proven_at", "is not", null).execute();
}
