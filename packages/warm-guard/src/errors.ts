/** `withWarmGuard` was given something it cannot work with; thrown while the module loads, before any call arrives. */
export class WarmGuardUsageError extends Error {
  override readonly name = 'WarmGuardUsageError';
}
