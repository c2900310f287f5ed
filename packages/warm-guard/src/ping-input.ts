/**
 * The constant input a Warmline schedule sends: an event that is a ping and can be nothing else.
 *
 * A schedule that sends it does not depend on the envelope of the scheduler, which differs between EventBridge rules
 * and EventBridge Scheduler. Members beside `ping` are allowed; of them `PingWish` has a meaning.
 */
export const PING_INPUT = { warmline: { ping: true } } as const;

/** What the guard sends itself so that one more environment is warm. It asks for no further one. */
export const SIBLING_INPUT = { warmline: { ping: true, sibling: true } } as const;
