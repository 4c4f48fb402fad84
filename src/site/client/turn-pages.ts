/** The arrow keys turn the pages of an issue: each follows the link that stands on its side. */
document.addEventListener("keydown", (event) => {
  const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if ((key !== "ArrowLeft" && key !== "ArrowRight") || altKey || ctrlKey || metaKey || shiftKey) return;
  if (target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]")) return;
  const isOnward = (key === "ArrowRight") === (document.documentElement.dir !== "rtl");
  document.querySelector<HTMLAnchorElement>(`nav a[rel="${isOnward ? "next" : "prev"}"]`)?.click();
});
