import type { KeyPurpose } from "../../people/index.ts";

/** A program that takes an address by a link. `name`: "" for whatever the system opens such a link with; `isSite`: it is a website, and gets the address. */
export type Program = { name: string; linkOf: (address: string) => string; isSite?: boolean };

const bare = (address: string): string => address.replace(/^https?:\/\//, "");
const byScheme = (name: string, start: string): Program => ({ name, linkOf: (address) => start + bare(address) });
const byQuery = (name: string, start: string, isSite = false): Program => ({
  name,
  linkOf: (address) => start + encodeURIComponent(address),
  isSite,
});

/** The well-known programs for each kind of address, by the links that their makers document. */
export const programs: Readonly<Record<KeyPurpose, readonly Program[]>> = {
  podcast: [
    byScheme("Apple Podcasts", "podcast://"),
    byQuery("Overcast", "overcast://x-callback-url/add?url="),
    byScheme("Pocket Casts", "pktc://subscribe/"),
    byScheme("AntennaPod", "antennapod-subscribe://"),
    byScheme("Castro", "castros://subscribe/"),
  ],
  articles: [
    { name: "", linkOf: (address) => `feed:${address}` },
    byQuery("Feedly", "https://feedly.com/i/subscription/feed%2F", true),
    byQuery("Inoreader", "https://www.inoreader.com/?add_feed=", true),
  ],
  apps: [byScheme("Thorium", "opds://")],
};
