import { turning } from "../bodies.ts";
import { key, type Layer } from "../layers.ts";

export function bands(body: ReturnType<typeof turning>, heights: readonly number[]): Layer[] {
  return heights.map((at) =>
    key({
      box: body.shape.box,
      sd: (x, y) => Math.max(Math.abs(body.level(x, y) - at) - 0.0028, body.shape.sd(x, y)),
    }),
  );
}
