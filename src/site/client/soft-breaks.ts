/** The text of a page without the breaks that its long words have. */
export const withoutBreaks = (text: string): string => text.replaceAll("\u00ad", "");

/** What is copied out of a page is what was written. */
export function copyWithoutBreaks(): void {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    const text = String(selection);
    if (!selection || !event.clipboardData || withoutBreaks(text) === text) return;
    const copied = document.createElement("div");
    for (let at = 0; at < selection.rangeCount; at++) copied.append(selection.getRangeAt(at).cloneContents());
    event.clipboardData.setData("text/plain", withoutBreaks(text));
    event.clipboardData.setData("text/html", withoutBreaks(copied.innerHTML));
    event.preventDefault();
  });
}
