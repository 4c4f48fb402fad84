import type { Scene } from "./layers.ts";
import { barrel } from "./scenes/barrel.ts";
import { bell } from "./scenes/bell.ts";
import { boatyard } from "./scenes/boatyard.ts";
import { bottlePost } from "./scenes/bottle-post.ts";
import { bread } from "./scenes/bread.ts";
import { bridge } from "./scenes/bridge.ts";
import { chart } from "./scenes/chart.ts";
import { compass } from "./scenes/compass.ts";
import { crab } from "./scenes/crab.ts";
import { eel } from "./scenes/eel.ts";
import { ferry } from "./scenes/ferry.ts";
import { fog } from "./scenes/fog.ts";
import { gull } from "./scenes/gull.ts";
import { heron } from "./scenes/heron.ts";
import { islands } from "./scenes/islands.ts";
import { kettle } from "./scenes/kettle.ts";
import { knot } from "./scenes/knot.ts";
import { lantern } from "./scenes/lantern.ts";
import { letters } from "./scenes/letters.ts";
import { lighthouse } from "./scenes/lighthouse.ts";
import { lock } from "./scenes/lock.ts";
import { mapTable } from "./scenes/map-table.ts";
import { mill } from "./scenes/mill.ts";
import { moonTide } from "./scenes/moon-tide.ts";
import { net } from "./scenes/net.ts";
import { oyster } from "./scenes/oyster.ts";
import { rain } from "./scenes/rain.ts";
import { ropes } from "./scenes/ropes.ts";
import { sailboat } from "./scenes/sailboat.ts";
import { snow } from "./scenes/snow.ts";
import { soupPot } from "./scenes/soup-pot.ts";
import { stove } from "./scenes/stove.ts";
import { weir } from "./scenes/weir.ts";
import { workbench } from "./scenes/workbench.ts";
import * as writers from "./scenes/writers.ts";

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
  workbench,
  "nora-feldt": writers.noraFeldt,
  "lena-marsh": writers.lenaMarsh,
  "tomas-okafor": writers.tomasOkafor,
  "ingrid-sol": writers.ingridSol,
  "hamish-crewe": writers.hamishCrewe,
  "odile-varga": writers.odileVarga,
  "priya-nand": writers.priyaNand,
  "sefa-lund": writers.sefaLund,
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof SCENES;

/** Every scene that can be drawn. */
export const scenes = Object.keys(SCENES) as SceneName[];

/** The scene of that name. */
export const sceneNamed = (name: SceneName): Scene => SCENES[name];
