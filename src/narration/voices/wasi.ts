import { must } from "../../values/index.ts";

/** What of WASI preview 1 a program needs that reads its arguments and writes one file: all in memory. */
type File = { bytes: Uint8Array; size: number };
type Handle = { file: File; at: number };
type Imports = Record<string, (...args: number[]) => number>;

const ok = 0;
const badFile = 8;
const missing = 44;
const clockId = 1_000_000n;

class Exit extends Error {}

/** Runs the module once with these arguments, the given files beside it. Answers with the files it wrote and what it said. */
export function runWasi(
  module: WebAssembly.Module,
  args: string[],
  given: Record<string, string> = {},
): { files: Map<string, Uint8Array>; said: string } {
  const host = new Host(args);
  for (const [name, text] of Object.entries(given)) host.files.set(name, { bytes: Buffer.from(text), size: Buffer.byteLength(text) });
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: host.imports() });
  host.memory = instance.exports.memory as WebAssembly.Memory;
  try {
    (instance.exports._start as () => void)();
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
  }
  const files = new Map([...host.files].map(([name, { bytes, size }]) => [name, bytes.slice(0, size)]));
  return { files, said: host.said };
}

class Host {
  readonly files = new Map<string, File>();
  memory: WebAssembly.Memory | undefined;
  said = "";
  private readonly args: Buffer[];
  private readonly handles = new Map<number, Handle>();
  private next = 4;

  constructor(args: string[]) {
    this.args = args.map((arg) => Buffer.from(`${arg}\0`));
  }

  /** Unknown calls answer “not supported” and no more. */
  imports(): Imports {
    const known: Imports = {
      args_sizes_get: (count, size) =>
        this.numbers([count, this.args.length], [size, this.args.reduce((sum, { length }) => sum + length, 0)]),
      args_get: (pointers, buffer) => this.writeArgs(pointers, buffer),
      environ_sizes_get: (count, size) => this.numbers([count, 0], [size, 0]),
      environ_get: () => ok,
      clock_time_get: (_id, _precision, at) => {
        this.view().setBigUint64(at, clockId, true);
        return ok;
      },
      fd_prestat_get: (fd, at) => (fd === 3 ? this.numbers([at, 0], [at + 4, 1]) : badFile),
      fd_prestat_dir_name: (_fd, at) => {
        this.bytes()[at] = 46;
        return ok;
      },
      fd_fdstat_get: (fd, at) => this.describe(fd, at),
      fd_fdstat_set_flags: () => ok,
      fd_close: (fd) => {
        this.handles.delete(fd);
        return ok;
      },
      fd_read: (fd, vectors, count, done) => this.read(fd, vectors, count, done),
      fd_write: (fd, vectors, count, done) => this.write(fd, vectors, count, done),
      // the offset is a 64-bit argument and comes as a BigInt
      fd_seek: ((fd: number, offset: bigint, whence: number, at: number) =>
        this.seek(fd, Number(offset), whence, at)) as unknown as Imports[string],
      path_open: (...given) => this.open(given as unknown as [number, number, number, number, number, bigint, bigint, number, number]),
      proc_exit: () => {
        throw new Exit();
      },
    };
    return new Proxy(known, { get: (all, name: string) => all[name] ?? (() => 52) });
  }

  private bytes = () => new Uint8Array(must(this.memory, "memory").buffer);
  private view = () => new DataView(must(this.memory, "memory").buffer);

  private numbers(...pairs: [number, number][]): number {
    for (const [at, value] of pairs) this.view().setUint32(at, value, true);
    return ok;
  }

  private writeArgs(pointers: number, buffer: number): number {
    let at = buffer;
    this.args.forEach((arg, index) => {
      this.view().setUint32(pointers + index * 4, at, true);
      this.bytes().set(arg, at);
      at += arg.length;
    });
    return ok;
  }

  private describe(fd: number, at: number): number {
    if (fd > 3 && !this.handles.has(fd)) return badFile;
    const type = fd === 3 ? 3 : fd < 3 ? 2 : 4;
    this.bytes().fill(0, at, at + 24);
    this.view().setUint8(at, type);
    this.view().setBigUint64(at + 8, 0xffff_ffff_ffff_ffffn, true);
    this.view().setBigUint64(at + 16, 0xffff_ffff_ffff_ffffn, true);
    return ok;
  }

  private open([, , path, length, flags, , , , at]: [number, number, number, number, number, bigint, bigint, number, number]): number {
    const name = Buffer.from(this.bytes().slice(path, path + length))
      .toString()
      .replace(/^\.\//, "");
    const create = (flags & 1) !== 0;
    let file = this.files.get(name);
    if (!file && !create) return missing;
    if (!file || (flags & 8) !== 0) this.files.set(name, (file = { bytes: new Uint8Array(65_536), size: 0 }));
    this.handles.set(this.next, { file, at: 0 });
    this.view().setUint32(at, this.next, true);
    this.next += 1;
    return ok;
  }

  private *spans(vectors: number, count: number): Generator<[number, number]> {
    for (let index = 0; index < count; index += 1) {
      yield [this.view().getUint32(vectors + index * 8, true), this.view().getUint32(vectors + index * 8 + 4, true)];
    }
  }

  private write(fd: number, vectors: number, count: number, done: number): number {
    let written = 0;
    for (const [at, length] of this.spans(vectors, count)) {
      const chunk = this.bytes().slice(at, at + length);
      const handle = this.handles.get(fd);
      if (fd === 1 || fd === 2) this.said += Buffer.from(chunk).toString();
      else if (handle) put(handle, chunk);
      else return badFile;
      written += length;
    }
    return this.numbers([done, written]);
  }

  private read(fd: number, vectors: number, count: number, done: number): number {
    const handle = this.handles.get(fd);
    let got = 0;
    for (const [at, length] of this.spans(vectors, count)) {
      if (!handle) break;
      const chunk = handle.file.bytes.subarray(handle.at, Math.min(handle.at + length, handle.file.size));
      this.bytes().set(chunk, at);
      handle.at += chunk.length;
      got += chunk.length;
    }
    return this.numbers([done, got]);
  }

  private seek(fd: number, offset: number, whence: number, at: number): number {
    const handle = this.handles.get(fd);
    if (!handle) return badFile;
    handle.at = offset + (whence === 1 ? handle.at : whence === 2 ? handle.file.size : 0);
    this.view().setBigUint64(at, BigInt(handle.at), true);
    return ok;
  }
}

function put(handle: Handle, chunk: Uint8Array): void {
  const { file } = handle;
  const end = handle.at + chunk.length;
  if (end > file.bytes.length) {
    const larger = new Uint8Array(Math.max(end, file.bytes.length * 2));
    larger.set(file.bytes);
    file.bytes = larger;
  }
  file.bytes.set(chunk, handle.at);
  handle.at = end;
  file.size = Math.max(file.size, end);
}
