import { rich } from "../rich.ts";
import { list } from "./grammar.ts";

/** A reader's own feeds and apps. */
export const feeds = {
  title: "My feeds and apps",
  about:
    "What you may read and hear here, in the programs you like. Whoever has one of these addresses or passwords has what you have: keep them to yourself, and end them here when they got out.",
  ended: (what: string) => `${what}: ended. It opens nothing any more.`,
  backToAccount: "Back to your account",
  keys: {
    podcast: {
      title: "Podcast",
      says: "Every article you may hear, in the podcast app you use. The address is yours alone: paste it where the app says “add by URL”.",
      label: "Address of your podcast",
      make: "Make my podcast address",
      remake: "Make a new address",
      remade: "A new address ends this one.",
      end: "End this address",
    },
    articles: {
      title: "Articles in full",
      says: "Every new article as RSS, with the whole text of what you may read.",
      label: "Address of your feed",
      make: "Make my feed’s address",
      remake: "Make a new address",
      remade: "A new address ends this one.",
      end: "End this address",
    },
    apps: {
      title: "Reading apps",
      says: "The issues as a catalogue for KOReader, Thorium and other apps that open OPDS. They ask for your e-mail address and for a password made for them; it opens the catalogue and nothing else of your account.",
      label: "Your reader password",
      make: "Make my reader password",
      remake: "Make a new password",
      remade: "A new password ends this one, in every app.",
      end: "End this password",
    },
  },
  catalogue: "Address of the catalogue",
  newerCatalogue: (address: string) => rich<"code">`For apps that know OPDS 2: <code>${address}</code>`,
  userNameIs: (email: string) => `User name: ${email}`,
  copy: "Copy",
  copied: "Copied",
  openIn: "Open in",
  yourReader: "your feed reader",
  onlyIfInstalled: "Each link opens the program of its name, if it is on this device.",
  onlyIfInstalledOrSite: (sites: readonly string[]) =>
    rich`Each link opens the program of its name, if it is on this device. ${list(sites)} are websites: they get the address, and read in your name.`,
  onPhone: "Take it to a phone",
  scanIt: "Point the phone’s camera at this code, and open the address in the app.",
  qrOf: "The address as a QR code",
  shownOnce: "It is shown this once. We keep only what is needed to know it again; if you lose it, make another.",
  madeAndUsed: ({ made, used }: { made: string; used: string }) => `Made on ${made}, last used on ${used}.`,
  madeNotUsed: (made: string) => `Made on ${made}, not used yet.`,
};
