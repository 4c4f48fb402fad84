import type { IncomingMessage, ServerResponse } from "node:http";
import type { Platform } from "../platform/index.ts";
import type { Shortcut } from "./listen.ts";
import { type Asker, type Turn, openTurns } from "./turns.ts";

/** Before the router: who is answered now, who waits, and who is told that there is no room. */
export type Gate = {
  enter: (request: IncomingMessage, response: ServerResponse, go: () => void) => void;
  /** What it asked for is made, and is only to be sent: how slowly it is read is nobody’s wait. */
  answered: (request: IncomingMessage) => void;
};

export type AskerOf = (request: IncomingMessage) => Asker | undefined;

type Hands = {
  /** Who asks; undefined where it is answered whatever else is asked. */
  askerOf: AskerOf;
  /** What was made while somebody waited for their turn. */
  fromMemory: Shortcut;
  refuse: (request: IncomingMessage, response: ServerResponse) => void;
};

const requests = {
  name: "masthead_requests",
  says: "Requests that are being answered, and that wait for their turn, by who asks.",
  labels: ["asker", "state"],
} as const;
const shed = {
  name: "masthead_requests_shed_total",
  says: "Requests that were told to come again, as there was no room for them, by who asked.",
  labels: ["asker"],
} as const;

/** Milliseconds between one look at who has waited too long and the next. */
const looksEvery = 100;

/** The gate of a process: so many requests at once as the settings say. What lies ready in memory does not come to it. */
export function openGate({ settings, metrics }: Pick<Platform, "settings" | "metrics">, { askerOf, fromMemory, refuse }: Hands): Gate {
  const turns = openTurns({ places: settings.requestsAtWork, patience: settings.requestPatience });
  metrics.gauge(requests, () =>
    turns.stands().flatMap(({ of: asker, atWork, waiting }) => [
      { labels: { asker, state: "at work" }, value: atWork },
      { labels: { asker, state: "waiting" }, value: waiting },
    ]),
  );
  metrics.counted(shed, () => turns.stands().map(({ of: asker, shed: value }) => ({ labels: { asker }, value })));
  const taken = new WeakMap<IncomingMessage, Turn>();
  let looking: NodeJS.Timeout | undefined;
  const look = () => {
    turns.look();
    looking = turns.isWaitedFor() ? setTimeout(look, looksEvery).unref() : undefined;
  };
  return {
    enter(request, response, go) {
      const asker = askerOf(request);
      if (!asker) return go();
      const turn = turns.turn(asker, {
        begin: (waited) => {
          if (waited && fromMemory(request, response)) return true;
          go();
          return false;
        },
        refuse: () => refuse(request, response),
        isHere: () => request.complete,
      });
      taken.set(request, turn);
      turn.ask();
      if (!turns.isWaitedFor()) return;
      // who goes away while they wait takes nobody’s turn; what is begun is done to its end
      response.once("close", () => turn.leave());
      looking ??= setTimeout(look, looksEvery).unref();
    },
    answered: (request) => taken.get(request)?.end(),
  };
}
