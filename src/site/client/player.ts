/** Turns the plain audio element into the quiet bar: an article on its page, or the whole issue one after the other. */
import { onPage } from "./on-page.ts";
import { makeBar } from "./player/bar.ts";
import { Deck } from "./player/deck.ts";
import { startFromTap } from "./player/follow.ts";
import { handOver, onLeaving, takeOver } from "./player/handover.ts";
import { listenToKeys } from "./player/keys.ts";
import { recallPlace, recallPlaysOn } from "./player/memory.ts";
import { loadQueue } from "./player/queue.ts";
import { tracksOf, wireQueue } from "./player/tracks.ts";
import { makeUpNext } from "./player/up-next.ts";

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
  const own = deck.track;
  const show = makeUpNext(section, { start: (index) => void deck.start(index), setPlaysOn: deck.setPlaysOn });
  deck.readyToPlay = async () => {
    if (deck.tracks.length < 2) deck.join(await loadQueue(issue), issue);
  };
  deck.changed = () => show({ own, at: deck.at, tracks: deck.tracks, playsOn: deck.playsOn });
}

for (const section of document.querySelectorAll<HTMLElement>(".player")) begin(section);
onPage();
