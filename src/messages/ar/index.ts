import type { Catalogue } from "../catalogue.ts";
import { account } from "./account.ts";
import { address } from "./address.ts";
import { asOneReads } from "./as-one-reads.ts";
import { copies } from "./copies.ts";
import { correspondence } from "./correspondence.ts";
import { documents } from "./documents.ts";
import { done } from "./done.ts";
import { editions } from "./editions.ts";
import { facsimile } from "./facsimile.ts";
import { feeds } from "./feeds.ts";
import { files } from "./files.ts";
import { letters } from "./letters.ts";
import { mailing } from "./mailing.ts";
import { newsletter } from "./newsletter.ts";
import { freeReading } from "./free-reading.ts";
import { firstPages } from "./first-pages.ts";
import { frame } from "./frame.ts";
import { gifts } from "./gifts.ts";
import { book } from "./book.ts";
import { offline } from "./offline.ts";
import { offers } from "./offers.ts";
import { orderLetters } from "./order-letters.ts";
import { orders } from "./orders.ts";
import { player } from "./player.ts";
import { print } from "./print.ts";
import { privateLink } from "./private-link.ts";
import { push } from "./push.ts";
import { reading } from "./reading.ts";
import { refusals } from "./refusals/index.ts";
import { renewalLetters } from "./renewal-letters.ts";
import { rights } from "./rights.ts";
import { setup } from "./setup.ts";
import { shelf } from "./shelf.ts";
import { shop } from "./shop.ts";
import { signIn } from "./sign-in.ts";
import { subscriptionLetter } from "./subscription-letter.ts";
import { wall } from "./wall.ts";

/** Modern Standard Arabic; buttons are named by what they do (“sending”), so that nobody is addressed as a man or as a woman. */
export const ar: Catalogue = {
  account,
  address,
  asOneReads,
  book,
  copies,
  correspondence,
  letters,
  mailing,
  newsletter,
  files,
  editions,
  facsimile,
  feeds,
  documents,
  done,
  firstPages,
  frame,
  freeReading,
  gifts,
  offers,
  offline,
  orderLetters,
  orders,
  player,
  print,
  privateLink,
  push,
  reading,
  refusals,
  renewalLetters,
  rights,
  setup,
  shelf,
  shop,
  signIn,
  subscriptionLetter,
  wall,
};
