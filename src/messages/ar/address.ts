import { apart } from "./grammar.ts";

/** A postal address: what a country calls its fields, and what its post would not deliver to. */
export const address = {
  codes: { postcode: "الرمز البريدي", "postal code": "الرمز البريدي", eircode: "رمز Eircode", zip: "رمز ZIP" },
  regions: { state: "الولاية", province: "المقاطعة", county: "المحافظة" },
  aCode: { postcode: "الرمز البريدي", "postal code": "الرمز البريدي", eircode: "رمز Eircode", zip: "رمز ZIP" },
  missing: {
    name: "ما الاسم الذي يُكتب على الملصق؟",
    line1: "يُرجى إدخال الشارع والرقم، أو صندوق البريد.",
    city: "يُرجى إدخال المدينة.",
    country: "يُرجى اختيار البلد.",
  },
  missingRegion: {
    state: "يُرجى إدخال الولاية.",
    province: "يُرجى إدخال المقاطعة.",
    county: "يُرجى إدخال المحافظة.",
  },
  looksLike: ({ code, country, example }: { code: string; country: string; example: string }) =>
    `${code} في ${country} يُكتب على هذا النحو: ${apart(example)}.`,
  tooLong: (most: number) => `لا يتسع سطر الملصق لأكثر من ${most} حرفًا.`,
};
