import { newsletter } from "./newsletter.ts";
import { against } from "./against.ts";
import { whys } from "./whys.ts";
import { story } from "./story.ts";
import { preflight } from "./preflight.ts";
import { asked } from "./asked.ts";
import { books } from "./books.ts";
import { reading } from "./reading.ts";
import { text } from "./text.ts";
import { reasons } from "./reasons.ts";
import { refused } from "./refused.ts";
import { narration } from "./narration.ts";
import { picture } from "./picture.ts";
import { fulfilment } from "./fulfilment.ts";
import { printing } from "./printing.ts";
import { issues } from "./issues.ts";
import { editions } from "./editions.ts";
import { imports } from "./imports.ts";
import { intake } from "./intake.ts";
import { staff } from "./staff.ts";
import { magazine } from "./magazine.ts";
import { letters } from "./letters.ts";
import { jobs } from "./jobs.ts";
import { ends } from "./ends.ts";
import { subscribers } from "./subscribers.ts";
import { institutions } from "./institutions.ts";
import { renewals } from "./renewals.ts";
import { refunds } from "./refunds.ts";
import { orders } from "./orders.ts";
import { sales } from "./sales.ts";
import { offers } from "./offers.ts";
import { coupons } from "./coupons.ts";
import { ledger } from "./ledger.ts";
import { common } from "./common.ts";
import { articles } from "./articles.ts";
import type { Messages } from "../../catalogue.ts";
import { ads } from "./ads.ts";
import { archives } from "./archives.ts";
import { beside } from "./beside.ts";
import { bin } from "./bin.ts";
import { bylines } from "./bylines.ts";
import { calendar } from "./calendar.ts";
import { cover } from "./cover.ts";
import { circulation } from "./circulation.ts";
import { commentLetter } from "./comment-letter.ts";
import { comments } from "./comments.ts";
import { contributors } from "./contributors.ts";
import { correspondence } from "./correspondence.ts";
import { doctor } from "./doctor.ts";
import { freeReading } from "./free-reading.ts";
import { editor } from "./editor.ts";
import { findings } from "./findings.ts";
import { frame } from "./frame.ts";
import { kept } from "./kept.ts";
import { keeping } from "./keeping.ts";
import { links } from "./links.ts";
import { log } from "./log.ts";
import { look } from "./look.ts";
import { numbers } from "./numbers.ts";
import { oldIssues } from "./old-issues.ts";
import { offer } from "./offer.ts";
import { pages } from "./pages.ts";
import { pictures } from "./pictures.ts";
import { plan } from "./plan.ts";
import { proof } from "./proof.ts";
import { report } from "./report.ts";
import { roles } from "./roles.ts";
import { requests } from "./requests.ts";
import { subscription } from "./subscription.ts";
import { series } from "./series.ts";
import { settings } from "./settings.ts";
import { suggestions } from "./suggestions.ts";
import { takeover } from "./takeover.ts";
import { tasks } from "./tasks.ts";
import { today } from "./today.ts";
import { takeOns } from "./take-ons.ts";
import { transfer } from "./transfer.ts";
import { translations } from "./translations.ts";
import { topics } from "./topics.ts";
import { way } from "./way.ts";

/** The desk in German: a file for each of its rooms. */
export const desk: Messages["desk"] = {
  against,
  whys,
  story,
  preflight,
  asked,
  books,
  reading,
  text,
  reasons,
  refused,
  newsletter,
  narration,
  picture,
  fulfilment,
  printing,
  issues,
  editions,
  imports,
  intake,
  staff,
  magazine,
  letters,
  jobs,
  ends,
  subscribers,
  institutions,
  renewals,
  refunds,
  orders,
  sales,
  offers,
  coupons,
  ledger,
  common,
  articles,
  ads,
  archives,
  beside,
  bin,
  bylines,
  calendar,
  circulation,
  commentLetter,
  comments,
  cover,
  contributors,
  correspondence,
  doctor,
  editor,
  findings,
  frame,
  freeReading,
  keeping,
  kept,
  links,
  log,
  look,
  numbers,
  offer,
  oldIssues,
  pages,
  pictures,
  plan,
  proof,
  report,
  requests,
  roles,
  subscription,
  series,
  settings,
  suggestions,
  takeover,
  tasks,
  takeOns,
  today,
  topics,
  translations,
  transfer,
  way,
};
