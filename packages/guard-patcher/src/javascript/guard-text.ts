/** How a handler answers. */
export type ReplyStyle =
  /** It is `async`: what it returns is the answer. */
  | { readonly kind: 'async' }
  /** It returns a promise. */
  | { readonly kind: 'promise' }
  /** It calls back; the context's name, where it has one. */
  | { readonly kind: 'callback'; readonly callback: string; readonly context?: string };

/** What the guard's statements are written for. */
export interface GuardWords {
  /** The expression that gives the event. */
  readonly event: string;
  readonly reply: ReplyStyle;
  readonly isTypeScript: boolean;
  /** One level of indentation. */
  readonly unit: string;
}

/**
 * The statements that answer a ping, as lines without indentation of their own. What is a ping is what `@warmline/warm-guard` takes
 * for one; an event of a contact flow never is.
 */
export function guardLines({ event, reply, isTypeScript, unit }: GuardWords): readonly string[] {
  const taken = [event.replace('[0]', ''), ...(reply.kind === 'callback' ? [reply.callback, reply.context] : [])];
  const free = (names: readonly string[]): string => names.find((name) => !taken.includes(name)) ?? '';
  const warm = free(['warm', 'warmAnswer', 'warmReply', 'warmValue']);
  if (!isTypeScript) return ifPing(event, answerLines(reply, warm, warm), warm, unit);
  // A ping is nothing that the handler's types speak of.
  const ping = free(['ping', 'asPing', 'pingEvent', 'pingValue']);
  const inside = ifPing(ping, answerLines(reply, warm, `${warm} as never`), warm, unit);
  return ['{', `${unit}const ${ping} = ${event} as any;`, ...inside.map((line) => unit + line), '}'];
}

function ifPing(event: string, answer: readonly string[], warm: string, unit: string): readonly string[] {
  return [
    'if (',
    `${unit}${event} && ${event}.Name !== 'ContactFlowEvent' && (${event}.Details || {}).ContactData === undefined && (`,
    `${unit}${unit}(${event}.source === 'aws.events' && ${event}['detail-type'] === 'Scheduled Event') ||`,
    `${unit}${unit}(${event}.source === 'aws.scheduler' && [undefined, null, 'Scheduled Event'].includes(${event}['detail-type'])) ||`,
    `${unit}${unit}(${event}.warmline || {}).ping === true || ${event}.warmer === true || ${event}.source === 'serverless-plugin-warmup'`,
    `${unit})`,
    ') {',
    `${unit}const ${warm} = { eventStatusCode: 200, eventResponse: 'warm', eventType: 'EventBridge' };`,
    `${unit}console.log(${warm});`,
    ...answer.map((line) => unit + line),
    '}',
  ];
}

function answerLines(reply: ReplyStyle, warm: string, value: string): readonly string[] {
  switch (reply.kind) {
    case 'async':
      return [`return ${value};`];
    case 'promise':
      return [`return Promise.resolve(${warm})${value === warm ? '' : ' as never'};`];
    case 'callback':
      return [
        // Without it Lambda waits with the answer until every open connection of the environment is closed.
        ...(reply.context === undefined ? [] : [`${reply.context}.callbackWaitsForEmptyEventLoop = false;`]),
        `${reply.callback}(null, ${value});`,
        'return;',
      ];
  }
}

/** What stands before and behind a handler that is no function literal, so that pings do not reach it. */
export function wrapperOf({ isTypeScript, unit, lineBreak, indent }: WrapperWords): readonly [string, string] {
  const head = isTypeScript
    ? '(<Handler extends (...args: any[]) => any>(handler: Handler): Handler => function (this: unknown, ...args: any[]) {'
    : '((handler) => function (...args) {';
  const guard = guardLines({ event: 'args[0]', reply: { kind: 'promise' }, isTypeScript, unit });
  const lines = [head, ...[...guard, 'return handler.apply(this, args);'].map((line) => unit + line)];
  const tail = isTypeScript ? '} as Handler)(' : '})(';
  return [[...lines, tail].join(lineBreak + indent), ')'];
}

export interface WrapperWords {
  readonly isTypeScript: boolean;
  readonly unit: string;
  readonly lineBreak: string;
  readonly indent: string;
}
