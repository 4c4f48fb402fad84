/** What plays: fetched for the bar that player.ts has drawn, when it is asked to play for the first time. */
import { countHearing } from "./count-hearing.ts";
import { isCounted } from "./count-reading.ts";
import type { Drawn, Page } from "./player.ts";
import { Deck } from "./player/deck.ts";
import { handOver, onLeaving, takeOver } from "./player/handover.ts";
import { recallPlace, recallPlaysOn } from "./player/memory.ts";
import { oneVoice } from "./player/one-voice.ts";
import { loadQueue } from "./player/queue.ts";
import { startFromTap } from "./player/tap.ts";
import { wireQueue } from "./player/tracks.ts";
import { makeUpNext } from "./player/up-next.ts";
import { walk } from "./player/walking.ts";

/** What was begun last: the one that goes along. */
let now: { section: HTMLElement; deck: Deck } | undefined;
let isWalking = false;

export function start({ section, audio, bar, tracks, isQueued, issue }: Drawn, page: Page): Deck {
  const deck = new Deck(audio, bar, {
    tracks,
    issue: isQueued ? issue : "",
    playsOn: isQueued || recallPlaysOn(),
    tellPlace: page.tellPlace,
  });
  if (isQueued) deck.changed = wireIssue(section, deck);
  else if (issue) wireArticle(section, deck, issue);
  onLeaving((to) => deck.playing && handOver({ to, path: deck.track.path, seconds: deck.here() }));
  const kept = isQueued
    ? recallPlace(
        issue,
        tracks.map(({ path }) => path),
      )
    : undefined;
  deck.choose(kept?.track ?? 0, kept?.seconds);
  if (isCounted()) countHearing(section, audio);
  now = { section, deck };
  void goOn(deck, issue).then(() => deck.goOnSleeping());
  if (!isWalking) {
    oneVoice();
    walk({ playing: () => now?.deck.playing ?? false, leave: goAlong, arrived: () => settle(page) });
  }
  isWalking = true;
  return deck;
}

/** What played on the page before goes on, where it is of the same issue; where the time to play ran out on the way, it stands ready. */
async function goOn(deck: Deck, issue: string): Promise<void> {
  const handed = takeOver();
  if (!handed) return;
  if (handed.path === "") {
    // a time that had run out before this press ends nothing that it begins
    deck.goOnSleeping();
    return deck.play();
  }
  if (issue && !deck.tracks.some(({ path }) => path === handed.path)) deck.join(await loadQueue(issue), issue);
  const at = deck.tracks.findIndex(({ path }) => path === handed.path);
  if (at < 0) return;
  if (!deck.sleptOnTheWay()) return deck.start(at, handed.seconds);
  deck.choose(at, handed.seconds);
}

/** Every entry of the contents gets a button that plays from it; the one that plays is marked. */
function wireIssue(section: HTMLElement, deck: Deck): () => void {
  const mark = wireQueue(section, deck.tracks, (index) => void deck.start(index));
  return () => mark(deck.at, deck.playing);
}

/** An article learns of its issue when it is first played. */
function wireArticle(section: HTMLElement, deck: Deck, issue: string): void {
  const show = makeUpNext(section, { start: (index) => void deck.start(index), setPlaysOn: deck.setPlaysOn });
  deck.readyToPlay = async () => {
    if (deck.tracks.length < 2) deck.join(await loadQueue(issue), issue);
  };
  // of the page that stands around it, where that has one of them
  const own = () => deck.tracks.find(({ path }) => path === deck.standing) ?? deck.track;
  deck.changed = () => show({ own: own(), at: deck.at, tracks: deck.tracks, playsOn: deck.playsOn });
}

/** Out of the page that goes: it stands at the foot of every page until its own comes, or another is begun. */
function goAlong(): void {
  if (!now) return;
  const dock =
    document.querySelector(".dock") ?? document.body.appendChild(Object.assign(document.createElement("div"), { className: "dock" }));
  // its words stay those of the page that it was begun on
  now.section.lang ||= document.documentElement.lang;
  now.section.dir ||= document.documentElement.dir;
  now.section.querySelector<HTMLElement>('.more[aria-expanded="true"]')?.click();
  dock.append(now.section);
}

/** At the page that has come: back into its own place, or beside a page whose own recording waits for a press. */
function settle(page: Page): void {
  // nothing has to be taken over: it plays
  takeOver();
  const own = document.querySelector<HTMLElement>("main .player");
  if (own && now && own.dataset.path === now.deck.track.path && own.dataset.queue === undefined) {
    const { section, deck } = now;
    own.replaceWith(section);
    document.querySelector(".dock")?.remove();
    startFromTap((sentence) => void deck.playFrom(deck.track.path, sentence));
  } else if (own) waitForPress(own, page);
  now?.deck.refresh();
  page.arrived();
}

/** One thing speaks at a time: this one begins when it is asked to, and then the other has ended. */
function waitForPress(own: HTMLElement, page: Page): void {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "button quiet small",
    textContent: own.ariaLabel ?? "",
  });
  const line = document.createElement("p");
  line.className = "tools";
  line.append(button);
  own.replaceWith(line);
  button.addEventListener("click", () => {
    now?.deck.rest();
    document.querySelector(".dock")?.remove();
    line.replaceWith(own);
    void page
      .begin(own)?.()
      .then((deck) => deck.play());
  });
}
