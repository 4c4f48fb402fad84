import type { tellPlace } from "../account-place.ts";
import type { Bar } from "./bar.ts";
import { follow } from "./follow.ts";
import type { Controls } from "./keys.ts";
import { place, placeIn, recallPlaysOn, recallSpeed, rememberPlace, rememberPlaysOn, rememberSpeed } from "./memory.ts";
import { type Session, session } from "./session.ts";
import { partAt, skip } from "./skip.ts";
import { type Sleep, keepSleep, recallSleep } from "./sleep.ts";
import { type Times, loadTimes, noTimes } from "./times.ts";
import type { Track } from "./tracks.ts";
import { filled } from "./words.ts";

/** `issue`: the path of what the tracks are a queue of; "" for an article by itself. */
type Loaded = { tracks: Track[]; issue: string; playsOn: boolean; tellPlace: typeof tellPlace };

/** One sound element, one bar, and the recordings that go through them. */
export class Deck implements Controls {
  tracks: Track[];
  at = 0;
  playsOn: boolean;
  /** The page that stands around it: a link has its address before its page is there. */
  standing = location.pathname;
  /** Hears of every change of track, of play and of pause. */
  changed: () => void = () => {};
  /** Before the first play: an article may learn here of the issue it stands in. */
  readyToPlay: () => Promise<void> = async () => {};
  private issue: string;
  /** What stands ready again when all was heard: the issue’s first, an article’s own. */
  private readonly home: string;
  private times: Times = noTimes;
  /** Where the track shall begin: its sound and times are fetched when it is played. */
  private wanted: number | undefined;
  private kept = 0;
  private sleepsAtEnd = false;
  private sleeping: number | undefined;
  private readonly mark = follow();
  private readonly session: Session;

  private readonly audio: HTMLAudioElement;
  private readonly bar: Bar;
  private readonly tellPlace: Loaded["tellPlace"];

  constructor(audio: HTMLAudioElement, bar: Bar, { tracks, issue, playsOn, tellPlace }: Loaded) {
    this.audio = audio;
    this.bar = bar;
    this.tellPlace = tellPlace;
    this.tracks = tracks;
    this.home = this.track.path;
    this.issue = issue;
    this.playsOn = playsOn;
    this.session = session(this, () => this.tracks.length > 1, this.here);
    this.listen();
  }

  get track(): Track {
    return this.trackAt(this.at);
  }

  private trackAt(index: number): Track {
    const track = this.tracks[index];
    if (!track) throw new RangeError(`tracks[${index}]`);
    return track;
  }

  get playing(): boolean {
    return !this.audio.paused;
  }

  readonly here = (): number => this.wanted ?? this.audio.currentTime;

  /** The same track within a queue that was found. */
  join(tracks: Track[], issue: string): void {
    const at = tracks.findIndex(({ path }) => path === this.track.path);
    if (at < 0) return;
    [this.tracks, this.at, this.issue] = [tracks, at, issue];
    this.show();
    this.changed();
  }

  choose(index: number, seconds = placeIn(this.trackAt(index))): void {
    this.at = index;
    this.wanted = seconds;
    this.times = noTimes;
    if (this.sleepsAtEnd) keepSleep("end", this.track.path);
    if (this.audio.dataset.path !== this.track.path) this.audio.src = this.track.source;
    this.audio.dataset.path = this.track.path;
    this.audio.playbackRate = recallSpeed();
    this.show();
    this.changed();
  }

  /** Where the listener stopped on another device, in the text or in the recording; what has begun here goes on from here. */
  goOnFrom(path: string, seconds: number): void {
    if (this.track.path !== path || this.wanted === undefined || this.playing || seconds > this.track.seconds - 5) return;
    this.wanted = seconds;
    this.show();
  }

  /** Another page stands around it: what plays is named as of this page or of another. */
  refresh(): void {
    this.standing = location.pathname;
    this.show();
    this.changed();
  }

  private show(): void {
    this.bar.track(this.track, this.at, this.tracks.length);
    this.bar.at(this.here(), this.track.seconds, partAt(this.times, this.here()));
    this.session.track(this.track);
  }

  private async ready(): Promise<void> {
    const loading = this.track;
    const loaded = await loadTimes(loading.path);
    if (loading.path === this.track.path) this.times = loaded;
  }

  play = async (): Promise<void> => {
    const from = this.here();
    const loading = Promise.all([this.ready(), this.readyToPlay()]);
    // sound that did not come is not asked for again by itself
    if (this.audio.error) this.audio.load();
    if (this.wanted !== undefined) {
      if (from > 0 || this.audio.currentTime > 0) this.audio.currentTime = from;
      this.wanted = undefined;
    }
    this.audio.playbackRate = recallSpeed();
    await Promise.all([this.audio.play(), loading]).catch((error: Error) => this.failed(error, from));
  };

  /** A browser lets a page begin to sound only when it was touched: then one press goes on. */
  private failed({ name }: Error, from: number): void {
    if (name === "AbortError") return;
    this.wanted = from;
    this.bar.tell(name === "NotAllowedError" ? wordsOfPlayer.pressPlay : wordsOfPlayer.failed);
  }

  start = async (index: number, seconds?: number): Promise<void> => {
    if (!this.tracks[index]) return;
    const other = this.tracks[index].path !== this.track.path;
    this.choose(index, seconds);
    const { headline, writtenBy: by } = this.track;
    if (other) this.bar.say(filled(wordsOfPlayer.now, { headline, by, at: index + 1, of: this.tracks.length }));
    await this.play();
  };

