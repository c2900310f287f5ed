import { describe, expect, it } from 'vitest';
import { aRow } from '../../fixtures/row.ts';
import { failed, type Outcome } from '../outcome/outcome.ts';
import { decideStart } from './decide-start.ts';

const RUNNING: Outcome = { status: 'RUNNING' };
const made = (ageSeconds: number): Outcome => ({ status: 'SUCCEEDED', result: {}, ageSeconds });
const BROKEN = failed('function-error');
const NEVER = failed('never-started');
const [MINE, NEXT, THEIRS] = [
  { owner: 'me', attempt: 1 },
  { owner: 'me', attempt: 2 },
  { owner: 'them', attempt: 1 },
];

describe('decideStart', () => {
  it.each([
    ['what runs is joined by its owner', RUNNING, MINE, undefined, 'join'],
    ['what runs is joined by others', RUNNING, THEIRS, 60, 'join'],
    ['what runs is joined by the next attempt', RUNNING, NEXT, 60, 'join'],
    ['what is done is that', made(86_000), MINE, undefined, 'report'],
    ['what is done and new is for others too', made(59), THEIRS, 60, 'report'],
    ['what is done and old is made again for others', made(60), THEIRS, 60, 'replace'],
    ["what is done stays its owner's, however old", made(60), MINE, 60, 'report'],
    ['what is done and old is made again by the next attempt', made(60), NEXT, 60, 'replace'],
    ['what failed has failed for its owner', BROKEN, MINE, undefined, 'report'],
    ['what failed is tried again by the next attempt', BROKEN, NEXT, 60, 'replace'],
    ['what failed is tried again for others', BROKEN, THEIRS, 60, 'replace'],
    ['what never started is started', NEVER, MINE, undefined, 'replace'],
  ] as const)('%s', (_, outcome, wanted, ttlSeconds, decision) => {
    expect(decideStart({ row: aRow(), outcome }, wanted, ttlSeconds)).toBe(decision);
  });

  it('takes what has no owner, from another version, for its own', () => {
    expect(decideStart({ row: aRow({ owner: '' }), outcome: BROKEN }, MINE, undefined)).toBe('report');
  });
});
