/** Turns the plain audio element into the quiet bar. What plays is fetched when it is first asked for: few who read an article hear it. */
import { accountPlace, tellPlace } from "./account-place.ts";
import { onArrival, onPage } from "./on-page.ts";
import { type Bar, makeBar } from "./player/bar.ts";
import type { Deck } from "./player/deck.ts";
import { isHandedOver } from "./player/handover.ts";
import { type Controls, listenToKeys } from "./player/keys.ts";
import { placeIn, recallSpeed } from "./player/memory.ts";
import { startFromTap } from "./player/tap.ts";
import { type Track, tracksOf } from "./player/tracks.ts";
import { words } from "./player/words.ts";

/** A bar that stands, and what it shall play. */
export type Drawn = { section: HTMLElement; audio: HTMLAudioElement; bar: Bar; tracks: Track[]; isQueued: boolean; issue: string };
/** What the page does by itself and knows, for the script that comes later. */
export type Page = { tellPlace: typeof tellPlace; begin: (section: HTMLElement) => (() => Promise<Deck>) | undefined; arrived: () => void };

/** The address of the other script is put in where this one is built. */
declare const addressOfPlaying: string;
const playing = (): Promise<typeof import("./playing.ts")> => import(addressOfPlaying);

function draw(section: HTMLElement): Drawn | undefined {
  const audio = section.querySelector("audio");
  const tracks = tracksOf(section);
  const [first] = tracks;
  if (!audio || !first) return undefined;
  const isQueued = section.dataset.queue !== undefined;
  const bar = makeBar(section, audio, isQueued);
  bar.track(first, 0, tracks.length);
  bar.at(placeIn(first), first.seconds, "");
  bar.speed(recallSpeed());
  return { section, audio, bar, tracks, isQueued, issue: section.dataset.issue ?? "" };
}

/** What answers brings what plays, once. */
function begin(section: HTMLElement): (() => Promise<Deck>) | undefined {
  const drawn = draw(section);
  const path = drawn?.tracks[0]?.path;
  if (!drawn || path === undefined) return undefined;
  let made: Promise<Deck> | undefined;
  const deck = () => (made ??= playing().then((script) => script.start(drawn, { begin, arrived: onArrival, tellPlace })));
  const act = (work: (deck: Deck) => unknown) => {
    // a browser that lets an element sound only when it was touched counts this press
    if (!made) drawn.audio.load();
    void deck().then(work, () => {
      made = undefined;
      drawn.bar.say(words.failed);
    });
  };
  const controls = controlsOf(act);
  drawn.bar.wire(controls);
  listenToKeys(section, controls);
  startFromTap((sentence) => act((one) => one.playFrom(path, sentence)));
  // fetched while a hand is on its way
  for (const near of ["pointerenter", "focusin"])
    section.addEventListener(near, () => void deck().catch(() => (made = undefined)), { once: true });
  if (drawn.isQueued || isHandedOver()) void deck();
  else void accountPlace(path).then(async (place) => place?.seconds && (await deck()).goOnFrom(path, place.seconds));
  return deck;
}

const controlsOf = (act: (work: (deck: Deck) => unknown) => void): Controls => ({
  toggle: () => act((deck) => deck.toggle()),
  play: () => act((deck) => deck.play()),
  pause: () => act((deck) => deck.pause()),
  seek: (seconds) => act((deck) => deck.seek(seconds)),
  move: (kind, by) => act((deck) => deck.move(kind, by)),
  setSpeed: (speed) => act((deck) => deck.setSpeed(speed)),
  setSleep: (after) => act((deck) => deck.setSleep(after)),
  next: (by) => act((deck) => deck.next(by)),
});

for (const section of document.querySelectorAll<HTMLElement>(".player")) begin(section);
onPage();