  pause = (): void => this.audio.pause();
  toggle = (): void => (this.audio.paused ? void this.play() : this.audio.pause());
  next = (by: 1 | -1): void => void this.start(this.at + by);

  seek = (seconds: number): void => {
    if (this.wanted !== undefined) this.wanted = seconds;
    else this.audio.currentTime = seconds;
    this.heard(seconds);
    this.remember(seconds);
  };

  move = async (kind: "sentence" | "part", by: 1 | -1): Promise<void> => {
    if (this.times === noTimes) await this.ready();
    const to = skip(this.times, kind, this.here(), by);
    if (to === undefined) return kind === "part" ? this.start(this.at + by) : undefined;
    this.seek(to);
    if (kind === "part") this.bar.say(partAt(this.times, to));
  };

  /** From a sentence of this page on, which is `path`’s. */
  async playFrom(path: string, sentence: string): Promise<void> {
    if (this.track.path !== path) this.choose(this.tracks.findIndex((track) => track.path === path));
    if (this.times === noTimes) await this.ready();
    const found = this.times.timings.find(({ id }) => id === sentence);
    if (!found) return;
    this.seek(found.start);
    await this.play();
  }

  setSpeed = (speed: number): void => {
    rememberSpeed(speed);
    this.audio.playbackRate = speed;
    this.bar.speed(speed);
  };

  setPlaysOn = (yes: boolean): void => {
    rememberPlaysOn(yes);
    this.playsOn = recallPlaysOn();
    this.changed();
  };

  setSleep = (after: Sleep): void => {
    keepSleep(after, this.track.path);
    this.sleep(after, after === "end" ? 0 : after * 60_000);
  };

  /** What was chosen on the page before, or of the recording before. */
  goOnSleeping(): void {
    const kept = recallSleep(this.track.path);
    if (kept?.left === 0) this.fallAsleep();
    else if (kept) this.sleep(kept.after, kept.left);
  }

  /** Whether the time to play ran out while this page came, which is said once; of what had stopped before, nobody need be told. */
  sleptOnTheWay(): boolean {
    if (recallSleep(this.track.path)?.left !== 0) return false;
    this.setSleep(0);
    this.bar.say(wordsOfPlayer.slept);
    return true;
  }

  private sleep(after: Sleep, left: number): void {
    clearTimeout(this.sleeping);
    this.sleepsAtEnd = after === "end";
    if (typeof after === "number" && after > 0) this.sleeping = window.setTimeout(this.fallAsleep, left);
    this.bar.sleep(after);
  }

  private readonly fallAsleep = (): void => {
    const { playing } = this;
    this.setSleep(0);
    this.pause();
    if (playing || this.audio.ended) this.bar.say(wordsOfPlayer.slept);
  };

  /** Another begins in its place. */
  rest(): void {
    this.pause();
    this.sleep(0, 0);
  }

  private heard(seconds: number): void {
    this.bar.at(seconds, this.track.seconds, partAt(this.times, seconds));
    this.follow(seconds);
    this.session.position(this.track.seconds, seconds, this.audio.playbackRate);
  }

  /** Another article's headline has a place on this page too, and it is not said. */
  private follow(seconds: number): void {
    this.mark(this.track.path === this.standing ? this.times : noTimes, seconds);
  }

  private remember(seconds: number): void {
    this.kept = seconds;
    const here = place(this.track.path, seconds);
    rememberPlace(this.track.path, here);
    if (this.issue) rememberPlace(this.issue, here);
    const { path, seconds: length } = this.track;
    if (seconds > 0)
      this.tellPlace({ path, seconds: here.seconds, part: Math.min(100, Math.round((seconds / Math.max(1, length)) * 100)) });
  }

  private listen(): void {
    const { audio } = this;
    const tick = () => {
      this.follow(audio.currentTime);
      if (!audio.paused) requestAnimationFrame(tick);
    };
    const turned = (playing: boolean) => {
      this.bar.playing(playing);
      this.changed();
    };
    audio.addEventListener("play", () => {
      turned(true);
      tick();
    });
    audio.addEventListener("pause", () => {
      turned(false);
      if (!audio.ended && this.wanted === undefined) this.remember(audio.currentTime);
    });
    audio.addEventListener("timeupdate", () => {
      if (this.wanted !== undefined) return;
      this.heard(audio.currentTime);
      if (Math.abs(audio.currentTime - this.kept) > 3) this.remember(audio.currentTime);
    });
    audio.addEventListener("ended", () => this.ended());
    audio.addEventListener("error", () => this.broke());
    // a browser that leaves may still owe a pause or a step its event
    addEventListener("pagehide", () => {
      if (!audio.ended && audio.currentTime > 0) this.remember(this.here());
    });
  }

  /** The line broke, or there is no sound any more: it waits where it was, for another press. */
  private broke(): void {
    if (this.audio.paused) return;
    this.wanted ??= this.audio.currentTime;
    this.audio.pause();
    this.bar.tell(wordsOfPlayer.failed);
  }

  private ended(): void {
    this.mark(noTimes, -1);
    const next = this.tracks[this.at + 1];
    rememberPlace(this.track.path, undefined);
    this.tellPlace({ path: this.track.path, read: true });
    if (this.issue) rememberPlace(this.issue, next && place(next.path, 0));
    const wakes = !this.sleepsAtEnd;
    if (!wakes) this.fallAsleep();
    if (next && this.playsOn && wakes) void this.start(this.at + 1);
    else this.choose(next ? this.at : this.tracks.findIndex(({ path }) => path === this.home), 0);
  }
}
