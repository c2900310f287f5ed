import type { Question } from './question.ts';

/** What came back. */
export interface Reply {
  /** As text, as Lambda sent it. */
  readonly payload: string;
  /** Set where the function failed: `Unhandled`. */
  readonly functionError?: string;
  readonly milliseconds: number;
}

/** One reason to keep callers from a version. */
export interface Finding {
  /** Stable; the words may change. */
  readonly code:
    | 'failed'
    | 'not-json'
    | 'not-an-object'
    | 'unspeakable'
    | 'no-text'
    | 'taken-for-ping'
    | 'too-large'
    | 'too-slow'
    | 'not-warm';
  readonly message: string;
  readonly hint: string;
}

/** Connect takes no more (Connect Administrator Guide, feature limits). */
const MOST_BYTES = 32 * 1024;

/**
 * Judges a version's reply as Amazon Connect would: an object of at most 32 KB, in time, whose fields a flow can speak. No findings:
 * it is fit for callers. Performs no I/O.
 */
export function judgeReply(
  { kind }: Question,
  reply: Reply,
  limitSeconds: number,
  responseType?: 'STRING_MAP',
): readonly Finding[] {
  if (reply.functionError !== undefined) return [failed(reply)];
  const answer = parsed(reply.payload);
  if (answer === undefined) {
    return [finding('not-json', `It answered ${shortened(reply.payload)}, which is no JSON.`, 'Return an object.')];
  }
  return [
    ...(kind === 'ping' ? judgePing(answer, reply) : judgeAnswer(answer, reply, responseType)),
    ...judgeTime(reply, limitSeconds),
  ];
}

function judgePing(answer: unknown, { payload }: Reply): readonly Finding[] {
  const { eventStatusCode, eventResponse } = Object(answer) as Readonly<Record<string, unknown>>;
  if (eventStatusCode === 200 && eventResponse === 'warm') return [];
  return [
    finding(
      'not-warm',
      `It answered a ping with ${shortened(payload)}, so the ping has run business code.`,
      'Wrap the handler with withWarmGuard of @warmline/warm-guard.',
    ),
  ];
}

function judgeAnswer(answer: unknown, { payload }: Reply, responseType?: 'STRING_MAP'): readonly Finding[] {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) {
    return [
      finding(
        'not-an-object',
        `It answered ${shortened(payload)}; a flow takes an object.`,
        'Return an object with a field for each value.',
      ),
    ];
  }
  if ('eventResponse' in answer && answer.eventResponse === 'warm') {
    return [
      finding(
        'taken-for-ping',
        `It answered a call with ${shortened(payload)}, as if it were a ping.`,
        'Leave events of a contact flow to the handler; withWarmGuard of @warmline/warm-guard does.',
      ),
    ];
  }
  const bytes = Buffer.byteLength(payload);
  const noTexts =
    responseType === undefined
      ? []
      : Object.entries(answer).filter(
          ([, value]) => typeof value === 'number' || typeof value === 'boolean' || isObject(value),
        );
  const unspeakable = Object.entries(answer).filter(([, value]) => value === null || Array.isArray(value));
  return [
    ...(bytes > MOST_BYTES
      ? [
          finding(
            'too-large',
            `It answered ${bytes} bytes; Amazon Connect takes ${MOST_BYTES}.`,
            'Return only what the flow reads.',
          ),
        ]
      : []),
    ...noTexts.map(([name, value]) =>
      finding(
        'no-text',
        `Its field ${JSON.stringify(name)} is ${isObject(value) ? 'an object' : `a ${typeof value}`}; the flow reads a flat object of texts (STRING_MAP).`,
        'Return a text, or have the flow read JSON.',
      ),
    ),
    ...unspeakable.map(([name, value]) =>
      finding(
        'unspeakable',
        `Its field ${JSON.stringify(name)} is ${value === null ? 'null' : 'a list'}, which a flow cannot read.`,
        value === null
          ? 'Leave the field out, or return a text.'
          : 'Return a field for each member that the flow reads.',
      ),
    ),
  ];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function judgeTime({ milliseconds }: Reply, limitSeconds: number): readonly Finding[] {
  if (milliseconds <= limitSeconds * 1000) return [];
  return [
    finding(
      'too-slow',
      `It took ${milliseconds} ms; the flow waits ${limitSeconds} s.`,
      'Make it quicker, or have the work done asynchronously.',
    ),
  ];
}

function failed({ functionError = '', payload }: Reply): Finding {
  const { errorType, errorMessage } = Object(parsed(payload)) as {
    readonly errorType?: string;
    readonly errorMessage?: string;
  };
  const what = errorType === undefined ? shortened(payload) : `${errorType}: ${errorMessage ?? ''}`;
  return finding('failed', `It failed (${functionError}): ${what}`, 'See its log; the event stands in probe.json.');
}

function finding(code: Finding['code'], message: string, hint: string): Finding {
  return { code, message, hint };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const SHOWN_CHARACTERS = 100;

function shortened(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
