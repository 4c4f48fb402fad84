const key = "masthead.playing";

/**
 * What begins to play in one tab ends what plays in another. Told by what the tabs keep in common, which holds no page back from a
 * browser's memory of where one was. Heard once for whatever stands on the page: neither event says of which recording it is.
 */
export function oneVoice(): void {
  // it does not bubble
  document.addEventListener("play", tellOthers, true);
  addEventListener("storage", (event) => event.key === key && document.querySelectorAll("audio").forEach((audio) => audio.pause()));
}

function tellOthers(): void {
  try {
    localStorage.setItem(key, String(Date.now()));
  } catch {
    // tabs that keep nothing know nothing of one another
  }
}
