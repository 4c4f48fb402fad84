import type { Timing } from "./narrate.ts";
import { itemAt } from "../values/index.ts";

/** A part of the recording, from a subhead or the beginning, in seconds. */
export type Chapter = { start: number; title: string };

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;
export const roundTiming = <T extends Timing>({ id, block, start, end }: T): Timing => ({
  id,
  block,
  start: round(start),
  end: round(end),
});

/** The transcript with its times, for players that show it (WebVTT). */
export function webVtt(timings: readonly Timing[], texts: ReadonlyMap<string, string>): string {
  const stamp = (seconds: number) => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
  const plain = (text: string) =>
    text.replace(/-->/g, "→").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\s+/g, " ").trim();
  const cues = timings.map(({ id, start, end }) => `${id}\n${stamp(start)} --> ${stamp(end)}\n${plain(texts.get(id) ?? "")}`);
  return `WEBVTT\n\n${cues.join("\n\n")}\n`;
}

/** The article from its headline, then a chapter for every subhead. */
export function chaptersOf(timings: readonly (Timing & { segment: { kind: string; text: string } })[], headline: string): Chapter[] {
  const subheads = timings.filter(({ segment }, at) => segment.kind === "subhead" && timings[at - 1]?.block !== itemAt(timings, at).block);
  return [{ start: 0, title: headline }, ...subheads.map(({ start, segment }) => ({ start: round(start), title: segment.text }))];
}
