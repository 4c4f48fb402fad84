import type { Element } from "hast";
import { filled } from "../../values/index.ts";
import type { Embed, Inline } from "../types.ts";
import { attributeOf, isNamed, lineIn, within } from "./hast.ts";
import type { Reading } from "./reading.ts";
import { addressOf } from "./standing.ts";
import { textOf } from "../plain-text.ts";

/** Whose pages are played or shown rather than read: a link to one alone in its paragraph is the thing itself. */
const shown =
  /^https?:\/\/(?:[\w-]+\.)*(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|spotify\.com|bandcamp\.com|mixcloud\.com|tiktok\.com|instagram\.com|x\.com|twitter\.com|bsky\.app|flickr\.com|ted\.com|twitch\.tv|archive\.org\/details|podcasts\.apple\.com)\//i;

/** Something elsewhere that the page shows in a frame, by the address at which a person would look at it. */
export function embedFrom(element: Element, reading: Reading): Embed[] {
  const inner = isNamed(element, "video", "audio") ? [...within(element)].find((one) => isNamed(one, "source")) : undefined;
  const said =
    attributeOf(element, "src") || attributeOf(element, "dataSrc") || (isNamed(inner, "source") ? attributeOf(inner, "src") : "");
  const words = lineIn(element);
  if (words) reading.say((m) => m.fallback, words);
  const url = said && addressOf(said, reading.base);
  const title = attributeOf(element, "title").trim();
  if (!url || !/^https?:/i.test(url)) {
    reading.say((m) => filled(m.shown, { address: said.slice(0, 60) }), title);
    return [];
  }
  return [embed(watchable(url), title, reading)];
}

const embed = (url: string, title: string, { newId }: Reading): Embed => ({
  type: "embed",
  attrs: { id: newId(), url, ...(title && title !== url && { title }) },
});

function watchable(url: string): string {
  const { hostname, pathname } = new URL(url);
  const [, video] = /^\/embed\/([\w-]{6,})$/.exec(pathname) ?? [];
  if (video && /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(hostname)) return `https://www.youtube.com/watch?v=${video}`;
  const [, film] = /^\/video\/(\d+)$/.exec(pathname) ?? [];
  return film && hostname === "player.vimeo.com" ? `https://vimeo.com/${film}` : url;
}

/** A paragraph of nothing but a link to what is shown elsewhere, or of nothing but such an address. */
export function embedOf(content: readonly Inline[], reading: Reading, { any = false } = {}): Embed | undefined {
  const [only, ...more] = content;
  if (only?.type !== "text" || more.length > 0) return undefined;
  const link = only.marks?.find((mark) => mark.type === "link");
  const url = link?.attrs.href ?? (/^https?:\/\/\S+$/.test(only.text) ? addressOf(only.text) : undefined);
  if (!url || !(any || shown.test(url))) return undefined;
  const title = textOf(content).trim();
  return embed(url, /^https?:\/\//.test(title) ? "" : title, reading);
}
