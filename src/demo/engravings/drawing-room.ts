import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { workerFile } from "../../platform/index.ts";
import type { Drawn, Wish } from "./draw-worker.ts";

type Order = { wish: Wish; resolve: (bytes: Buffer) => void; reject: (error: Error) => void };

/**
 * Draws on every core. What is ordered first is drawn while other things are done, and the same wish
 * is drawn once: whoever asks for it later gets it as soon as it is there.
 */
export function drawingRoom(threads = availableParallelism()) {
  const drawings = new Map<string, Promise<Buffer>>();
  const waiting: Order[] = [];
  const workers = new Map<Worker, Order | undefined>();
  const assign = () => {
    while (waiting.length > 0) {
      const idle = [...workers].find(([, order]) => !order)?.[0] ?? (workers.size < threads ? begin() : undefined);
      if (!idle) return;
      const order = waiting.shift()!;
      workers.set(idle, order);
      idle.postMessage(order.wish);
    }
  };
  const begin = (): Worker => {
    const worker = new Worker(workerFile("draw-worker", "demo/engravings/draw-worker.ts"));
    worker.on("message", (drawn: Drawn) => {
      const order = workers.get(worker);
      workers.set(worker, undefined);
      if ("error" in drawn) order?.reject(new Error(drawn.error));
      else order?.resolve(Buffer.from(drawn.bytes));
      assign();
    });
    worker.on("error", (error) => {
      workers.get(worker)?.reject(error as Error);
      workers.delete(worker);
      assign();
    });
    workers.set(worker, undefined);
    return worker;
  };
  return {
    draw(wish: Wish): Promise<Buffer> {
      const key = JSON.stringify(wish);
      const known = drawings.get(key);
      if (known) return known;
      const drawing = new Promise<Buffer>((resolve, reject) => waiting.push({ wish, resolve, reject }));
      // whoever asks for it hears of a failure; ordered ahead, nobody may be asking yet
      drawing.catch(() => undefined);
      drawings.set(key, drawing);
      assign();
      return drawing;
    },
    close: async (): Promise<void> => void (await Promise.all([...workers.keys()].map((worker) => worker.terminate()))),
  };
}

export type DrawingRoom = ReturnType<typeof drawingRoom>;
