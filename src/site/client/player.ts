/** Turns the plain audio element into the quiet bar: an article on its page, or the whole issue one after the other. */
import { onArrival, onPage } from "./on-page.ts";
import { accountPlace } from "./account-place.ts";
import { makeBar } from "./player/bar.ts";
import { Deck } from "./player/deck.ts";
import { startFromTap } from "./player/follow.ts";
import { handOver, onLeaving, takeOver } from "./player/handover.ts";
import { listenToKeys } from "./player/keys.ts";
import { recallPlace, recallPlaysOn } from "./player/memory.ts";
import { loadQueue } from "./player/queue.ts";
import { walk } from "./player/walking.ts";
import { tracksOf, wireQueue } from "./player/tracks.ts";
import { makeUpNext } from "./player/up-next.ts";

/** What was begun last: the one that goes along. */
let now: { section: HTMLElement; deck: Deck } | undefined;

function begin(section: HTMLElement): void {
  const audio = section.querySelector("audio");
  const tracks = tracksOf(section);
  const [first] = tracks;
  if (!audio || !first) return;
  const queued = section.dataset.queue !== undefined;
  const issue = section.dataset.issue ?? "";
  const bar = makeBar(section, audio, queued);
  const deck = new Deck(audio, bar, { tracks, issue: queued ? issue : "", playsOn: queued || recallPlaysOn() });
  if (queued) deck.changed = wireIssue(section, deck);
  else if (issue) wireArticle(section, deck, issue);
  listenToKeys(section, deck);
  startFromTap((sentence) => void deck.playFrom(first.path, sentence));
  onLeaving((to) => deck.playing && handOver({ to, path: deck.track.path, seconds: deck.here() }));
  const kept = queued
    ? recallPlace(
        issue,
        tracks.map(({ path }) => path),
      )
    : undefined;
  deck.choose(kept?.track ?? 0, kept?.seconds);
  if (!queued) void accountPlace(first.path).then((place) => place?.seconds && deck.goOnFrom(first.path, place.seconds));
  now = { section, deck };
  void goOn(deck, issue);
}

/** What played on the page before goes on, where it is of the same issue. */
async function goOn(deck: Deck, issue: string): Promise<void> {
  const handed = takeOver();
  if (!handed) return;
  if (issue && !deck.tracks.some(({ path }) => path === handed.path)) deck.join(await loadQueue(issue), issue);
  const at = deck.tracks.findIndex(({ path }) => path === handed.path);
  if (at >= 0) await deck.start(at, handed.seconds);
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
  const own = () => deck.tracks.find(({ path }) => path === location.pathname) ?? deck.track;
  deck.changed = () => show({ own: own(), at: deck.at, tracks: deck.tracks, playsOn: deck.playsOn });
}

/** Out of the page that goes: it stands at the foot of every page until its own comes, or another is begun. */
function goAlong(): void {
  if (!now) return;
  const dock =
    document.querySelector(".dock") ?? document.body.appendChild(Object.assign(document.createElement("div"), { className: "dock" }));
  now.section.querySelector<HTMLElement>('.more[aria-expanded="true"]')?.click();
  dock.append(now.section);
}

/** At the page that has come: back into its own place, or beside a page whose own recording waits for a press. */
function settle(): void {
  // nothing has to be taken over: it plays
  takeOver();
  const own = document.querySelector<HTMLElement>("main .player");
  if (own && now && own.dataset.path === now.deck.track.path && own.dataset.queue === undefined) {
    const { section, deck } = now;
    own.replaceWith(section);
    document.querySelector(".dock")?.remove();
    startFromTap((sentence) => void deck.playFrom(deck.track.path, sentence));
  } else if (own) waitForPress(own);
  now?.deck.refresh();
  onArrival();
}

/** One thing speaks at a time: this one begins when it is asked to, and then the other has ended. */
function waitForPress(own: HTMLElement): void {
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
    now?.deck.pause();
    document.querySelector(".dock")?.remove();
    line.replaceWith(own);
    begin(own);
    void now?.deck.play();
  });
}

for (const section of document.querySelectorAll<HTMLElement>(".player")) begin(section);
onPage();
walk({ playing: () => now?.deck.playing ?? false, leave: goAlong, arrived: settle });
