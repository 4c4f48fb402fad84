import { expect, it } from "vitest";
import { inlineText } from "./inline-text.ts";

/** Marked words in their signs: a link in brackets with its address. */
const read = (text: string) => {
  const { content, lost } = inlineText(text);
  const said = content.map((node) => {
    if (node.type !== "text") return node.type;
    const [mark] = node.marks ?? [];
    if (!mark) return node.text;
    return mark.type === "link" ? `[${node.text}](${mark.attrs.href})` : `<${mark.type}>${node.text}</>`;
  });
  return [said, lost];
};

it.each<[string, string[], string[]]>([
  ["See [the list](https://quay.example/a).", ["See ", "[the list](https://quay.example/a)", "."], []],
  ["See [the list](#) of it.", ["See the list of it."], ["the list"]],
  ["See [the list]() of it.", ["See the list of it."], ["the list"]],
  ["See [the list](javascript:void) of it.", ["See the list of it."], ["the list"]],
  ["See https://quay.example/a.", ["See ", "[https://quay.example/a](https://quay.example/a)", "."], []],
  ["(www.quay.example)", ["(", "[www.quay.example](https://www.quay.example)", ")"], []],
  ["It is **very** long.", ["It is ", "<strong>very</>", " long."], []],
  ["It is *very* long, and _old_.", ["It is ", "<emphasis>very</>", " long, and ", "<emphasis>old</>", "."], []],
  ["the file a_b_c and 2*3*4 boats", ["the file a_b_c and 2*3*4 boats"], []],
])("%j", (text, said, lost) => expect(read(text)).toEqual([said, lost]));
