import { isCall, type CallMarks } from './is-call.ts';

/**
 * Tells whether a call is a rollout's probe: a contact flow's event that a hook sends to a new version before any caller reaches it,
 * with the mark `warmline.probe` beside `Name` and `Details`. A handler answers it as it would answer a caller, and leaves out what
 * has an effect: no payment, no message. What a flow sends stands in `Details`, so that no caller can set the mark. Never throws.
 */
export function isProbe(event: unknown): boolean {
  try {
    const { warmline, ...marks } = Object(event) as CallMarks & {
      readonly warmline?: { readonly probe?: unknown } | null;
    };
    return warmline?.probe === true && isCall(marks);
  } catch {
    return false;
  }
}
