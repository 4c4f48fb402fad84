import { apart, figure } from "../grammar.ts";

/** The seats of an institution. */
export const institutions = {
  ended: "انتهى الاشتراك؛ وبتجديده يعود إليك منح المقاعد.",
  noSeat: "لم يعد لأحد هذا المقعد.",
  none: "لا توجد مؤسسة كهذه لديك.",
  taken: ({ seats, institution }: { seats: number; institution: string }) =>
    `كل مقاعد ${apart(institution)} مشغولة، وعددها ${figure(seats)}.`,
  notYours: "عنوانك لا يتبع هذه المؤسسة.",
};
