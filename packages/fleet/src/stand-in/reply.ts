import type { StandInState } from './state.ts';

/** A request, taken apart. */
export interface Asked {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly target: string;
  readonly text: string;
  /** Host and port that were asked. */
  readonly host: string;
}

/** What is sent back; a text is XML. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly error?: string;
  /** Sent in the place of the body. */
  readonly bytes?: Buffer;
  /** That a function failed which was invoked. */
  readonly functionError?: string;
}

/** What was asked for, and how it is answered. */
export interface Answering {
  readonly operation: string;
  readonly subject?: string;
  readonly reply: (state: StandInState) => Reply;
}

/** Answers what belongs to a service, and nothing else. */
export type Answer = (asked: Asked) => Answering | undefined;

/** A good answer. */
export function ok(body: unknown): Reply {
  return { status: 200, body };
}

/** An error as AWS sends it, by name. */
export function failure(status: number, error: string, message: string = error): Reply {
  return { status, error, body: { __type: error, message, Message: message } };
}

/** One page of a list; the token is where it goes on. */
export function page<Item>(
  items: readonly Item[],
  token: string | null | undefined,
  size: number,
): { readonly items: readonly Item[]; readonly next?: string } {
  const start = Number(token ?? 0);
  const end = start + size;
  return { items: items.slice(start, end), ...(end < items.length ? { next: String(end) } : {}) };
}
