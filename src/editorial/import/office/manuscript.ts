import { heldPictures } from "../held-pictures.ts";
import type { ReadPage } from "../page/read-page.ts";
import type { Imported } from "../read-source.ts";
import { refuseFile } from "../refusals.ts";
import { type OpenChange as Open, placeChanges, withoutSigns } from "../../../document/index.ts";

type File = {
  name: string;
  kind: Imported["kind"];
  /** What was changed and said while the file was read, by its signs in the words. */
  opened: readonly Open[];
  /** Those of its pictures that lie in the file. */
  held: readonly { name: string; alt: string; bytes: Uint8Array }[];
};

/** What a word processor’s file holds, once it was read as a page: what was tracked at its places, and no sign of it left in any word. Refuses "source-empty". */
export function manuscriptOf({ source, asks, leftOut }: Pick<ReadPage, "source" | "asks" | "leftOut">, file: File): Imported {
  const tracked = placeChanges(source.body, file.opened);
  if (source.body.content.length === 0 && !source.headline) throw refuseFile("source-empty", file.name, "noWords");
  return {
    source: {
      ...source,
      headline: withoutSigns(source.headline),
      ...(source.standfirst && { standfirst: withoutSigns(source.standfirst) }),
      byline: source.byline.map(withoutSigns),
    },
    kind: file.kind,
    leftOut: { runningHeads: [], folios: [], other: leftOut.map(withoutSigns) },
    asks: asks.map((question) => ({ place: file.name, question: withoutSigns(question) })),
    ...(file.held.length > 0 && { pictures: heldPictures(file.held, source.body) }),
    ...(tracked.length > 0 && { tracked }),
  };
}
