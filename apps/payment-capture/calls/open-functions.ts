// Ours: "warmline sync" rewrites this file from integration.json. Change that file instead.
import { openHandler, type PlayableFunction } from '@warmline/call-simulator';
import { functions } from '../flow/functions.ts';

/** Opens the function of this integration, to be played by the name that the flow calls it by. */
export function openFunctions(): Readonly<Record<string, PlayableFunction>> {
  const { name, limits } = functions.paymentCapture;
  const handler = openHandler({
    file: new URL('../function/handler.ts', import.meta.url),
    functionSeconds: limits.functionSeconds,
    conditions: ['@warmline/source'],
  });
  return { [name]: handler };
}
