import { apart } from "./grammar.ts";

/** What the player says in the browser. Its script is built with these for each language, so a value comes as a text. */
export const player = {
  playIssue: "تشغيل العدد",
  listen: "الاستماع إلى هذا المقال",
  play: "تشغيل",
  pause: "إيقاف مؤقت",
  partBefore: "المقطع السابق",
  sentenceBefore: "الجملة السابقة",
  nextSentence: "الجملة التالية",
  nextPart: "المقطع التالي",
  nextPartOrArticle: "المقطع أو المقال التالي",
  place: "الموضع في التسجيل",
  placeOf: ({ place, length }: { place: string; length: string }) => `${place} من ${length}`,
  more: "المزيد من خيارات المشغّل",
  sleep: "مؤقّت النوم",
  sleepOff: "بلا مؤقّت نوم",
  sleepAtEnd: "حتى نهاية هذا المقال",
  slept: "توقف المشغّل: انتهى وقته.",
  speed: "السرعة",
  speedNow: (speed: string) => `السرعة ${speed}`,
  /** What plays from another page: which of how many of the issue, and its headline. */
  elsewhere: ({ at, of, headline }: { at: string; of: string; headline: string }) => `${at} من ${of}: ${apart(headline)}`,
  voice: (voice: string) => `استماع · ${apart(voice)}`,
  now: ({ headline, by, at, of }: { headline: string; by: string; at: string; of: string }) =>
    `يُسمع الآن: ${apart(headline)}، بقلم ${by}، المقال ${at} من ${of}.`,
  pressPlay: "لمتابعة الاستماع يُرجى الضغط على زر التشغيل.",
  failed: "تعذّر تشغيل التسجيل. تُرجى المحاولة مرة أخرى.",
  playFrom: (headline: string) => `تشغيل العدد ابتداءً من «${apart(headline)}»`,
  byItself: "تشغيله تلقائيًا",
  next: "التالي في هذا العدد:",
  last: "الأخير في هذا العدد",
  playNext: (headline: string) => `تشغيل التالي في هذا العدد الآن: ${apart(headline)}`,
};
