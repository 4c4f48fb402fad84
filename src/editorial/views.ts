import type { Body, Inline, Role } from "../document/index.ts";
import type { Day } from "../values/index.ts";

export type Access = "open" | "registered" | "subscribers";

type Colour = "paper" | "ink" | "softInk" | "rule" | "accent";

/** What the site looks like, as far as it is not the house's own: colours as #rrggbb, by day and by night; the face of its text; the blocks of the front page, in order, with commas. */
export type Look = Partial<
  Record<Colour | `dark${Capitalize<Colour>}` | "face" | "covers" | "front" | "frontSection" | "navigation" | "logo", string>
>;

/** Who sells, as it stands on every invoice; what is not known is left empty. */
export type Seller = {
  name: string;
  address: string;
  vatId: string;
  registration: string;
  email: string;
  /** The bank account an invoice is paid into, as payers need it. */
  account: string;
};

/** What the printed magazine is cut to. */
export type TrimSize = "a4" | "letter" | "210x280" | "digest";

/** How its EPUBs are made: whether the house's typefaces come with them, and who answers for their accessibility ("" for nobody). */
export type Books = { typefaces: boolean; certifiedBy: string };

export type Publication = {
  title: string;
  tagline: string;
  about: string;
  imprint: string;
  language: string;
  /** In which it has articles as well, and is spoken on their pages. */
  otherLanguages?: readonly string[];
  timeZone: string;
  issuesPerYear: number;
  currency: string;
  issnPrint: string | null;
  issnOnline: string | null;
  firstIssueOn: Day;
  /** The whole number of the issue of that day; the magazine may have appeared before it came here. */
  firstIssueNumber: number;
  look: Look;
  trimSize: TrimSize;
  /** Price of one printed issue on its cover, minor units of `currency`. */
  coverPrice: number | null;
  seller: Seller;
  books: Books;
};

export type Section = { slug: string; name: string; ink: string };
/** What articles are about, in a word of the magazine’s own. */
export type Topic = { slug: string; name: string };
/** Somebody who did something for an article beside writing it. */
export type Credit = { role: Role; name: string; slug: string };
export type Contributor = { slug: string; name: string; bio: string; pictureId: string | null };

export type PictureSize = { width: number; height: number; format: "avif" | "jpeg"; key: string; bytes: number };

/** The place in a picture that is looked at first, in hundredths of its width and height. */
export type Focus = { x: number; y: number };

export type PictureView = {
  id: string;
  name: string;
  alt: string;
  caption: string;
  credit: string;
  width: number;
  height: number;
  mediaType: string;
  /** Where the original lies in storage. */
  storageKey: string;
  /** Smallest first; empty until the job has made them. */
  sizes: PictureSize[];
  tone: string;
  /** Where nobody has said one, what is cut is cut around the middle. */
  focus?: Focus;
};

/** A picture as those see it who look after it. `cutFrom`: of which it is a part. */
export type PictureCard = PictureView & { rights: string; cutFrom: string | null; addedAt: Date };

export type Lead = { picture: PictureView; alt: string; caption: Inline[]; credit: string };

export type IssueState = "planned" | "open" | "closed" | "on sale";

export type IssueName = {
  id: string;
  wholeNumber: number;
  volume: number;
  number: number;
  coverDate: Day;
  /** "/issues/46" */
  path: string;
};

export type Correction = { text: string; on: Day };

/** What lists show of an article: no body, so that a list can leak none. */
export type ArticleCard = {
  id: string;
  slug: string;
  path: string;
  headline: string;
  standfirst: string;
  language: string;
  access: Access;
  section: Section | null;
  /** Who wrote it. */
  byline: { name: string; slug: string }[];
  /** Who did what else for it. */
  credits: Credit[];
  /** "Lena Marsh and Tomas Okafor"; of what nobody wrote alone, who made its words otherwise, or its pictures. */
  writtenBy: string;
  publishedOn: Day;
  /** The moment at which it first was public. */
  publishedAt: Date;
  lead: Lead | null;
  issue: IssueName | null;
  /** Order within the issue, and the printed page where known. */
  position: number | null;
  page: number | null;
  words: number;
  minutes: number;
};

export type ArticleView = ArticleCard & {
  /** What feeds called it where it was first; else they call it by its id. */
  feedId?: string;
  topics: Topic[];
  body: Body;
  /** Every picture the body or the lead names, by id. */
  pictures: Record<string, PictureView>;
  corrections: Correction[];
  revisedAt: Date;
  /** SHA-256 of everything an edition shows; when it changes, every edition is made anew. */
  revision: string;
};

export type CoverPlace = "below" | "top-left" | "top-right" | "bottom-left" | "bottom-right";

/** How a cover is made of its picture: what all editions show. */
export type CoverDesign = {
  /** Enlarged by `zoom` (1 to 3); `x` and `y` (0 to 1) say which side of what hangs over is cut away: 0 keeps the left, the top. */
  crop: { x: number; y: number; zoom: number };
  lines: { text: string; place: CoverPlace }[];
  withPrice: boolean;
  /** Colours of the paper under the type and of the type, "#rrggbb". */
  paper: string;
  ink: string;
};

/** As it is kept; the lines themselves stand with the issue. */
export type KeptDesign = Omit<CoverDesign, "lines"> & { places: CoverPlace[] };

export type IssueView = IssueName & {
  onSaleOn: Day;
  closeOn: Day;
  state: IssueState;
  theme: string;
  editorsNote: string;
  cover: PictureView | null;
  /** A picture without type, over which the printed cover is set; without it `cover` is printed as it is. */
  coverArt: PictureView | null;
  coverLines: string[];
  /** None where the cover is printed as it always was: its picture between title and lines. */
  coverDesign: CoverDesign | null;
  /** Of what its cover was drawn; null where it is a finished one that somebody uploaded. */
  coverDrawn: string | null;
  /** Whether its pages are kept as they were printed. */
  asPages: boolean;
  /** Published articles in their order. */
  articles: ArticleCard[];
};

export type IssueDates = {
  id: string;
  wholeNumber: number;
  coverDate: Day;
  onSaleOn: Day;
  closeOn: Day;
  state: IssueState;
};
