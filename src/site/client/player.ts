/** Turns the plain audio element into the quiet bar: an article on its page, or the whole issue one after the other. */
import { makeBar } from "./player/bar.ts";
import { follow, startFromTap } from "./player/follow.ts";
import { listenToKeys } from "./player/keys.ts";
import { type Place, place, recallPlace, recallSpeed, rememberPlace, rememberSpeed } from "./player/memory.ts";
import { session } from "./player/session.ts";
import { partAt, skip } from "./player/skip.ts";
import { type Times, loadTimes, noTimes } from "./player/times.ts";
import { tracksOf, wireQueue } from "./player/tracks.ts";

function begin(section: HTMLElement): void {
  const audio = section.querySelector("audio");
  const tracks = tracksOf(section);
  if (!audio || tracks.length === 0) return;
  const name = section.dataset.name ?? location.pathname;
  const queued = section.dataset.queue !== undefined;
  const bar = makeBar(section, audio, queued);
  let [at, times]: [number, Times] = [0, noTimes];
  let wanted: Place | undefined = recallPlace(
    name,
    tracks.map(({ path }) => path),
  );
  const track = () => tracks[at]!;
  const here = () => (wanted?.track === at ? wanted.seconds : audio.currentTime);
  const queue = wireQueue(section, tracks, (index) => void start(index, 0));

  /** Shows a track; its sound and times are fetched when it is played. */
  const choose = (index: number, seconds: number) => {
    at = index;
    wanted = { track: index, seconds };
    times = noTimes;
    if (audio.dataset.path !== track().path) audio.src = track().source;
    audio.dataset.path = track().path;
    audio.playbackRate = recallSpeed();
    bar.track(track(), at, tracks.length);
    bar.at(seconds, track().seconds, "");
    queue(at, !audio.paused);
    announce.track(track());
  };
  const ready = async () => {
    const loading = track();
    const loaded = await loadTimes(loading.path);
    if (loading === track()) times = loaded;
  };
  const play = async () => {
    const from = here();
    const loading = ready();
    if (wanted) {
      if (from > 0 || audio.currentTime > 0) audio.currentTime = from;
      wanted = undefined;
    }
    audio.playbackRate = recallSpeed();
    await Promise.all([audio.play(), loading]).catch(() => bar.say("The recording could not be played. Try again."));
  };
  const start = async (index: number, seconds: number) => {
    choose(index, seconds);
    await play();
  };
  const seek = (seconds: number) => {
    if (wanted) wanted = { track: at, seconds };
    else audio.currentTime = seconds;
    show(seconds);
  };
  const move = async (kind: "sentence" | "part", by: 1 | -1) => {
    if (times === noTimes) await ready();
    const to = skip(times, kind, here(), by);
    if (to === undefined) return kind === "part" && tracks[at + by] ? start(at + by, 0) : undefined;
    seek(to);
    if (kind === "part") bar.say(partAt(times, to));
  };
  const toggle = () => (audio.paused ? void play() : audio.pause());
  const setSpeed = (speed: number) => {
    rememberSpeed(speed);
    audio.playbackRate = speed;
    bar.speed(speed);
  };
  const mark = follow();
  const show = (seconds: number) => {
    bar.at(seconds, track().seconds, partAt(times, seconds));
    mark(times, seconds);
    announce.position(track().seconds, seconds, audio.playbackRate);
  };
  const deeds = {
    toggle,
    play: () => void play(),
    pause: () => audio.pause(),
    seek,
    move: (kind: "sentence" | "part", by: 1 | -1) => void move(kind, by),
    setSpeed,
    next: (by: 1 | -1) => (tracks[at + by] ? void start(at + by, 0) : undefined),
  };
  const announce = session(deeds, queued, here);
  bar.wire(deeds);
  listenToKeys(section, deeds);

  const tick = () => {
    mark(times, audio.currentTime);
    if (!audio.paused) requestAnimationFrame(tick);
  };
  audio.addEventListener("play", () => {
    bar.playing(true);
    queue(at, true);
    tick();
  });
  audio.addEventListener("pause", () => {
    bar.playing(false);
    queue(at, false);
    if (!audio.ended) rememberPlace(name, place(track().path, audio.currentTime));
  });
  let kept = 0;
  audio.addEventListener("timeupdate", () => {
    if (wanted) return;
    show(audio.currentTime);
    if (Math.abs(audio.currentTime - kept) > 3) rememberPlace(name, place(track().path, (kept = audio.currentTime)));
  });
  audio.addEventListener("ended", () => {
    mark(noTimes, -1);
    const next = tracks[at + 1];
    rememberPlace(name, next ? place(next.path, 0) : undefined);
    if (next) void start(at + 1, 0);
    else choose(0, 0);
  });
  choose(wanted?.track ?? 0, wanted?.seconds ?? 0);
  bar.speed(recallSpeed());
  startFromTap(async (id) => {
    if (times === noTimes) await ready();
    const found = times.timings.find((timing) => timing.id === id);
    if (!found) return;
    seek(found.start);
    await play();
  });
}

for (const section of document.querySelectorAll<HTMLElement>(".player")) begin(section);
