/** Word of a new issue by the browser. */
export const push = {
  invalid: "لم يُعطِ متصفحك عنوانًا يمكن إخباره عليه. تُرجى المحاولة مرة أخرى، أو استعمال متصفح آخر.",
  tooOften: "طلبات كثيرة. تُرجى المحاولة بعد ساعة.",
};
