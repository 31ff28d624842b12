// A small client for Marionette, the protocol that geckodriver speaks to Firefox. geckodriver itself is in no registry
// that this project installs from, and WebDriver BiDi leaves extension pages out (Mozilla bug 1755014).
import { connect, type Socket } from 'node:net';

interface Pending {
  name: string;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class Marionette {
  private buffer = Buffer.alloc(0);
  private next = 1;
  private readonly pending = new Map<number, Pending>();
  private queue: Promise<unknown> = Promise.resolve();
  private readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
  }

  static async open(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('error', reject);
    });
    const client = new Marionette(socket);
    socket.on('data', (data) => client.receive(data));
    socket.on('close', () => {
      for (const one of client.pending.values()) one.reject(new Error('Firefox closed the connection'));
      client.pending.clear();
    });
    return client;
  }

  /** Sends a command; the caller names the shape of the answer. */
  send<T = unknown>(name: string, parameters: object = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      const id = this.next;
      this.next += 1;
      this.pending.set(id, { name, resolve: (value) => resolve(value as T), reject });
      const body = JSON.stringify([0, id, name, parameters]);
      this.socket.write(`${Buffer.byteLength(body)}:${body}`);
    });
  }

  /** Runs `work` with no other locked work in between: window, frame and context are the session's state. */
  lock<T>(work: () => Promise<T>): Promise<T> {
    const run = this.queue.then(work, work);
    this.queue = run.catch(() => {});
    return run;
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(data: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const colon = this.buffer.indexOf(0x3a);
      if (colon < 0) return;
      const end = colon + 1 + Number(this.buffer.subarray(0, colon).toString());
      if (this.buffer.length < end) return;
      const message: unknown = JSON.parse(this.buffer.subarray(colon + 1, end).toString());
      this.buffer = this.buffer.subarray(end);
      if (Array.isArray(message)) this.settle(message as [number, number, { error: string; message: string } | null, unknown]);
    }
  }

  private settle([, id, error, result]: [number, number, { error: string; message: string } | null, unknown]): void {
    const one = this.pending.get(id);
    this.pending.delete(id);
    if (error === null) one?.resolve(result);
    else one?.reject(new Error(`${one.name}: ${error.error}: ${error.message}`));
  }
}
