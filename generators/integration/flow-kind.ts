/**
 * What a generated flow is for. `standard`: it serves callers. `alias-test`: a caller hears which version of the function
 * answered. `alias-loop`: the same again and again, traffic for watching a rollout.
 */
export const FLOW_KINDS = ['standard', 'alias-test', 'alias-loop'] as const;

export type FlowKind = (typeof FLOW_KINDS)[number];

/** Anything but one of the kinds is judged elsewhere. */
export function isAliasKind(kind: unknown): kind is Exclude<FlowKind, 'standard'> {
  return kind === 'alias-test' || kind === 'alias-loop';
}
