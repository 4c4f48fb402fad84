import type { Deeds } from "./keys.ts";
import type { Track } from "./tracks.ts";

export type Session = ReturnType<typeof session>;

/** The keys of a keyboard, a headphone or a lock screen; they act on what played last. */
export function session(deeds: Deeds, queued: () => boolean, here: () => number) {
  const media = navigator.mediaSession as MediaSession | undefined;
  const handle = (action: MediaSessionAction, deed: (details: MediaSessionActionDetails) => void) => {
    try {
      media?.setActionHandler(action, deed);
    } catch {
      // a browser that does not know this action
    }
  };
  handle("play", () => void deeds.play());
  handle("pause", deeds.pause);
  handle("stop", deeds.pause);
  handle("seekbackward", () => void deeds.move("sentence", -1));
  handle("seekforward", () => void deeds.move("sentence", 1));
  handle("seekto", ({ seekTime }) => deeds.seek(seekTime ?? here()));
  handle("previoustrack", () => (queued() ? deeds.next(-1) : void deeds.move("part", -1)));
  handle("nexttrack", () => (queued() ? deeds.next(1) : void deeds.move("part", 1)));
  return {
    track({ headline, writtenBy, album, cover }: Track) {
      if (media) media.metadata = new MediaMetadata({ title: headline, artist: writtenBy, album, artwork: cover ? [{ src: cover }] : [] });
    },
    position(duration: number, position: number, playbackRate: number) {
      try {
        media?.setPositionState({ duration, position: Math.max(0, Math.min(position, duration)), playbackRate });
      } catch {
        // a length that is not known yet
      }
    },
  };
}
