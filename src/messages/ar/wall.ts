import { type Rich, rich } from "../rich.ts";
import { apart, count, issues as issuesCounted, minutes as minutesCounted } from "./grammar.ts";

const about = (exact: boolean) => (exact ? "" : "نحو ");

/** Where an article stops for those who may not read all of it, and what its price is made of wherever an offer is shown. */
export const wall = {
  restForSubscribers: "البقية للمشتركين",
  signInToRead: "لمتابعة القراءة يُرجى تسجيل الدخول",
  openToSignedIn: "هذا المقال مفتوح لكل من يسجل الدخول، بلا مقابل: نرسل إليك رمزًا بالبريد.",
  piece: ({ said, minutes, hear }: { words: number; said: string; minutes: number; hear: number | undefined }) =>
    [
      `قرأت مطلع مقال عدد كلماته ${said}`,
      `قراءة: ${minutesCounted.are(minutes)}`,
      hear === undefined ? "" : `استماع: ${minutesCounted.are(hear)}`,
    ]
      .filter(Boolean)
      .join(" · "),
  waysToRead: "سبل متابعة القراءة",
  free: "مجانًا",
  /** What stands beside the name of an offer: the price and for what. */
  forIssues: ({ price, issues }: { price: string; issues: number }) => `${price} مقابل ${issuesCounted.after(issues)}`,
  anIssue: ({ price, exact }: { price: string; exact: boolean }) => `${about(exact)}${price} للعدد`,
  aYear: ({ price, exact }: { price: string; exact: boolean }) => `${about(exact)}${price} في السنة`,
  issuesFree: (issues: number) => `${issuesCounted.are(issues)}، مجانًا`,
  endsByItself: "ينتهي من تلقاء نفسه",
  later: ({ price, issues }: { price: string; issues: number }) =>
    `ثم ${price} عن كل ${count(issues, { one: "عدد", other: issuesCounted.after(issues) })}، مع إعلام مسبق`,
  plusTax: "مع إضافة الضريبة",
  chooseIt: "اختيار",
  choose: (offer: string) => `اختيار ${apart(offer)}`,
  thisIssueAlone: (number: number) => `العدد ${number} وحده`,
  forGood: "يبقى لك",
  give: (title: string): Rich<"a" | "all"> => rich`<all>كل العروض</all> · <a>إهداء ${apart(title)}</a>`,
  alreadySubscriber: "لديك اشتراك؟",
  yourEmail: "عنوان بريدك الإلكتروني",
  sendCode: "إرسال الرمز إليّ",
  comeBack: "والعودة بعدها إلى هذه الصفحة.",
  signedInWithout: "دخولك مسجّل، ولا شيء مما يخص هذا العنوان يفتح هذا المقال.",
};
