import { emit } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { artefacts, foundBy, orderStatusFlow } from '../artefacts.fixture.ts';
import { check } from '../check.ts';
import { staleFlow } from './stale-flow.ts';

const AT = { path: '' };

describe('staleFlow', () => {
  it.each([
    ['another flow', emit(orderStatusFlow({ InvocationTimeLimitSeconds: '7' }))],
    ['the same flow in other bytes', JSON.stringify(orderStatusFlow())],
    ['an empty file', ''],
    ['no file', undefined],
  ])('reports %s', (_, committedFlow) => {
    expect(foundBy(staleFlow, artefacts({ committedFlow }))).toEqual([AT]);
  });

  it('accepts what the code emits', () => {
    expect(foundBy(staleFlow, artefacts({ committedFlow: emit(orderStatusFlow()) }))).toEqual([]);
  });

  it('names the file and the command that renews it', () => {
    const [issue] = check(artefacts({ committedFlow: undefined })).filter(({ code }) => code === 'WL606');

    expect(issue).toMatchObject({ file: 'order-status.flow.json' });
    expect(issue?.hint).toContain('warmline sync order-status');
  });
});
