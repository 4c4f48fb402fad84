const key = "masthead.playing";

/** What begins to play in one tab ends what plays in another. Told by what the tabs keep in common, which holds no page back from a browser's memory of where one was. */
export function oneVoice(audio: HTMLAudioElement): void {
  audio.addEventListener("play", () => {
    try {
      localStorage.setItem(key, String(Date.now()));
    } catch {
      // tabs that keep nothing know nothing of one another
    }
  });
  addEventListener("storage", (event) => event.key === key && audio.pause());
}
