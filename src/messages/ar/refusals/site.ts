/** What the pages themselves will not show. */
export const site = {
  tooOften: "طلبات كثيرة من هذا المكان. تُرجى المحاولة بعد ربع ساعة.",
  away: "تجري صيانة موقع المجلة. لم يُفقد شيء؛ تُرجى المحاولة بعد دقيقة.",
  noSuchLanguage: "هذه المجلة لا تصدر بتلك اللغة.",
};
