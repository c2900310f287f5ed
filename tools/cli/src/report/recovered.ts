import type { Recovered } from '@warmline/generators';

/** Says what became of a command that was stopped half-way; nothing where there was none. */
export function recoveredText(recovered: Recovered): readonly string[] {
  switch (recovered.did) {
    case 'nothing':
    case 'tidied':
      return [];
    case 'finished':
    case 'undone': {
      const { did, command, left } = recovered;
      const became = `An earlier command was stopped half-way: "${command}". It is ${did} now.`;
      return left.length === 0
        ? [became]
        : [became, `Left as it is, because it was changed since: ${left.join(', ')}.`];
    }
  }
}
