import { windowId } from "./page.ts";

/** Which windows of this browser are open with an article in them, and which were: a server that was away never heard that one was closed. */
const lockOf = (id: string) => `masthead:window:${id}`;
const place = "masthead:windows";
const most = 50;

/**
 * Says to the other windows of this browser that this one is open, for as long as it is. A page that goes lets go of its lock itself:
 * the browser alone may be half a minute about it where the page still sends what it kept.
 */
export function stayOpen(): void {
  const gone = new Promise((resolve) => addEventListener("pagehide", resolve, { once: true }));
  void navigator.locks?.request(lockOf(windowId), () => gone).catch(() => undefined);
  try {
    localStorage.setItem(place, JSON.stringify([windowId, ...windowsHere()].slice(0, most)));
  } catch {
    // storage is full or forbidden: a closed window is then waited for until it is stale
  }
}

function windowsHere(): string[] {
  const all: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
  return Array.isArray(all) ? all.map(String) : [];
}

export async function openWindows(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.map(({ name = "" }) => name.slice(lockOf("").length)));
}

/** A page that is going may hold its lock a little longer, and answers no more. */
const channel = new BroadcastChannel(place);
const answersWithin = 700;
channel.addEventListener("message", ({ data }) => {
  if (data === `are you there ${windowId}`) channel.postMessage(`here is ${windowId}`);
});

function answers(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const heard = ({ data }: MessageEvent) => data === `here is ${id}` && end(true);
    const end = (isThere: boolean) => {
      channel.removeEventListener("message", heard);
      resolve(isThere);
    };
    channel.addEventListener("message", heard);
    setTimeout(() => end(false), answersWithin);
    channel.postMessage(`are you there ${id}`);
  });
}

/** Was it a window of this browser, and is it one no longer? */
export async function isGone(id: string): Promise<boolean> {
  if (!navigator.locks || !windowsHere().includes(id)) return false;
  return !(await openWindows()).has(id) || !(await answers(id));
}
