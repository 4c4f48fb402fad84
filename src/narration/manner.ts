import { type Tx, coalesced } from "../platform/index.ts";
import { namedId } from "../values/index.ts";
import { type Manner, usualManner } from "./script/speech-script.ts";

/** The magazine's way of being read: manner and speakers. */
export type Narration = Manner & { speaker: string; quotedSpeaker: string; outsideSpeaker: string; outsideQuotedSpeaker: string };

const theOnly = namedId("narration");
export const usualNarration: Narration = {
  ...usualManner,
  speaker: "slt",
  quotedSpeaker: "rms",
  outsideSpeaker: "",
  outsideQuotedSpeaker: "",
};

export const narrationOf = coalesced(async (db): Promise<Narration> => {
  const row = await db.selectFrom("narration_settings").selectAll().where("id", "=", theOnly).executeTakeFirst();
  if (!row) return usualNarration;
  return {
    speaker: row.speaker,
    quotedSpeaker: row.quoted_speaker,
    outsideSpeaker: row.outside_speaker,
    outsideQuotedSpeaker: row.outside_quoted_speaker,
    quotes: row.quotes,
    captions: row.captions,
    opening: row.opening,
    closing: row.closing,
  };
});

/** For what is recorded from now on; what stands is recorded anew when the desk says so. */
export async function saveNarration(tx: Tx, narration: Narration, { now, by }: { now: Date; by?: string | undefined }): Promise<void> {
  const { speaker, quotedSpeaker, outsideSpeaker, outsideQuotedSpeaker, ...manner } = narration;
  const row = {
    ...manner,
    speaker,
    quoted_speaker: quotedSpeaker,
    outside_speaker: outsideSpeaker,
    outside_quoted_speaker: outsideQuotedSpeaker,
    changed_at: now,
    changed_by: by ?? null,
  };
  await tx
    .insertInto("narration_settings")
    .values({ id: theOnly, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}
