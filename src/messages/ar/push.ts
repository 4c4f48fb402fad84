import { apart } from "./grammar.ts";

/** Word of a new issue by the browser: the settings of it, and what it says. */
export const push = {
  title: "الأعداد الجديدة",
  says: "يستطيع هذا المتصفح إخبارك بصدور عدد جديد حتى إن لم تكن أي من صفحاتنا مفتوحة. يمر الخبر مشفّرًا عبر خدمة الإشعارات لدى صانع متصفحك، ولا يقول عنك شيئًا.",
  ask: "إخباري بالأعداد الجديدة",
  withdraw: "إيقاف إخباري بالأعداد الجديدة",
  isOn: "يخبرك هذا المتصفح بالأعداد الجديدة.",
  isOff: "لا يخبرك هذا المتصفح بالأعداد الجديدة.",
  forbidden: "يمنع متصفحك ذلك لهذا الموقع. ويمكن السماح به في إعدادات المتصفح نفسه.",
  failed: "لم ينجح ذلك. تُرجى المحاولة مرة أخرى.",
  newIssue: ({ number, theme }: { number: number; theme: string }) =>
    theme ? `صدر العدد ${number}: ${apart(theme)}` : `صدر العدد ${number}`,
};
