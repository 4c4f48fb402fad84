/** From one page to the next: what plays there goes on here; of no path, what stands ready here. Kept in the tab, and taken once. */
type Handover = { to: string; path: string; seconds: number };

const key = "masthead.handover";

export function handOver(handover: Handover): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(handover));
  } catch {
    // a tab that keeps nothing begins anew
  }
}

/** Whether something may go on here. */
export function isHandedOver(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** For this page; whatever was meant for another is dropped. */
export function takeOver(): Handover | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as Handover | null;
    sessionStorage.removeItem(key);
    return kept?.to === location.pathname && Number.isFinite(kept.seconds) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** A plain click on a link within the magazine, before the page goes. */
export function onLeaving(leave: (to: string) => void): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!link || link.origin !== location.origin || link.pathname === location.pathname || link.target) return;
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    leave(link.pathname);
  });
}
