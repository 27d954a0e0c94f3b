/**
 * A pair of message ports inside one thread that hand objects over by reference. pdf.js's own stand-in copies every message
 * (structuredClone), a tenth of the time of reading a page.
 */

type Listener = (event: { readonly data: unknown }) => void;

interface Chunked {
  readonly chunk?: { readonly fnArray?: readonly unknown[]; readonly argsArray?: readonly unknown[] };
}

/** pdf.js empties the two lists of an operator chunk as soon as it has posted them, so these are copied. */
const kept = (message: unknown): unknown => {
  const { chunk } = (message ?? {}) as Chunked;
  if (!chunk?.fnArray || !chunk.argsArray) return message;
  return { ...(message as Chunked), chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } };
};

export class Port {
  #peer: Port | null = null;
  readonly #listeners = new Set<Listener>();

  static pair(): readonly [Port, Port] {
    const one = new Port();
    const other = new Port();
    one.#peer = other;
    other.#peer = one;
    return [one, other];
  }

  postMessage(message: unknown): void {
    const peer = this.#peer;
    if (!peer) return;
    const data = kept(message);
    queueMicrotask(() => {
      for (const listener of peer.#listeners) listener.call(peer, { data });
    });
  }

  addEventListener(_type: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }
}
