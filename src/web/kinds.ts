import { cardNow, makeCard } from "./cards/make-card.ts";
import type { Kind } from "../editions/index.ts";

/** What is kept of the web’s editions: its pages and feeds are made when they are asked for. */
export const webKinds: Kind[] = [
  {
    of: "article",
    kind: "og-picture",
    name: "Card for links",
    task: "make-card",
    suffix: "-card.jpg",
    for: () => true,
    make: (platform, { id }) => makeCard(platform, { articleId: id }),
    now: cardNow,
  },
];
