/** Why it is not renewed, or its edition not changed. */
export const renewals = {
  paidBack: "This subscription was ended and paid back. Subscribe anew.",
  notBought: "This one was not bought, so there is nothing to renew. Choose an offer.",
  already: "It is renewed already: more than a whole term is still to come.",
  nothing: "There is nothing to renew.",
  anotherTerm: "Say that it is another term, or leave it.",
  begun: (order: number) =>
    `Order ${order} for it is written down already and not paid yet. Go on with that one, or say that you want another term.`,
  termAhead: (order: number) =>
    `Order ${order} has paid for a whole term of which nothing has come yet. Nothing was ordered now; say so if you want another.`,
  notRunning: "The subscription does not run.",
  onHold: "Issues of it are on hold; lift the hold first.",
  termRuns: (last: number) => `It is renewed already. The edition can be changed when the term that runs is over, with no. ${last}.`,
  notOwn: "Only a subscription of your own can change its edition.",
  unpaid: "It is not paid for yet.",
  switchBegun: (order: number) =>
    `Order ${order} for it is written down already and not paid yet. Go on with that one, or say that this one is to be paid as well.`,
  both: "Say that both are wanted, or leave it.",
  nothingLeft: "Nothing is left of the term that could change its edition.",
  sumChanged: (sum: string) => `An issue has closed meanwhile, and the sum has changed: it is ${sum} now. Please look again.`,
  chargedThere: ({ gateway, standing, until }: { gateway: string; standing: string; until: string | null }) =>
    `${gateway} goes on charging for it by itself (${standing}${until ? `, paid until ${until}` : ""}). Taken here as well, it is paid twice. Take it over or end it there first, or say that you know.`,
  agree: "Please tick that you agree.",
  tick: "Tick this to go on.",
};
