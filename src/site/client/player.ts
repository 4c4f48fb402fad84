/** Turns the plain audio element into the quiet bar: marks the sentence being read, starts from a tapped one. */
type Timing = { id: string; start: number; end: number };

const icons = { play: '<path d="M4 2.5v11l9-5.5z"/>', pause: '<path d="M4 2.5h3v11H4zM9 2.5h3v11H9z"/>' };

function begin(section: HTMLElement): void {
  const audio = section.querySelector("audio");
  const source = section.dataset.timings;
  if (!audio || !source) return;
  const total = Number(section.dataset.seconds);
  const said = section.querySelector(".voice")?.textContent?.split("·").at(-1)?.trim() ?? "";
  const bar = makeBar(section, audio, total, said);
  let timings: Timing[] = [];
  let asked: Promise<void> | undefined;
  const load = () => (asked ??= fetch(source).then(async (answer) => void (timings = ((await answer.json()) as { timings: Timing[] }).timings)));
  const follow = marker(() => timings);

  bar.play.addEventListener("click", () => void toggle());
  const toggle = async () => {
    await load();
    if (audio.paused) await audio.play();
    else audio.pause();
  };
  audio.addEventListener("play", () => {
    bar.show(true);
    void load();
    tick();
  });
  audio.addEventListener("pause", () => bar.show(false));
  audio.addEventListener("ended", () => follow(-1));
  audio.addEventListener("timeupdate", () => bar.at(audio.currentTime));
  bar.range.addEventListener("input", () => {
    audio.currentTime = Number(bar.range.value);
    follow(audio.currentTime);
  });
  const tick = () => {
    follow(audio.currentTime);
    if (!audio.paused) requestAnimationFrame(tick);
  };
  startFromTap(async (id) => {
    await load();
    const found = timings.find((timing) => timing.id === id);
    if (!found) return;
    audio.currentTime = found.start;
    await audio.play();
  });
}

function makeBar(section: HTMLElement, audio: HTMLAudioElement, total: number, said: string) {
  audio.controls = false;
  section.classList.remove("plain");
  const play = document.createElement("button");
  play.type = "button";
  play.className = "play";
  const range = document.createElement("input");
  Object.assign(range, { type: "range", min: "0", max: String(Math.ceil(total)), step: "1", value: "0" });
  range.setAttribute("aria-label", "Place in the recording");
  const word = document.createElement("span");
  word.className = "listen";
  word.textContent = "Listen";
  const time = document.createElement("span");
  time.className = "time";
  const rest = `${text(total)} · ${said}`;
  time.textContent = rest;
  section.replaceChildren(play, word, range, time, audio);
  audio.hidden = true;
  const show = (playing: boolean) => {
    play.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true">${playing ? icons.pause : icons.play}</svg>`;
    play.setAttribute("aria-label", playing ? "Pause" : "Listen to this article");
  };
  show(false);
  const at = (seconds: number) => {
    range.value = String(Math.floor(seconds));
    range.setAttribute("aria-valuetext", `${text(seconds)} of ${text(total)}`);
    time.textContent = seconds > 0 ? `${text(seconds)} / ${rest}` : rest;
  };
  return { play, range, show, at };
}

const text = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** Marks the sentence in which a second falls; times rise, so the search goes by halves. */
function marker(timings: () => Timing[]) {
  let marked: Element | null = null;
  return (seconds: number) => {
    const found = sentenceAt(timings(), seconds);
    const element = found ? document.getElementById(found.id) : null;
    if (element === marked) return;
    marked?.classList.remove("reading");
    element?.classList.add("reading");
    marked = element;
  };
}

function sentenceAt(timings: Timing[], seconds: number): Timing | undefined {
  let [low, high] = [0, timings.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = timings[middle]!;
    if (seconds < start) high = middle - 1;
    else if (seconds >= end) low = middle + 1;
    else return timings[middle];
  }
  return undefined;
}

/** A tap on a sentence plays from there; a selection or a link is left alone. */
function startFromTap(go: (id: string) => void): void {
  document.querySelector(".body.heard")?.addEventListener("click", (event) => {
    const target = event.target as Element;
    if (target.closest("a, button") || String(getSelection())) return;
    const sentence = target.closest(".s");
    if (sentence) go(sentence.id);
  });
}

for (const section of document.querySelectorAll<HTMLElement>(".player")) begin(section);
