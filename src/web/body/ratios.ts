/**
 * No page may carry a style of its own, so how wide a picture of a gallery is for its height is one of these; what it is
 * besides, a fortieth at most, is cut at its edges, and what is longer than the longest of them.
 */
const ratios: readonly number[] = [
  ...Array.from({ length: 10 }, (_, at) => (50 + 5 * at) / 100),
  ...Array.from({ length: 21 }, (_, at) => (10 + at) / 10),
];

/** The nearest of the ratios that a style sheet knows. */
export const ratioOf = ({ width, height }: { width: number; height: number }): number => {
  const own = width / height;
  return ratios.reduce((best, ratio) => (Math.abs(Math.log(ratio / own)) < Math.abs(Math.log(best / own)) ? ratio : best));
};

export const ratioClass = (ratio: number): string => `r${Math.round(ratio * 100)}`;

/** A style sheet's rules for them: pictures of one row are as high as each other, and as wide together as the text. */
export const ratioRules = ratios.map((ratio) => `.${ratioClass(ratio)}{--ratio:${ratio};flex-grow:${ratio}}`).join("\n");
