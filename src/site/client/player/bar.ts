import type { Controls } from "./keys.ts";
import { sleeps, speeds } from "./memory.ts";
import type { Track } from "./tracks.ts";
import { filled } from "./words.ts";

const shapes = {
  play: "M4 2.5v11l9-5.5z",
  pause: "M4 2.5h3v11H4zM9 2.5h3v11H9z",
  back: "M10.6 3 4.8 8l5.8 5V3z",
  ahead: "M5.4 3v10l5.8-5z",
  partBack: "M3 3h1.8v10H3zM12.6 3v10L5.4 8z",
  partAhead: "M11.2 3H13v10h-1.8zM3.4 3v10l7.2-5z",
  more: "M2 6.5h3v3H2zM6.5 6.5h3v3h-3zM11 6.5h3v3h-3z",
};
const drawn = <K extends keyof SVGElementTagNameMap>(tag: K, attributes: Record<string, string>): SVGElementTagNameMap[K] => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

function icon(name: keyof typeof shapes): SVGElement {
  const picture = drawn("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" });
  picture.append(drawn("path", { d: shapes[name] }));
  return picture;
}

const clock = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return `${hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}` : minutes}:${String(whole % 60).padStart(2, "0")}`;
};
const inUnits = (unit: "minute" | "second") =>
  new Intl.NumberFormat(document.documentElement.lang || undefined, { style: "unit", unit, unitDisplay: "long" });
const [inMinutes, inSeconds] = [inUnits("minute"), inUnits("second")];
/** For a screen reader, in the page’s language: "3 minutes 5 seconds". */
const spoken = (seconds: number): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds % 60)];
  return [minutes > 0 && inMinutes.format(minutes), inSeconds.format(rest)].filter(Boolean).join(" ");
};

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function button(className: string, label: string, shape: keyof typeof shapes, keys?: string): HTMLButtonElement {
  const made = make("button", className, { type: "button", "aria-label": label, title: label, ...(keys && { "aria-keyshortcuts": keys }) });
  made.append(icon(shape));
  return made;
}

export type Bar = ReturnType<typeof makeBar>;

/** The controls in place of the browser's own. */
export function makeBar(section: HTMLElement, audio: HTMLAudioElement, queued: boolean) {
  const call = queued ? wordsOfPlayer.playIssue : wordsOfPlayer.listen;
  const parts = {
    partBack: button("step part", wordsOfPlayer.partBefore, "partBack", "Shift+ArrowLeft"),
    back: button("step", wordsOfPlayer.sentenceBefore, "back", "ArrowLeft"),
    play: button("play", call, "play", "k"),
    ahead: button("step", wordsOfPlayer.nextSentence, "ahead", "ArrowRight"),
    partAhead: button("step part", queued ? wordsOfPlayer.nextPartOrArticle : wordsOfPlayer.nextPart, "partAhead", "Shift+ArrowRight"),
    range: make("input", "", { type: "range", min: "0", step: "1", value: "0", "aria-label": wordsOfPlayer.place }),
    time: make("span", "time"),
    speed: make("select", "speed", { "aria-label": wordsOfPlayer.speed, "aria-keyshortcuts": "< >" }),
    sleep: make("select", "sleep", { "aria-label": wordsOfPlayer.sleep }),
    more: button("step more", wordsOfPlayer.more, "more"),
    title: make("span", "now"),
    status: make("span", "visually-hidden", { role: "status" }),
  };
  parts.sleep.append(
    new Option(wordsOfPlayer.sleepOff, "0"),
    ...sleeps.map((minutes) => new Option(inMinutes.format(minutes), String(minutes))),
  );
  parts.sleep.append(new Option(wordsOfPlayer.sleepAtEnd, "end"));
  foldable(section, parts.more);
  for (const speed of speeds) parts.speed.append(new Option(`${speed}×`, String(speed)));
  const steps = make("span", "steps");
  steps.append(parts.partBack, parts.back, parts.play, parts.ahead, parts.partAhead);
  section.classList.remove("plain");
  audio.controls = false;
  audio.hidden = true;
  section.replaceChildren(steps, parts.title, parts.range, parts.time, parts.more, parts.sleep, parts.speed, parts.status, audio);
  return { ...shown(section, parts, call), wire: (controls: Controls) => wire(parts, controls) };
}

/** One line until more is asked for: play, the place in it, the time. */
function foldable(section: HTMLElement, more: HTMLButtonElement): void {
  more.setAttribute("aria-expanded", "false");
  more.addEventListener("click", () => more.setAttribute("aria-expanded", String(section.classList.toggle("open"))));
}

type Parts = {
  partBack: HTMLButtonElement;
  back: HTMLButtonElement;
  play: HTMLButtonElement;
  ahead: HTMLButtonElement;
  partAhead: HTMLButtonElement;
  range: HTMLInputElement;
  time: HTMLSpanElement;
  speed: HTMLSelectElement;
  sleep: HTMLSelectElement;
  title: HTMLSpanElement;
  status: HTMLSpanElement;
};

function wire(parts: Parts, controls: Controls): void {
  parts.play.addEventListener("click", controls.toggle);
  parts.back.addEventListener("click", () => void controls.move("sentence", -1));
  parts.ahead.addEventListener("click", () => void controls.move("sentence", 1));
  parts.partBack.addEventListener("click", () => void controls.move("part", -1));
  parts.partAhead.addEventListener("click", () => void controls.move("part", 1));
  parts.range.addEventListener("input", () => controls.seek(Number(parts.range.value)));
  parts.sleep.addEventListener("change", () => controls.setSleep(parts.sleep.value === "end" ? "end" : Number(parts.sleep.value)));
  parts.speed.addEventListener("change", () => controls.setSpeed(Number(parts.speed.value)));
}

/** What the bar says of the state. */
function shown(section: HTMLElement, { play, range, time, speed, title, status, partAhead, sleep }: Parts, call: string) {
  let [named, link] = ["", ""];
  /** What plays from another page is a link to it: there its sentences are marked. */
  const name = (text: string) => {
    // what stands in the way of playing stands there until it plays
    if (section.classList.contains("told")) return;
    if (title.textContent === text && (title.firstElementChild?.getAttribute("href") ?? "") === link) return;
    title.replaceChildren(link ? Object.assign(document.createElement("a"), { href: link, textContent: text }) : text);
  };
  return {
    track(track: Track, at: number, count: number) {
      const elsewhere = track.path !== location.pathname;
      named = elsewhere
        ? filled(wordsOfPlayer.elsewhere, { at: at + 1, of: count, headline: track.headline })
        : filled(wordsOfPlayer.voice, { voice: track.voice });
      link = elsewhere ? track.path : "";
      name(named);
      partAhead.setAttribute("aria-label", (partAhead.title = count > 1 ? wordsOfPlayer.nextPartOrArticle : wordsOfPlayer.nextPart));
      range.max = String(Math.ceil(track.seconds));
    },
    at(seconds: number, total: number, part: string) {
      range.value = String(Math.floor(seconds));
      range.setAttribute("aria-valuetext", filled(wordsOfPlayer.placeOf, { place: spoken(seconds), length: spoken(total) }));
      time.textContent = seconds > 0 ? `${clock(seconds)} / ${clock(total)}` : clock(total);
      name(link || !part ? named : part);
    },
    playing(yes: boolean) {
      section.classList.toggle("playing", yes);
      section.classList.add("begun");
      if (yes && section.classList.contains("told")) {
        section.classList.remove("told");
        name(named);
      }
      play.replaceChildren(icon(yes ? "pause" : "play"));
      const label = yes ? wordsOfPlayer.pause : link ? wordsOfPlayer.play : call;
      play.setAttribute("aria-label", label);
      play.title = label;
    },
    speed(value: number) {
      speed.value = String(value);
      if (value !== 1 || status.textContent) status.textContent = filled(wordsOfPlayer.speedNow, { speed: value });
    },
    sleep: (after: number | "end") => void (sleep.value = String(after)),
    ...said(section, title, status),
  };
}

function said(section: HTMLElement, title: HTMLElement, status: HTMLElement) {
  const say = (text: string) => void (status.textContent = text);
  return {
    say,
    /** What stands in the way of playing, for everybody: in the line that else says what plays, until it does. */
    tell(text: string) {
      section.classList.add("told");
      title.replaceChildren(text);
      say(text);
    },
  };
}
