import type { Track } from "./tracks.ts";

type QueueData = { album: string; cover: string; tracks: { path: string; headline: string; by: string; seconds: number; voice: string }[] };

const asked = new Map<string, Promise<Track[]>>();

/** What of an issue this reader may hear, in its order. Without an answer there is no queue; a later try may get one. */
export function loadQueue(issue: string): Promise<Track[]> {
  const held = asked.get(issue);
  if (held) return held;
  const loading = fetch(`${issue}/audio.json`)
    .then(async (answer) => (answer.ok ? tracksIn((await answer.json()) as QueueData) : []))
    .catch(() => []);
  asked.set(issue, loading);
  void loading.then((tracks) => tracks.length === 0 && asked.delete(issue));
  return loading;
}

const tracksIn = ({ album, cover, tracks }: QueueData): Track[] =>
  tracks.map(({ path, by, ...track }) => ({ ...track, path, source: `${path}/audio.mp3`, writtenBy: by, album, cover }));
