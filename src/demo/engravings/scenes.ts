import type { Scene } from "./layers.ts";
import { gull, heron } from "./scenes/birds.ts";
import { ferry, sailboat } from "./scenes/boats.ts";
import { crab, eel, oyster } from "./scenes/catch.ts";
import { bread, kettle, soupPot, stove } from "./scenes/kitchen.ts";
import { bridge, lock, weir } from "./scenes/river.ts";
import { fog, islands, lighthouse, moonTide } from "./scenes/shores.ts";
import { barrel, bell, bottlePost, lantern } from "./scenes/vessels.ts";
import { knot, net, ropes } from "./scenes/cordage.ts";
import { compass } from "./scenes/instruments.ts";
import { chart, letters, mapTable } from "./scenes/paper.ts";
import { rain, snow } from "./scenes/weather.ts";
import { boatyard, mill } from "./scenes/works.ts";

const SCENES = {
  barrel,
  bell,
  boatyard,
  "bottle-post": bottlePost,
  bread,
  bridge,
  chart,
  compass,
  crab,
  eel,
  ferry,
  fog,
  gull,
  heron,
  islands,
  kettle,
  knot,
  lantern,
  letters,
  lighthouse,
  lock,
  "map-table": mapTable,
  mill,
  "moon-tide": moonTide,
  net,
  oyster,
  rain,
  ropes,
  sailboat,
  snow,
  "soup-pot": soupPot,
  stove,
  weir,
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof SCENES;

/** Every scene that can be drawn. */
export const scenes = Object.keys(SCENES) as SceneName[];

/** The scene of that name. */
export const sceneNamed = (name: SceneName): Scene => SCENES[name];
