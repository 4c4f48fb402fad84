import { messagesIn } from "../../messages/index.ts";
import { dayOf, formatDay } from "../../values/index.ts";

type Magazine = { title: string; language: string; timeZone: string };

/** What stands at the end of a reader's letter: why they get it. `askedAt`: when they chose it themselves. */
export function whyItComes(
  { title, language, timeZone }: Magazine,
  { isSubscriber, askedAt }: { isSubscriber: boolean; askedAt: Date | undefined },
): string {
  const m = messagesIn(language).mailing;
  return isSubscriber ? m.becauseSubscriber(title) : m.becauseAsked(askedAt && formatDay(dayOf(askedAt, timeZone), language));
}
