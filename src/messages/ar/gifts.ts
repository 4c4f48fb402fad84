import { rich } from "../rich.ts";
import { apart, issues as issuesCounted } from "./grammar.ts";

/** A gift as it is taken and handed over, and the change of an edition. */
export const gifts = {
  aFriend: "شخص يعزّك",
  aGift: (title: string) => `هدية: ${apart(title)}`,
  for: (name: string) => `إلى ${apart(name)}`,
  hasGiven: ({ donor, title }: { donor: string; title: string }) => `هدية إليك من ${apart(donor)}: ${apart(title)}`,
  somebodyGave: (title: string) => `وصلتك هدية: ${apart(title)}`,
  whatIsGiven: ({ offer, issues, print }: { offer: string; issues: number; print: boolean }) =>
    `${apart(offer)}: ${issuesCounted.are(issues)}${print ? "، بالبريد" : ""}. لا يُخصم منك شيء، لا الآن ولا لاحقًا، وتنتهي الهدية من تلقاء نفسها.`,
  take: "تسلّم الهدية",
  willBelongTo: (email: string) => rich<"a">`ستكون من نصيب ${apart(email)}. ليس هذا عنوانك؟ <a>يُرجى تسجيل الخروج أولًا</a>.`,
  signInToTake: "تسجيل الدخول لتسلّمها",
  waitsUntil: (day: string) => `يكفي عنوان بريدك الإلكتروني: نرسل إليه رمزًا، وتصبح الهدية من نصيب ذلك العنوان. وهي في الانتظار حتى ${day}.`,
  yourCard: "بطاقتك",
  givesYou: ({ donor, title }: { donor: string; title: string }) => `هدية إليك من ${apart(donor)}: اشتراك في ${apart(title)}. لتسلّمها:`,
  printAsCard:
    "يمكنك طباعة هذه الصفحة بطاقةً، أو إرسال العنوان بنفسك. تُعرض في هذا المتصفح ولمدة ساعة؛ ويمكنك إعداد غيرها في أي وقت. ومن يحصل على العنوان يمكنه تسلّم الهدية.",
  backToAccount: "العودة إلى حسابك",
  changeTo: (offer: string) => `التغيير إلى ${apart(offer)}`,
  changesFrom: ({ last, first, offer }: { last: number; first: number; offer: string }) =>
    `لا يتغير شيء حتى العدد ${last}. وابتداءً من العدد ${first} يكون لديك ${apart(offer)}.`,
  copiesAreWorth: "قيمة نسخك غير المستعملة",
  offerFor: ({ offer, issues }: { offer: string; issues: number }) => `${apart(offer)}، ${issuesCounted.are(issues)}`,
  payNow: "المطلوب دفعه الآن",
  nothing: "لا شيء",
  lastIssue: "آخر عدد في المدة",
  no: (issue: number) => `العدد ${issue}`,
  thisAsWell: "أريد هذا أيضًا",
  changeAndPay: (price: string) => `التغيير مع الالتزام بدفع ${price}`,
  changeIt: "التغيير",
  restNotOnline: "لا يمكن بعدُ دفع بقية الثمن عبر الإنترنت.",
  leaveIt: "تركه كما هو",
};
