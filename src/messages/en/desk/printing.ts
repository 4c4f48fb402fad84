import { count } from "../grammar.ts";

/** The printed issue: how it is set, what the preflight says, its files. */
export const printing = {
  title: (number: number) => `Issue ${number}, print`,
  again: "Set it again",
  set: "Set the issue",
  asOnSale: "as it is on sale",
  asAtDesk: "as it stands at the desk",
  issue: (number: number) => `Issue ${number}`,
  notSet: "The issue was not set yet.",
  empty: "Place articles in the issue first; then it can be set.",
  changed: "The issue changed since it was set. What stands here is how it was.",
  forPress: "Download for the printer",
  notReady: "Not ready for the printer",
  forScreen: "Download for the screen",
  forArchive: "Download for the archive (PDF/A)",
  sizes: ({ pages, press, screen }: { pages: number; press: string; screen: string | undefined }) =>
    `${count(pages, { one: "1 page", other: `${pages} pages` })}, ${press} with bleed and marks${screen ? `, ${screen} for the screen` : ""}`,
  clean: "The preflight found nothing to mend.",
  preflight: "Preflight",
  page: (page: number) => `, page ${page}`,
  levels: { refusal: "Must be mended", warning: "Look at", note: "Good to know" },
  unheard: ({ headline, why }: { headline: string; why: string }) => `“${headline}” has no recording. ${why}`,
  isSetting: "The issue is being set, for the press and for the screen. Look again in a moment.",
  noArchive: "There is no archive copy. Set the issue first.",
  setFirst: "The issue was not set yet. Set it first.",
  setAgain: "The issue changed since it was set. Set it again first.",
  onPage: (page: number) => `Page ${page}:`,
};
