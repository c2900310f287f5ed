/** A fact of the process, which is what Lambda calls an execution environment: has it been invoked before? */
let cold = true;

/** True for the first invocation of this environment, whichever guarded handler it reaches; false ever after. */
export function isFirstInvocation(): boolean {
  const wasCold = cold;
  cold = false;
  return wasCold;
}
