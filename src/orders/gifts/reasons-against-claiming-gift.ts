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
export function reasonsAgainstClaimingGift(gift: GiftFacts, { today, personId }: { today: Day; personId?: string | undefined }): string[] {
  return [
    ...(gift.money === "unpaid" ? ["This gift is not paid for yet."] : []),
    ...(gift.money === "given back" ? ["The giver has taken this gift back."] : []),
    ...(gift.claimedBy !== null && gift.claimedBy !== personId ? ["Somebody has taken this gift already."] : []),
    ...(gift.claimedBy !== null && gift.claimedBy === personId ? ["This gift is yours already; you find it on your account page."] : []),
    ...(gift.claimedBy === null && gift.claimUntil < today
      ? ["The time to take this gift has run out. Whoever gave it can open it again from their account page."]
      : []),
  ];
}

/** Only what can be put right by the donor: a gift that waits may be opened for a new window. */
export const canReopen = ({ claimedBy, money }: GiftFacts): boolean => claimedBy === null && money === "paid";
