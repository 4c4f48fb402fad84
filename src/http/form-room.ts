/** Bytes of large forms that a process holds at once; the longest of all is taken alone. */
const room = 160_000_000;

/** What is no longer waits for nobody: the gate counts it among the requests. */
const small = 1_000_000;

type Waiting = { bytes: number; begin: () => void };

/**
 * Room for forms that are held in memory until they are answered. Who finds none waits, in the order in which they came, and what
 * they send waits with them: nothing of it is read.
 */
export function openFormRoom(most: number) {
  let free = most;
  const waiting: Waiting[] = [];
  const taken = new WeakMap<Request, number>();
  const call = () => {
    for (let next = waiting[0]; next && next.bytes <= free; next = waiting[0]) {
      free -= next.bytes;
      waiting.shift();
      next.begin();
    }
  };
  return {
    /** Resolves once there is room; at once where whoever sends it went away meanwhile, as nothing of it will come. */
    take(request: Request, bytes: number): Promise<void> {
      const own = Math.min(bytes, most);
      return new Promise((resolve) => {
        const gone = () => {
          const at = waiting.indexOf(entry);
          if (at >= 0) waiting.splice(at, 1);
          resolve();
          call();
        };
        const begin = () => {
          request.signal.removeEventListener("abort", gone);
          taken.set(request, own);
          resolve();
        };
        const entry: Waiting = { bytes: own, begin };
        waiting.push(entry);
        request.signal.addEventListener("abort", gone);
        call();
      });
    },
    /** It is answered. */
    leave(request: Request): void {
      free += taken.get(request) ?? 0;
      taken.delete(request);
      call();
    },
  };
}

const ofProcess = openFormRoom(room);

/** Waits until there is room for what a request says that it brings, or for as much as is taken of it. */
export async function roomFor(request: Request, mostBytes: number): Promise<void> {
  const said = Number(request.headers.get("content-length") ?? mostBytes);
  const bytes = Math.min(said, mostBytes);
  if (bytes > small) await ofProcess.take(request, bytes);
}

export const leaveRoom = (request: Request): void => ofProcess.leave(request);
