/** “Play” plays in place, one at a time; without a script it opens the sound. */
const sound = new Audio();
let playing: HTMLAnchorElement | undefined;

/** What the link shows now; its label, which begins with that, keeps what is heard. */
const say = (link: HTMLAnchorElement, words = "") => {
  link.ariaLabel = (link.ariaLabel ?? "").replace(link.textContent, words);
  link.textContent = words;
};

const show = (link: HTMLAnchorElement | undefined) => {
  if (playing) say(playing, playing.dataset.play);
  playing = link;
  if (link) say(link, link.dataset.stop);
};

async function play(link: HTMLAnchorElement): Promise<void> {
  if (playing === link) {
    sound.pause();
    show(undefined);
    return;
  }
  show(link);
  const { pathname, href, hash } = new URL(link.href);
  const from = Number(/t=([\d.]+)/.exec(hash)?.[1] ?? 0);
  const file = href.replace(hash, "");
  if (!sound.src.endsWith(pathname)) sound.src = file;
  sound.currentTime = from;
  try {
    await sound.play();
  } catch {
    if (playing !== link) return;
    show(undefined);
    say(link, link.dataset.silent);
  }
}

sound.addEventListener("ended", () => show(undefined));
document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a.hear");
  if (!link || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  void play(link);
});

/** The words field is there only for what it belongs to. */
for (const choice of document.querySelectorAll<HTMLSelectElement>("select[data-words]")) {
  const field = document.getElementById(choice.dataset.words ?? "");
  const follow = () => field?.toggleAttribute("hidden", choice.value !== "say");
  choice.addEventListener("change", follow);
  follow();
}
