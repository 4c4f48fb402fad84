/** What is read without a subscription, as the publisher decides it. */
export const freeReading = {
  title: "Free reading",
  says: "What may be read of articles for subscribers without a subscription. It is the page alone: recordings, print views, books and downloads stay with subscribers.",
  gifts: "Articles that subscribers give",
  giftsSay:
    "Below an article a subscriber finds “Give this article”. The link opens that one article to whoever has it, until its day; the subscriber sees how often, and can take it back.",
  giftsAMonth: "Links a subscriber may make in a month",
  giftDays: "Days for which a link opens its article",
  meter: "Articles for whoever signs in",
  meterSays:
    "Whoever has an account with a proven e-mail address opens so many articles a month. It is counted on our server by account, so that people behind one address do not use up each other’s; the same article costs nothing again in the same month.",
  meteredAMonth: "Articles a registered reader may open in a month",
  zeroIsNone: "0: none.",
  save: "Save",
  saved: "Saved. It counts from now on.",
};
