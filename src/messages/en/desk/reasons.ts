/** Why issues cannot stand on other days, and why a cover, a calendar or an old issue cannot be so. */
export const reasons = {
  days: {
    noIssue: "There is no such issue.",
    stands: (number: number) => `No. ${number} is on sale; its days stand.`,
    same: (number: number) => `No. ${number} has these days already.`,
    closed: (number: number) => `No. ${number} is closed: what was ordered is on its labels. Only its sale can be moved.`,
    closePast: ({ number, day }: { number: number; day: string }) => `${day} is past: No. ${number} would be closed at once.`,
    salePast: ({ number, day }: { number: number; day: string }) => `${day} is past: No. ${number} appears today at the earliest.`,
    saleFirst: ({ number, sale, close }: { number: number; sale: string; close: string }) =>
      `No. ${number} would be on sale on ${sale}, before it closes on ${close}.`,
    tooFar: (number: number) => `That is more than a year from where No. ${number} stands.`,
    appear: ({ earlier, on, later, then }: { earlier: number; on: string; later: number; then: string }) =>
      `No. ${earlier} would appear on ${on}, and No. ${later} on ${then}.`,
    close: ({ earlier, on, later, then }: { earlier: number; on: string; later: number; then: string }) =>
      `No. ${earlier} would close on ${on}, and No. ${later} on ${then}.`,
    giveEarlier: "Give an earlier day, or move those after it too.",
    saleAsked: ({ number, hour }: { number: number; hour: string }) =>
      `No. ${number} goes on sale on ${hour}, as was asked for. Take that back first.`,
    embargo: ({ headline, until }: { headline: string; until: string }) => `“${headline}” is under embargo until ${until}.`,
    notLate: (number: number) => `No. ${number} is on sale; it cannot be late any more.`,
    giveLater: ({ number, day }: { number: number; day: string }) => `No. ${number} was to appear on ${day}; give a later day.`,
    nextAppears: ({ number, day }: { number: number; day: string }) =>
      `No. ${number} appears on ${day}. Give an earlier day, or move those after it too.`,
    notSkipped: (number: number) => `No. ${number} is on sale already.`,
    why: "Write down why; readers who ask will be told.",
    onSale: (number: number) => `No. ${number} is on sale.`,
  },
  cover: {
    noPicture: "A cover needs a picture: choose one without type.",
    tooManyLines: (most: number) => `A cover holds ${most} lines at most.`,
    faint: ({ contrast, least }: { contrast: string; least: string }) =>
      `Type in this colour stands out by ${contrast} to 1 from its paper; ${least} to 1 is the least that is read well.`,
    crowded: "The lines do not fit: make them fewer or shorter.",
  },
  oldIssue: {
    notYet: (number: number) => `No. ${number} has not appeared yet.`,
    ownBegin: (first: number) => `The magazine’s own issues begin with No. ${first}; an older one has a smaller number.`,
    noDay: "Say which day stands on its cover.",
    toCome: (day: string) => `${day} is still to come.`,
  },
};
