/** A Python package cannot be had on this machine, so nothing was tried. The message says what is missing and what to do. */
export class PackageMissingError extends Error {
  override readonly name = 'PackageMissingError';
}
