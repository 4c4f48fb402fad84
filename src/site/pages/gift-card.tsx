import type { ComponentChildren } from "preact";
import type { IssueView } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Picture } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";

type Props = {
  visit: Visit;
  /** The issue whose cover stands on it. */
  issue: IssueView | undefined;
  recipientName: string;
  donorName: string;
  cardText: string;
  children?: ComponentChildren;
};

/** The card of a gift, as it is seen before anything is paid and as it is printed. */
export function GiftCard({ visit, issue, recipientName, donorName, cardText, children }: Props) {
  const { gifts: m, reading } = useMessages();
  return (
    <section class="gift-card" id="gift-card" aria-label={m.yourCard}>
      {issue?.cover && (
        <Picture picture={issue.cover} alt={reading.cover({ issue: issue.wholeNumber, shows: issue.cover.alt })} sizes="9rem" eager />
      )}
      <div>
        <p class="to">{m.for(recipientName)}</p>
        {cardText && <blockquote class="card-text">{cardText}</blockquote>}
        <p>{m.givesYou({ donor: donorName, title: visit.publication.title })}</p>
        {children}
      </div>
    </section>
  );
}
