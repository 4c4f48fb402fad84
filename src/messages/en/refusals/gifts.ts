/** Why a gift is not taken, or not given like this. */
export const gifts = {
  whom: "Whom is it for?",
  noEmail: "This is not an e-mail address. Leave it empty if you hand the card over yourself.",
  cardTooLong: "The card holds 600 characters.",
  dayPast: "Choose today or a day to come.",
  noGift: "There is no gift behind this link. Perhaps a letter of it is missing.",
  nobodyWaits: "This gift waits for nobody any more.",
  unpaid: "This gift is not paid for yet.",
  takenBack: "The giver has taken this gift back.",
  takenByOther: "Somebody has taken this gift already.",
  yours: "This gift is yours already; you find it on your account page.",
  over: "The time to take this gift has run out. Whoever gave it can open it again from their account page.",
};
