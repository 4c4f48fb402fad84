import type { Controls } from "./keys.ts";
import type { Track } from "./tracks.ts";

export type Session = ReturnType<typeof session>;

/** The keys of a keyboard, a headphone or a lock screen; they act on what played last. */
export function session(controls: Controls, queued: () => boolean, here: () => number) {
  const media = navigator.mediaSession as MediaSession | undefined;
  const handle = (action: MediaSessionAction, respond: (details: MediaSessionActionDetails) => void) => {
    try {
      media?.setActionHandler(action, respond);
    } catch {
      // a browser that does not know this action
    }
  };
  handle("play", () => void controls.play());
  handle("pause", controls.pause);
  handle("stop", controls.pause);
  handle("seekbackward", () => void controls.move("sentence", -1));
  handle("seekforward", () => void controls.move("sentence", 1));
  handle("seekto", ({ seekTime }) => controls.seek(seekTime ?? here()));
  handle("previoustrack", () => (queued() ? controls.next(-1) : void controls.move("part", -1)));
  handle("nexttrack", () => (queued() ? controls.next(1) : void controls.move("part", 1)));
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
