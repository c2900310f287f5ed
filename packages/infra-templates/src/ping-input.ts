/** What a keep-warm schedule sends: the marker by which the guard in the function knows a ping from a call. */
export const PING_INPUT = { warmline: { ping: true } } as const;
