import { ground, shade, cover, light, type Layer, type Stage } from "./layers.ts";
import { below, clamp, mix, step, type Shape } from "./shapes.ts";

/** A sky that pales towards the horizon, with clouds; `dark` is its tone overhead. */
export function sky(stage: Stage, horizon: number, dark = 0.3, pale = 0.1, clouds = 0.5): Layer {
  const { noise } = stage;
  return ground((x, y) => {
    const base = mix(dark, pale, step(0, horizon, y));
    const puff = step(0.48, 0.72, noise.cloud(x * 1.5 + 3, y * 5 + 2, 4));
    return base * (1 - clouds * puff) + 0.015;
  });
}

export interface Sea {
  readonly dark?: number;
  readonly pale?: number;
  /** Where light lies on the water: x, half width at the horizon, strength. */
  readonly glitter?: readonly [number, number, number];
  readonly swell?: number;
}

/** Water from the horizon down: ripples grow towards the reader. */
export function sea(stage: Stage, horizon: number, opts: Sea = {}): Layer {
  const { noise } = stage;
  const { dark = 0.72, pale = 0.4, glitter, swell = 1 } = opts;
  const deep = 1 - horizon;
  return cover(
    below(() => horizon, horizon),
    (x, y) => {
      const near = (y - horizon) / deep;
      const scale = 0.25 + near * 1.3;
      const ripple = noise.cloud((x * 5) / scale, ((y - horizon) * 42) / scale, 3) - 0.5;
      const base = mix(pale, dark, step(0, 0.9, near)) + ripple * mix(0.35, 0.75, near) * swell;
      if (!glitter) return clamp(base, 0.03, 0.95);
      const spread = glitter[1] * (0.8 + near * 1.6);
      const off = Math.abs(x - glitter[0] - (noise.at(9, y * 60) - 0.5) * spread) / spread;
      const streak = noise.at((x * 9) / scale, ((y - horizon) * 62) / scale + 30) - 0.42;
      const lit = step(-0.12, 0.22, streak * 1.1 + 0.5 - off * 0.62) * glitter[2];
      return clamp(base * (1 - lit), 0, 0.95);
    },
    { bend: (x, y) => swellAt(stage, x, y, horizon) * swell },
  );
}

/** How far waves lift the lines of the water at a point. */
function swellAt({ noise }: Stage, x: number, y: number, horizon: number): number {
  const near = (y - horizon) / (1 - horizon);
  return 0.03 * near * (noise.at((x * 3.2) / (0.4 + near), y * 9) - 0.5);
}

/** A figure's image in the water, broken by ripples, fading downwards. */
export function reflection(stage: Stage, shape: Shape, level: number, tone = 0.6): Layer {
  const { noise } = stage;
  const [l, t, r, b] = shape.box;
  const length = Math.max(level - t, 0.01);
  const sd = (x: number, y: number) => {
    const near = y - level;
    const sway = (noise.at(x * 4, y * 46) - 0.5) * (0.012 + near * 0.14);
    return shape.sd(x + sway, 2 * level - y);
  };
  const mirror: Shape = {
    box: [l - 0.05, 2 * level - Math.min(b, level), r + 0.05, level + length],
    sd,
  };
  return shade(mirror, (_x, y) => tone * (1 - 0.65 * clamp((y - level) / length)), 0.006);
}

/** Hills or trees along a horizon, farther ones paler. */
export function ridge(
  stage: Stage,
  at: { level: number; height: number; length: number; rough: number; shift: number },
  tone: number,
): Layer {
  const { noise } = stage;
  const top = (x: number) =>
    at.level - at.height * noise.cloud(x / at.length + at.shift, at.shift, 2) - at.rough * (noise.cloud(x * 26, at.shift + 5, 3) - 0.5);
  return cover(below(top, at.level - at.height - at.rough), (x, y, inside) => {
    const texture = noise.cloud(x * 16 + at.shift, y * 34, 3) - 0.5;
    return clamp(tone * (0.72 + 0.5 * step(0, at.height, inside)) + texture * 0.34 * tone, 0.05, 0.95);
  });
}

/** Mist: a soft pale band between two heights. */
export function mist(stage: Stage, from: number, to: number, strength: number): Layer {
  const { noise } = stage;
  const half = (to - from) / 2;
  const band: Shape = { box: [-9, from, 9, to], sd: () => -1 };
  return light(band, (x, y) => {
    const wisp = noise.cloud(x * 2.2, y * 7, 3);
    const centre = 1 - Math.abs((y - from) / half - 1);
    return strength * step(0, 0.6, centre) * (0.6 + 0.6 * wisp);
  });
}

/** Steam rising from a point, as paler wisps. */
export function steam(stage: Stage, cx: number, from: number, height: number, width: number): Layer {
  const { noise } = stage;
  const box: Shape = { box: [cx - width * 2, from - height, cx + width * 2, from], sd: () => -1 };
  return light(box, (x, y) => {
    const up = (from - y) / height;
    const sway = (noise.at(up * 2.6, 7) - 0.5) * width * 2.2 * up;
    const off = (x - cx - sway) / (width * (0.2 + 0.9 * up));
    const strand = Math.sin(off * 4.5 + 7 * noise.cloud(off * 0.8 + 5, up * 2.6, 2) + up * 3);
    const body = Math.exp(-off * off * 1.9) * step(0, 0.06, up) * step(1, 0.35, up);
    return clamp(body * (0.55 + 0.5 * strand));
  });
}

/** A wall with light falling from the left, and a wooden table from `level` down. */
export function tabletop(stage: Stage, level: number, wall = 0.5, wood = 0.42): Layer[] {
  const { noise } = stage;
  const grain = (x: number, y: number) => {
    const near = 0.25 + ((y - level) / (1 - level)) * 1.1;
    const vein = noise.cloud((x * 1.6) / near, ((y - level) * 30) / near, 3);
    return clamp(wood + (vein - 0.5) * 0.5 + 0.2 * step(-0.4, 0.8, x) - 0.1, 0.05, 0.9);
  };
  return [
    ground((x, y) => {
      const away = Math.hypot(x + 0.35, (y - 0.3) * 1.2);
      return clamp(wall * (0.45 + 0.75 * step(0, 1, away)) + (noise.cloud(x * 3, y * 3, 3) - 0.5) * 0.12);
    }),
    cover(
      below(() => level, level),
      grain,
    ),
    shade(
      below(() => level, level),
      (_x, y) => 0.5 * step(0.03, 0, y - level),
    ),
  ];
}

/** Vertical planks: darkness of the joints, `wide` apart. */
export function joints(place: number, wide: number, thin = 0.08): number {
  const off = Math.abs(place / wide - Math.round(place / wide));
  return step(thin, thin * 0.4, off);
}

/** A soft shadow in a figure's outline. */
export function castShadow(shape: Shape, strength = 0.55, soft = 0.03): Layer {
  return shade(shape, strength, soft);
}
