/** The emulator cannot be had on this machine, so nothing was tried. The message says what is missing and what to do. */
export class EmulatorMissingError extends Error {
  override readonly name = 'EmulatorMissingError';
}
