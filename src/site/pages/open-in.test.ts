import { expect, it } from "vitest";
import { programs } from "./open-in.ts";

const address = "https://review.example/feeds/k3y/podcast.xml";

it.each([
  ["podcast", "Apple Podcasts", "podcast://review.example/feeds/k3y/podcast.xml"],
  ["podcast", "Overcast", "overcast://x-callback-url/add?url=https%3A%2F%2Freview.example%2Ffeeds%2Fk3y%2Fpodcast.xml"],
  ["podcast", "Pocket Casts", "pktc://subscribe/review.example/feeds/k3y/podcast.xml"],
  ["podcast", "AntennaPod", "antennapod-subscribe://review.example/feeds/k3y/podcast.xml"],
  ["podcast", "Castro", "castros://subscribe/review.example/feeds/k3y/podcast.xml"],
  ["articles", "", "feed:https://review.example/feeds/k3y/podcast.xml"],
  ["articles", "Feedly", "https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Freview.example%2Ffeeds%2Fk3y%2Fpodcast.xml"],
  ["articles", "Inoreader", "https://www.inoreader.com/?add_feed=https%3A%2F%2Freview.example%2Ffeeds%2Fk3y%2Fpodcast.xml"],
  ["apps", "Thorium", "opds://review.example/feeds/k3y/podcast.xml"],
] as const)("for %s, %s is opened by %s", (purpose, name, link) =>
  expect(programs[purpose].find((program) => program.name === name)?.linkOf(address)).toBe(link),
);

it("sends a secret address to no website that is not said to be one", () => {
  for (const program of Object.values(programs).flat())
    expect(/^https?:/.test(program.linkOf(address)), program.name).toBe(program.isSite ?? false);
});
