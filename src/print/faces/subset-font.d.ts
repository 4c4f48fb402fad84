declare module "subset-font" {
  export default function subset(
    font: Buffer,
    text: string,
    options: { targetFormat: "truetype"; noHinting?: boolean; variationAxes?: Record<string, number> },
  ): Promise<Buffer>;
}
