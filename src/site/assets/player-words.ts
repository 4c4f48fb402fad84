import { messagesIn } from "../../messages/index.ts";

/** What the script alone knows stands as its name in braces; `filled` of the script puts it in. */
const [at, by, headline, length, of, place, speed, voice] = [
  "{at}",
  "{by}",
  "{headline}",
  "{length}",
  "{of}",
  "{place}",
  "{speed}",
  "{voice}",
];

/** Everything that the player's script says, as texts that can be built into it. */
export function playerWords(language: string) {
  const m = messagesIn(language).player;
  return {
    ...m,
    placeOf: m.placeOf({ place, length }),
    speedNow: m.speedNow(speed),
    elsewhere: m.elsewhere({ at, of, headline }),
    voice: m.voice(voice),
    now: m.now({ headline, by, at, of }),
    playFrom: m.playFrom(headline),
    playNext: m.playNext(headline),
  };
}
