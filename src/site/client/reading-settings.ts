/** The reading settings open over the page that is read, by a script that is fetched for it. Without this one the link leads to their page. */
const isPlain = (event: MouseEvent) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** The address of the other script is put in where this one is built. */
declare const addressOfDialog: string;
const dialog = (): Promise<typeof import("./reading-dialog.ts")> => import(addressOfDialog);

export function openReadingSettings(): void {
  document.addEventListener("click", (event) => {
    const { target } = event;
    const link = target instanceof Element && target.closest<HTMLAnchorElement>("a[data-dialog]");
    if (!link || !isPlain(event) || event.defaultPrevented) return;
    event.preventDefault();
    void dialog().then(
      ({ open }) => open(link),
      () => location.assign(link.href),
    );
  });
}
