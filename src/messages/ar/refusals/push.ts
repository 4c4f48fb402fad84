import type { Messages } from "../../catalogue.ts";

export const push: Messages["refusals"]["push"] = {
  invalid: "لم يعطِ متصفحك عنوانًا يُخبَر عليه. حاول مرة أخرى، أو استعمل متصفحًا آخر.",
  tooOften: "محاولات كثيرة. حاول بعد ساعة.",
};
