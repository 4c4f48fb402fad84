import { messagesIn } from "../../messages/index.ts";
import { type Day, addDays } from "../../values/index.ts";

/** A claim link opens the gift for so many days after it was to be sent. */
const claimDays = 365;

export type GiftFacts = {
  sendOn: Day;
  claimUntil: Day;
  claimedBy: string | null;
  /** Not yet paid, running or waiting, or ended by a refund. */
  money: "unpaid" | "paid" | "given back";
};

export const claimUntil = (sendOn: Day): Day => addDays(sendOn, claimDays);

/** Every reason why this person cannot take the gift today; none means it is theirs. */
export function reasonsAgainstClaimingGift(
  gift: GiftFacts,
  { today, language, personId }: { today: Day; language: string; personId?: string | undefined },
): string[] {
  const m = messagesIn(language).refusals.gifts;
  return [
    ...(gift.money === "unpaid" ? [m.unpaid] : []),
    ...(gift.money === "given back" ? [m.takenBack] : []),
    ...(gift.claimedBy !== null && gift.claimedBy !== personId ? [m.takenByOther] : []),
    ...(gift.claimedBy !== null && gift.claimedBy === personId ? [m.yours] : []),
    ...(gift.claimedBy === null && gift.claimUntil < today ? [m.over] : []),
  ];
}

/** Only what can be put right by the donor: a gift that waits may be opened for a new window. */
export const canReopen = ({ claimedBy, money }: GiftFacts): boolean => claimedBy === null && money === "paid";
