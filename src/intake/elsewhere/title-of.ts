import type { IncomingMessage } from "node:http";
import type { Element } from "hast";
import { z } from "zod";
import { intakeSays } from "../../messages/index.ts";
import { isUnderHost, jsonIfAny } from "../../values/index.ts";
import { nodesOf } from "../html-of.ts";
import { type From, NotFetched, askOldSite } from "../old-site/ask.ts";

/** Milliseconds for all of it: somebody waits. */
const patience = 5_000;
const mostBytes = 400_000;
/** Of a page: what it says of itself stands at its beginning. */
const mostOfHead = 200_000;
const longest = 300;

/** Where films and recordings are known by their address (oEmbed 1.0): their pages are large, and say their title late. */
const known: readonly [host: string, asks: string][] = [
  ["youtube.com", "https://www.youtube.com/oembed?format=json&url="],
  ["youtu.be", "https://www.youtube.com/oembed?format=json&url="],
  ["vimeo.com", "https://vimeo.com/api/oembed.json?url="],
  ["soundcloud.com", "https://soundcloud.com/oembed?format=json&url="],
  ["open.spotify.com", "https://open.spotify.com/oembed?url="],
  ["dailymotion.com", "https://www.dailymotion.com/services/oembed?format=json&url="],
  ["flickr.com", "https://www.flickr.com/services/oembed?format=json&url="],
];

/**
 * What a film, a recording or a page elsewhere is called, as its host says: by oEmbed, else on the page itself. Only hosts that are
 * named are asked (with all under them), wherever an address leads, in five seconds at most. Throws NotFetched where it cannot be had.
 */
export async function titleElsewhere(address: string, hosts: readonly string[], { within = patience } = {}): Promise<string> {
  const from: From = {
    site: "",
    hosts: hosts.flatMap((host) => [host, `.${host}`]),
    allowed: hosts.filter((host) => /:\d+$/.test(host)),
    signal: AbortSignal.timeout(within),
  };
  const [, asks] = known.find(([host]) => isUnderHost(address, [host])) ?? [];
  // a short address is asked where the host answers for it, if that one is named too
  if (asks && isUnderHost(asks, hosts)) return titleInJson(await textAt(asks + encodeURIComponent(address), from));
  const { title, oembed } = inHead(await textAt(address, from));
  if (!oembed || !URL.canParse(oembed, address) || !isUnderHost(new URL(oembed, address).href, hosts)) return title;
  return titleInJson(await textAt(new URL(oembed, address).href, from)) || title;
}

async function textAt(address: string, from: From): Promise<string> {
  const accept = "text/html, application/json;q=0.9";
  const answer = await askOldSite(address, from, { accept, why: "a magazine that links to this and asks what it is called" });
  const { statusCode = 0, headers } = answer;
  if (statusCode === 200) return decoded(await beginning(answer), headers["content-type"] ?? "");
  answer.destroy();
  throw new NotFetched(intakeSays.answered({ n: String(statusCode) }));
}

/** As much of it as is looked at; what follows is not waited for. */
async function beginning(answer: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of answer) {
      const bytes = Buffer.from(piece);
      pieces.push(bytes);
      size += bytes.length;
      if (size >= mostBytes) break;
    }
  } catch {
    throw new NotFetched(intakeSays.brokeOff);
  } finally {
    answer.destroy();
  }
  return Buffer.concat(pieces).subarray(0, mostBytes);
}

/** In the encoding that its header names, or that it names in its own head. */
function decoded(bytes: Buffer, type: string): string {
  const named = /charset\s*=\s*["']?([\w-]{1,40})/i;
  const label = named.exec(type)?.[1] ?? named.exec(bytes.subarray(0, 1024).toString("latin1"))?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const said = z.object({ title: z.string() });
const titleInJson = (text: string): string => oneLine(said.safeParse(jsonIfAny(text)).data?.title ?? "");

/** What a page says of itself before it begins: its title, and where it is told for machines. */
function inHead(page: string): { title: string; oembed: string } {
  const tags = nodesOf(tagsOfHead(page)).filter((node): node is Element => node.type === "element");
  const of = (tag: string, name: string, value: string) =>
    tags.find(({ tagName, properties }) => tagName === tag && [properties[name]].flat().join(" ").toLowerCase() === value)?.properties;
  const shared = of("meta", "property", "og:title")?.content;
  const own = tags.find(({ tagName }) => tagName === "title")?.children.map((child) => (child.type === "text" ? child.value : ""));
  const oembed = of("link", "type", "application/json+oembed")?.href;
  return {
    title: oneLine(typeof shared === "string" ? shared : "") || oneLine(own?.join("") ?? ""),
    oembed: typeof oembed === "string" ? oembed : "",
  };
}

const tag =
  /<body[\s>]|<!--|<(?:script|style|noscript|template|svg)\b|<(?:link|meta)\b(?:"[^"]*"|'[^']*'|[^<>"'])*>|<title\b[^<>]*>[^<]*(?:<\/title>)?/gi;
const ends: Record<string, string> = {
  "<!--": "-->",
  "<script": "</script",
  "<style": "</style",
  "<noscript": "</noscript",
  "<template": "</template",
  "<svg": "</svg",
};
/** Pages name a few dozen. */
const mostTags = 500;

/** The tags that say something of the page, one behind the other, in a time that its length bounds: whatever else it holds is not parsed. */
function tagsOfHead(page: string): string {
  const head = page.slice(0, mostOfHead);
  const lower = head.toLowerCase();
  const tags: string[] = [];
  tag.lastIndex = 0;
  for (let found = tag.exec(head); found && tags.length < mostTags; found = tag.exec(head)) {
    const [one] = found;
    if (/^<body/i.test(one)) break;
    const end = ends[one.toLowerCase()];
    if (!end) tags.push(one);
    else {
      const at = lower.indexOf(end, tag.lastIndex);
      if (at < 0) break;
      tag.lastIndex = at + end.length;
    }
  }
  return tags.join("");
}

/** Without what breaks a line or turns its direction. */
const oneLine = (text: string): string =>
  text
    .replace(/[\s\u0000-\u001f\u007f\u2028-\u202e\u2066-\u2069]+/g, " ")
    .trim()
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, "");
