import { expectTypeOf } from 'vitest';
import { PING_INPUT, withWarmGuard, type PingKind, type WarmGuardOptions } from './index.ts';

interface Order {
  readonly orderNumber: string;
}
interface Context {
  readonly invokedFunctionArn: string;
}
interface Answer {
  readonly state: string;
}
type Callback = (error: Error | null, answer?: Answer) => void;

// Each style of handler keeps its type.
const asynchronous = (event: Order, context: Context): Promise<Answer> =>
  Promise.resolve({ state: event.orderNumber + context.invokedFunctionArn });
expectTypeOf(withWarmGuard(asynchronous)).toEqualTypeOf<typeof asynchronous>();

const callbackStyle = (event: Order, _context: Context, callback: Callback): void =>
  callback(null, { state: event.orderNumber });
expectTypeOf(withWarmGuard(callbackStyle)).toEqualTypeOf<typeof callbackStyle>();

type LambdaHandler<Event, Result> = (
  event: Event,
  context: Context,
  callback: (error?: Error | string | null, result?: Result) => void,
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- as @types/aws-lambda declares it
) => void | Promise<Result>;
expectTypeOf(withWarmGuard<LambdaHandler<Order, Answer>>).returns.toEqualTypeOf<LambdaHandler<Order, Answer>>();

const withoutParameters = (): Answer => ({ state: 'packed' });
expectTypeOf(withWarmGuard(withoutParameters)).toEqualTypeOf<typeof withoutParameters>();

// The parameters of an inline handler are inferred from its own annotations, the result from its body.
const inline = withWarmGuard(async (event: Order) => ({ state: await Promise.resolve(event.orderNumber) }));
expectTypeOf(inline).toEqualTypeOf<(event: Order) => Promise<{ state: string }>>();

// @ts-expect-error an object is no handler
withWarmGuard({ handler: asynchronous });

// @ts-expect-error there is no such option
withWarmGuard(asynchronous, { ispring: () => true });

// @ts-expect-error a predicate answers at once
withWarmGuard(asynchronous, { isPing: () => Promise.resolve(true) });

// @ts-expect-error options are an object, not a predicate
withWarmGuard(asynchronous, () => true);

expectTypeOf<keyof WarmGuardOptions>().toEqualTypeOf<
  'isPing' | 'alsoPing' | 'ruleArns' | 'onPing' | 'sink' | 'clock' | 'hold' | 'lambda' | 'timer'
>();
expectTypeOf(PING_INPUT).toEqualTypeOf<{ readonly warmline: { readonly ping: true } }>();
expectTypeOf<'custom'>().toExtend<PingKind>();
