import { apart } from "../grammar.ts";

type Range = { least: number | undefined; most: number | undefined };
const range = ({ least, most }: Range): string =>
  most !== undefined ? ` من ${least ?? 0} إلى ${most}` : least === undefined ? "" : `، ${least} أو أكثر`;
const aNumber = ({ whole, ...bounds }: Range & { whole: boolean }) => `${whole ? "عدد صحيح" : "عدد"}${range(bounds)}`;

/** What the door of the house will not take. */
export const http = {
  titles: {
    invalid: "ثمة ما يحتاج إلى تصحيح",
    missing: "لا شيء هنا",
    forbidden: "هذا غير مفتوح لك",
    conflict: "لم يعد هذا مناسبًا",
    gone: "لم يعد هذا هنا",
    "too-many": "محاولات كثيرة",
    unavailable: "غير متاح الآن",
  },
  fault: "حدث خلل من جانبنا",
  faultMore: "سُجّل الخلل. ونعتذر إن ضاع شيء مما أدخلته؛ تُرجى المحاولة بعد دقيقة.",
  nothingHere: "لا شيء في هذا العنوان. ربما نُقل أو سُحب.",
  foreign: "جاء هذا الطلب من موقع آخر، فلم يُنفَّذ شيء. يُرجى فتح الصفحة هنا والمحاولة من جديد.",
  noForm: "ما أُرسل ليس نموذجًا. تُرجى العودة وتحديث الصفحة والإرسال من جديد.",
  tooLarge: (megabytes: number) => `يتسع هذا النموذج لـ${megabytes} ميغابايت على الأكثر.`,
  infected: ({ name, found }: { name: string; found: string }) =>
    `لم يُقبل «${apart(name)}»: وجد فيه فاحص البرامج الضارة «${apart(found)}»، ولم يُحفظ منه شيء. تُرجى مطالبة مُرسله بنسخة سليمة وإبلاغ من يدير خادم المجلة.`,
  tooLargeToScan: ({ name, megabytes }: { name: string; megabytes: number }) =>
    `«${apart(name)}» أكبر مما ضُبط فاحص البرامج الضارة على استقباله (${megabytes} ميغابايت على الأكثر)، فلم يُقبل. يُرجى إرساله في أجزاء أصغر، أو الطلب ممن يدير خادم المجلة رفع ${apart("SCANNER_MOST_MB")} و${apart("StreamMaxLength")} في الفاحص.`,
  scannerSilent: `لا يمكن قبول أي ملف الآن: فاحص البرامج الضارة لا يجيب، ولا يمر شيء من دونه. تُرجى المحاولة من جديد بعد دقائق. إن استمر ذلك فيُرجى الطلب ممن يدير خادم المجلة أن ينظر في الفاحص؛ ويقول ${apart("masthead doctor")} ما ينقصه.`,
  chooseFirst: "يُرجى الاختيار من القائمة أولًا.",
  chooseOne: "يُرجى اختيار واحد.",
  notDay: (typed: string) => `«${apart(typed)}» ليس تاريخًا؛ يُكتب على هذا النحو: ${apart("2026-11-24")}.`,
  writeDay: `يُكتب على هذا النحو: ${apart("2026-11-24")}.`,
  notNumber: ({ typed, ...asked }: Range & { typed: string; whole: boolean }) => `«${apart(typed)}» غير مقبول، والمطلوب ${aNumber(asked)}.`,
  writeNumber: (asked: Range & { whole: boolean }) => `المطلوب ${aNumber(asked)}.`,
  goneMeanwhile: "شيء مما اختير غير موجود، أو لم يعد موجودًا. تُرجى العودة وتحديث الصفحة والاختيار من جديد.",
  isHeld: "هذا موقوف: لا يغيّره أحد حتى يُرفع الإيقاف. لم يُحفظ شيء.",
  standsAlready: "الشيء نفسه موجود بالفعل، أو أُرسل مرتين في اللحظة نفسها. يُرجى تحديث الصفحة والتحقق.",
  cannotBeKept: "في هذا رقم أو تاريخ أو نص لا يمكن حفظه. تُرجى العودة ومراجعة ما كُتب.",
};
