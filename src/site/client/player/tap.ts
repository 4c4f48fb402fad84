/** A tap on a sentence plays from there; a selection or a link is left alone. */
export function startFromTap(go: (id: string) => void): void {
  document.querySelector(".body.heard")?.addEventListener("click", (event) => {
    const target = event.target as Element;
    if (target.closest("a, button") || String(getSelection())) return;
    const sentence = target.closest(".s");
    if (sentence) go(sentence.id);
  });
}
