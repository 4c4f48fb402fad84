type Range = { least: number | undefined; most: number | undefined };
const range = ({ least, most }: Range): string =>
  most !== undefined ? ` from ${least ?? 0} to ${most}` : least === undefined ? "" : `, ${least} or more`;
const aNumber = ({ whole, ...bounds }: Range & { whole: boolean }) => `${whole ? "whole number" : "number"}${range(bounds)}`;

/** What the door of the house will not take. */
export const http = {
  titles: {
    invalid: "Something is not right yet",
    missing: "There is nothing here",
    forbidden: "This is not open to you",
    conflict: "This no longer fits",
    gone: "This is no longer here",
    "too-many": "Too many tries",
    unavailable: "Not just now",
  },
  fault: "Something broke on our side",
  faultMore: "The fault was written down. If something you entered was lost, we are sorry; try again in a minute.",
  nothingHere: "Nothing stands at this address. It may have moved, or have been withdrawn.",
  foreign: "This request came from another site, so nothing was done. Open the page here and try again.",
  noForm: "What was sent is not a form. Go back, reload the page and send it again.",
  tooLarge: (megabytes: number) => `This form takes ${megabytes} MB at most.`,
  infected: ({ name, found }: { name: string; found: string }) =>
    `“${name}” was not taken: the scanner found “${found}” in it, and nothing of it was kept. Ask whoever it came from for a clean copy, and tell whoever runs the magazine’s machine.`,
  tooLargeToScan: ({ name, megabytes }: { name: string; megabytes: number }) =>
    `“${name}” is larger than what the scanner for malware is set to take (${megabytes} MB at most), so it was not taken. Send it in smaller parts, or ask whoever runs the magazine’s machine to raise SCANNER_MOST_MB and the scanner’s own StreamMaxLength.`,
  scannerSilent:
    "No file can be taken just now: the scanner that looks through files for malware gives no answer, and nothing is let through without one. Try again in some minutes. If it lasts, ask whoever runs the magazine’s machine to see to the scanner; masthead doctor says what it lacks.",
  chooseFirst: "Choose from the list first.",
  chooseOne: "Choose one.",
  notDay: (typed: string) => `“${typed}” is not a day; write it as 2026-11-24.`,
  writeDay: "Write it as 2026-11-24.",
  notNumber: ({ typed, ...asked }: Range & { typed: string; whole: boolean }) => `“${typed}” is not a ${aNumber(asked)}.`,
  writeNumber: (asked: Range & { whole: boolean }) => `A ${aNumber(asked)}.`,
  goneMeanwhile: "Something that was chosen is not there, or no longer. Go back, reload the page and choose again.",
  isHeld: "It is under a hold: nobody changes it until that is lifted. Nothing was saved.",
  standsAlready: "The same stands there already, or was sent twice at the same moment. Reload the page and look.",
  cannotBeKept: "A number, a day or a text of this is nothing that can be kept. Go back and look at what you typed.",
};
