import { xml } from "./xhtml.ts";
import type { Part } from "./zip.ts";

type Timing = { id: string; block: string; start: number; end: number };

/** A recording of an article, an MP3: `seconds` long, each sentence with its place in it, and what is heard beside them by its block. */
export type Recording = {
  sound: Part["load"];
  seconds: number;
  voice: string;
  timings: readonly Timing[];
  beside?: readonly Timing[];
};

/** An element of the page and the milliseconds of the recording in which it is said. */
type Clip = { element: string; begin: number; end: number };
export type Overlay = { clips: Clip[]; voice: string; file: string };

const milliseconds = (seconds: number) => Math.round(seconds * 1000);

/**
 * A clip for each sentence that stands on the page, and for a caption or table that is read; the pause after it belongs to it, so that a player
 * which goes from clip to clip breathes where the recording does. Throws where a clip could not be played,
 * naming article and sentence.
 */
export function overlayOf(recording: Recording, ids: ReadonlySet<string>, { name, headline }: { name: string; headline: string }): Overlay {
  const { timings, beside = [], seconds, voice } = recording;
  const heard = [...timings, ...beside].sort((a, b) => a.start - b.start);
  const clips = heard.flatMap(({ id, block, start, end }, at) => {
    // headline, byline and standfirst are one element each, whatever the recording calls their sentences
    const element = [block, id, `b-${block}`].find((one) => ids.has(one));
    const next = heard[at + 1]?.start ?? Math.min(seconds, end + 0.5);
    return element ? [{ element, begin: milliseconds(start), end: milliseconds(Math.max(next, end)) }] : [];
  });
  const problems = clipProblems(clips, ids, milliseconds(seconds));
  if (problems.length > 0) throw new Error(`“${headline}” cannot be read aloud with its text: ${problems.join("; ")}.`);
  return { clips, voice, file: `audio/${name}.mp3` };
}

/** Everything that is wrong with the clips of one recording of `length` milliseconds, a sentence part each. */
export function clipProblems(clips: readonly Clip[], ids: ReadonlySet<string>, length: number): string[] {
  if (clips.length === 0) return ["none of its sentences is in the recording"];
  return clips.flatMap(({ element, begin, end }, at) => [
    ...(ids.has(element) ? [] : [`${element} is not on the page`]),
    ...(begin < end ? [] : [`${element} ends before it begins`]),
    ...(begin >= (clips[at - 1]?.end ?? 0) ? [] : [`${element} begins before the one ahead of it ends`]),
    ...(end <= length ? [] : [`${element} ends after the recording`]),
  ]);
}

export const durationOf = (clips: readonly Clip[]): number => clips.reduce((sum, { begin, end }) => sum + end - begin, 0);

/** "83.250s" */
export const clockValue = (ms: number): string => `${(ms / 1000).toFixed(3)}s`;

export function smil(name: string, { clips, file }: Overlay): string {
  const pars = clips.map(
    ({ element, begin, end }, at) =>
      `<par id="c${at + 1}"><text src="${name}.xhtml#${element}"/><audio src="${file}" clipBegin="${clockValue(begin)}" clipEnd="${clockValue(end)}"/></par>`,
  );
  return xml(
    `<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0"><body><seq id="article" epub:textref="${name}.xhtml#article" epub:type="chapter">${pars.join("\n")}</seq></body></smil>`,
  );
}
