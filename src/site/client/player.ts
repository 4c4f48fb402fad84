/** Turns the plain audio element into the quiet bar. What plays is fetched when it is first asked for: few who read an article hear it. */
import { accountPlace, tellPlace } from "./account-place.ts";
import { onArrival, onPage } from "./on-page.ts";
import { type Bar, makeBar } from "./player/bar.ts";
import type { Deck } from "./player/deck.ts";
import { handOver, isHandedOver } from "./player/handover.ts";
import { type Controls, listenToKeys } from "./player/keys.ts";
import { placeIn, recallSpeed } from "./player/memory.ts";
import { startFromTap } from "./player/tap.ts";
import { type Track, tracksOf } from "./player/tracks.ts";

/** A bar that stands, and what it shall play. */
export type Drawn = { section: HTMLElement; audio: HTMLAudioElement; bar: Bar; tracks: Track[]; isQueued: boolean; issue: string };
/** What the page does by itself and knows, for the script that comes later. */
export type Page = { tellPlace: typeof tellPlace; begin: (section: HTMLElement) => (() => Promise<Deck>) | undefined; arrived: () => void };

/** The address of the other script is put in where this one is built. */
declare const addressOfPlaying: string;
type Playing = typeof import("./playing.ts");
const fetched = (address: string): Promise<Playing> => import(address);
let coming: Promise<Playing> | undefined;
let failures = 0;
/** Browsers remember that a script did not come, and ask for it no more: each further try has an address of its own. */
const playing = (): Promise<Playing> =>
  (coming ??= fetched(failures > 0 ? `${addressOfPlaying}?${failures}` : addressOfPlaying).catch((error: unknown) => {
    coming = undefined;
    failures += 1;
    throw error;
  }));

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
  const { audio, bar, isQueued } = drawn;
  let made: Promise<Deck> | undefined;
  let here: Deck | undefined;
  const deck = () =>
    (made ??= playing().then(
      (script) => (here = script.start(drawn, { begin, arrived: onArrival, tellPlace })),
      (error: unknown) => {
        made = undefined;
        throw error;
      },
    ));
  /** Whether it shall play, as far as it was pressed before what plays is here. */
  let isWanted = false;
  const want = (yes: boolean) => bar.playing((isWanted = yes));
  const act = (work: (deck: Deck) => unknown) => {
    // a browser that lets an element sound only when it was touched counts this press
    if (!here) audio.load();
    void deck().then(work, () => {
      want(false);
      bar.tell(wordsOfPlayer.failed);
      void anewIfGone();
    });
  };
  const controls = controlsOf(act, () => {
    if (here) return here.toggle();
    want(!isWanted);
    act((one) => (isWanted ? one.play() : one.pause()));
  });
  bar.wire(controls);
  listenToKeys(section, controls);
  startFromTap((sentence) => act((one) => one.playFrom(path, sentence)));
  const early = () => deck().catch(() => undefined);
  // fetched while a hand is on its way
  for (const near of ["pointerenter", "focusin"]) section.addEventListener(near, () => void early(), { once: true });
  if (isHandedOver()) {
    want(true);
    void deck().then(
      (one) => bar.playing(one.playing),
      () => want(false),
    );
  } else if (isQueued) void early();
  else void accountPlace(path).then(async (place) => place?.seconds && (await early())?.goOnFrom(path, place.seconds));
  return deck;
}

/** A magazine that was brought up to date has what plays under another name, which its page knows once it is asked for anew: there it goes on. */
async function anewIfGone(): Promise<void> {
  const { status } = await fetch(addressOfPlaying, { method: "HEAD" }).catch(() => Response.error());
  if (status !== 404) return;
  handOver({ to: location.pathname, path: "", seconds: 0 });
  location.reload();
}

const controlsOf = (act: (work: (deck: Deck) => unknown) => void, toggle: () => void): Controls => ({
  toggle,
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
