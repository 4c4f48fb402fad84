import type { DeskSubscription, StoryLine } from "../../accounts/index.ts";
import { useMessages } from "../../messages/index.ts";
import { keysOf } from "../../values/index.ts";
import { Wide } from "../lists.tsx";
import { When } from "../when.tsx";

type About = StoryLine["about"];
/** What of the story is asked for: one thing it tells of, and whether all of it. */
export type StoryAsked = { about: About | undefined; all: boolean };

/** So much of a story is shown at first. */
const shown = 15;

const abouts = { order: 1, money: 1, service: 1, renewal: 1, copies: 1, address: 1, letter: 1 } satisfies Record<About, 1>;

/** From the address: `about`, and `all`; what is neither is the whole story, its newest lines. */
export function storyAskedIn(url: string): StoryAsked {
  const params = new URL(url).searchParams;
  return { about: keysOf(abouts).find((about) => about === params.get("about")), all: params.has("all") };
}

/** The newest first: whoever rings up asks about yesterday. */
export function Story({ subscription: { id, story }, asked }: { subscription: DeskSubscription; asked: StoryAsked }) {
  const m = useMessages().desk.subscription;
  const of = asked.about ? story.filter(({ about }) => about === asked.about) : story;
  const lines = asked.all ? of : of.slice(0, shown);
  const href = (query: string) => `/desk/subscriptions/${id}${query}#story`;
  return (
    <>
      <h2 id="story">{m.story}</h2>
      <p class="soft">{m.storySaid}</p>
      <Narrow story={story} about={asked.about} href={href} />
      <Lines lines={lines} />
      {lines.length < of.length && (
        <p>
          <a href={href(asked.about ? `?about=${asked.about}&all` : "?all")}>{m.showAll(of.length)}</a>
        </p>
      )}
    </>
  );
}

type NarrowProps = { story: StoryLine[]; about: About | undefined; href: (query: string) => string };

/** Only what there is something of. */
function Narrow({ story, about, href }: NarrowProps) {
  const m = useMessages().desk.subscription;
  const told = keysOf(abouts).filter((one) => story.some((line) => line.about === one));
  return (
    <nav class="tabs" aria-label={m.narrow}>
      <a href={href("")} aria-current={about ? undefined : "true"}>
        {m.everything}
      </a>
      {told.map((one) => (
        <a href={href(`?about=${one}`)} aria-current={about === one ? "true" : undefined}>
          {m.abouts[one]}
        </a>
      ))}
    </nav>
  );
}

function Lines({ lines }: { lines: StoryLine[] }) {
  const m = useMessages().desk.subscription;
  const { when, about, what, why, who } = m.storyHeads;
  return (
    <Wide label={m.story}>
      <table>
        <thead>
          <tr>
            {[when, about, what, why, who].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr>
              <td class="soft">
                <When at={line.at} />
              </td>
              <td class="soft">{m.abouts[line.about]}</td>
              <td class="says">{line.href ? <a href={line.href}>{line.what}</a> : line.what}</td>
              <td class="says">{line.why}</td>
              <td>{line.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
