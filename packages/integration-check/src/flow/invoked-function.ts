import { parseResourceReference, type Action } from '@warmline/flow-json';

/** The name of the function that a block invokes; undefined for other blocks and for literal ARNs. */
export function invokedFunction({ Type, Parameters }: Action): string | undefined {
  const arn = Parameters?.['LambdaFunctionARN'];
  if (Type !== 'InvokeLambdaFunction' || typeof arn !== 'string') return undefined;
  const reference = parseResourceReference(arn);
  return reference?.kind === 'functions' ? reference.name : undefined;
}
